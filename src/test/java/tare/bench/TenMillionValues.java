package tare.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import tare.analysis.Analysis;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.judging.Analyzer;
import tare.chart.Chart;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.Layout;
import tare.plot.scene.Scene;
import tare.render.backend.Renderers;

/**
 * Ten million values, half on each side, judged and drawn: as runs, as iterations of one run, and as requests of one run.
 * Prints time and heap of the analysis and, for each figure, time and the size as SVG and PDF. Arguments: a level, kinds.
 */
public final class TenMillionValues {
    private static final int EACH = 5_000_000;

    private TenMillionValues() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        for (Level level : List.of(Level.run("run"), Level.iteration("iteration"), Level.event("request"))) {
            if (args.length == 0 || level.name().equals(args[0])) {
                study(out, level, List.of(args));
            }
        }
    }

    private static void study(PrintStream out, Level level, List<String> wanted) throws Exception {
        List<Source> sources = List.of(source("host", level, 1, 0), source("VM", level, 2, 0.004));
        Clock.resetPeak();
        Analysis[] kept = new Analysis[1];
        Clock judged = Clock.once(() -> {
            kept[0] = Analyzer.analyze(new Question(sources, "host", List.of("VM"), Settings.DEFAULT));
            return kept[0].comparisons().size();
        });
        judged.print(out, "two times 5 million values, one a " + level.name() + ": judged");
        out.println("  heap: peak " + Clock.peakHeap() + " MiB, held " + Clock.heldHeap() + " MiB; "
                + kept[0].comparisons().getFirst().sentence());
        for (Chart chart : Charts.ALL) {
            boolean asked = wanted.size() < 2 || wanted.contains(chart.id());
            if (asked && chart.fits(kept[0], Selection.ALL)) {
                figure(out, chart, kept[0]);
            }
        }
    }

    private static void figure(PrintStream out, Chart chart, Analysis analysis) throws Exception {
        Clock.resetPeak();
        long[] sizes = new long[2];
        boolean[] same = {true};
        Spec[] drawn = new Spec[1];
        Clock time = Clock.once(() -> {
            drawn[0] = chart.figure(analysis, Selection.ALL);
            Scene scene = Layout.lay(drawn[0], 1000, 560, Theme.LIGHT);
            for (int i = 0; i < 2; i++) {
                byte[] bytes = bytes(scene, i == 0 ? "x.svg" : "x.pdf");
                sizes[i] = bytes.length;
                same[0] &= Arrays.equals(bytes, bytes(scene, i == 0 ? "x.svg" : "x.pdf"));
            }
            return 0;
        });
        out.printf(
                Locale.ROOT,
                "  %-14s %7.2f s  cpu %6.2f s  SVG %8.1f kB  PDF %8.1f kB  heap peak %d MiB  reduced: %s, same bytes"
                        + " twice: %s%n",
                chart.id(),
                time.wall(),
                time.cpu(),
                sizes[0] / 1e3,
                sizes[1] / 1e3,
                Clock.peakHeap(),
                drawn[0].caption().contains("educed"),
                same[0]);
    }

    private static byte[] bytes(Scene scene, String file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Renderers.forFile(file).orElseThrow().render(scene, 1, bytes);
        return bytes.toByteArray();
    }

    private static Source source(String label, Level level, long seed, double shift) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[EACH];
        for (int i = 0; i < EACH; i++) {
            values[i] = (1 + shift) * (20 - 8 * Math.log(1 - random.nextDouble()));
        }
        Metric metric = new Metric(
                "elapsed", Unit.of("ms"), Direction.LOWER, Quantity.LATENCY, Role.PRIMARY, Domain.APPLICATION);
        Measurement m = Measurement.of(Key.of("GET /"), metric, Data.Samples.flat(level, values), "line 2");
        return new Source(
                label + "/results.csv",
                Integer.toHexString((int) seed),
                0,
                Status.OK,
                "bench",
                "bench",
                "1",
                new Platform(label, PlatformKind.UNKNOWN, "bench"),
                Facts.NONE,
                List.of(),
                List.of(m));
    }
}
