package tare.chart;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tare.analysis.Analysis;
import tare.analysis.judging.Analyzer;
import tare.importer.files.ImportProgress;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.model.Source;
import tare.study.Opening;
import tare.study.Samples;
import tare.study.StudyFile;

/** The sample studies of the program, judged: what every figure is drawn from and held to its approved picture. */
public final class SampleStudies {
    private static final Samples SAMPLES = new Samples(Path.of("sample-results"));

    private SampleStudies() {}

    /** Each sample's analysis by its name, in the order in which they are offered. */
    public static Map<String, Analysis> all() {
        return Once.ALL;
    }

    private static final class Once {
        static final Map<String, Analysis> ALL = read();
    }

    private static Map<String, Analysis> read() {
        Map<String, Analysis> out = new LinkedHashMap<>();
        for (Samples.Sample sample : SAMPLES.all()) {
            Path file = sample.file().toAbsolutePath();
            Opening opening = Opening.of(StudyFile.read(file), file.getParent(), SampleStudies::sources);
            out.put(sample.id(), Analyzer.analyze(opening.study().question()));
        }
        return out;
    }

    private static List<Source> sources(List<Path> paths) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            return new Importer(Formats.ALL, threads, () -> false, ImportProgress.SILENT).read(paths);
        }
    }
}
