package tare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tare.analysis.Analysis;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.judging.Analyzer;
import tare.importer.files.ImportProgress;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Source;

/** 30 MB of JMH results opened and judged, and 10 000 comparisons of 30 and 30 runs judged; medians of warm repetitions. */
public final class OpenAndJudge {
    private OpenAndJudge() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Path a = BigFiles.jmh(folder.resolve("a/results.json"), 1000, 30, 25, 0, 11);
        Path b = BigFiles.jmh(folder.resolve("b/results.json"), 1000, 30, 25, 0.004, 12);
        System.out.printf("files: %.1f MB%n", (Files.size(a) + Files.size(b)) / 1e6);
        report("30 MB opened and judged", 7, () -> judge(read(a, "A"), read(b, "B")));

        Path many = BigFiles.jmh(folder.resolve("many-a.json"), 10_000, 30, 1, 0, 13);
        Path more = BigFiles.jmh(folder.resolve("many-b.json"), 10_000, 30, 1, 0.002, 14);
        List<Source> left = read(many, "A");
        List<Source> right = read(more, "B");
        report("10 000 comparisons judged", 7, () -> judge(left, right));
    }

    private static List<Source> read(Path file, String label) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            return new Importer(Formats.ALL, threads, () -> false, ImportProgress.SILENT)
                    .read(List.of(file)).stream()
                            .map(s -> s.withPlatform(new Platform(label, PlatformKind.UNKNOWN, "bench")))
                            .toList();
        }
    }

    private static Analysis judge(List<Source> a, List<Source> b) {
        List<Source> all = new ArrayList<>(a);
        all.addAll(b);
        return Analyzer.analyze(new Question(all, "A", List.of("B"), Settings.DEFAULT));
    }

    private static void report(String what, int times, Supplier<Analysis> work) {
        double[] seconds = new double[times];
        int rows = 0;
        for (int i = -2; i < times; i++) {
            long start = System.nanoTime();
            rows = work.get().comparisons().size();
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        System.out.printf(
                "%s: median %.2f s, fastest %.2f s, slowest %.2f s (%d rows)%n",
                what, seconds[times / 2], seconds[0], seconds[times - 1], rows);
    }
}
