package tare.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.app.export.Exporter;
import tare.app.task.Tasks;
import tare.study.Study;
import tare.support.SampleAnalysis;

/** What the window writes: with its progress, and the old file where it is stopped. */
final class ReportExporterTest {
    private static final ReportExporter EXPORTER = new ReportExporter("test");
    private static final Analysis ANALYSIS = SampleAnalysis.study();
    private static final Study STUDY = DemoCore.study(ANALYSIS);

    @TempDir
    private Path folder;

    static Stream<Exporter.Way> documents() {
        return EXPORTER.ways().stream().filter(w -> !w.id().startsWith("figure-"));
    }

    /** Is stopped after it was told a number of times how far the work is. */
    private static final class Watched implements Tasks.Progress {
        private final List<Double> told = new ArrayList<>();
        private final int enough;

        Watched(int enough) {
            this.enough = enough;
        }

        @Override
        public boolean cancelled() {
            return told.size() >= enough;
        }

        @Override
        public void report(double fraction, String words) {
            told.add(fraction);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void progressGoesFromNothingToNearlyAll(Exporter.Way way) throws IOException {
        Watched progress = new Watched(Integer.MAX_VALUE);
        Path file = folder.resolve("out." + way.extension());
        EXPORTER.write(way, STUDY, ANALYSIS, file, progress);
        assertThat(file).isNotEmptyFile();
        assertThat(progress.told).isSorted().startsWith(0.0).allMatch(f -> f >= 0 && f <= 1);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsStoppedLeavesTheOldFile(Exporter.Way way) throws IOException {
        Path file = Files.writeString(folder.resolve("out." + way.extension()), "old");
        assertThatThrownBy(() -> EXPORTER.write(way, STUDY, ANALYSIS, file, new Watched(1)))
                .isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
