package tare.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tare.analysis.Analysis;
import tare.chart.kind.Charts;
import tare.plot.Axis;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Pyramid;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.layout.Layout;
import tare.plot.scene.Painter;
import tare.plot.scene.Scene;
import tare.render.Graphics2DSurface;
import tare.render.backend.Renderers;
import tare.support.SampleAnalysis;

/** Drawing times in software at 1600 by 900: a pan over ten million points, a forest of 500 rows, pictures for print. */
public final class FigureBenchmark {
    private static final int FRAMES = 120;
    private static final int POINTS = 10_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FigureBenchmark() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        Pyramid pyramid = pyramid(out);
        BufferedImage image = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
        measure(out, "pan, 10 million points", i -> {
            double from = POINTS * 0.3 * i / FRAMES;
            paint(Layout.lay(trace(pyramid, from, from + POINTS * 0.5), 1600, 900, Theme.LIGHT), image);
        });
        Analysis analysis = SampleAnalysis.many(500);
        Chart forest = Charts.find("forest").orElseThrow();
        measure(out, "forest, 500 rows laid out and drawn (40 visible)", i -> {
            Spec spec = forest.figure(analysis, Selection.ALL);
            paint(Layout.lay(spec, 1600, 900, Theme.LIGHT), image);
        });
        Spec spec = forest.figure(ChartStudies.study(), Selection.ALL);
        Scene scene = Layout.lay(spec, 1000, 560, Theme.LIGHT);
        for (int warm = 0; warm < 3; warm++) {
            long start = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < 10; i++) {
                Renderers.forFile("x.png").orElseThrow().render(scene, 3, OutputStream.nullOutputStream());
            }
            out.printf(
                    Locale.ROOT,
                    "ten PNGs of 3000 by 1680: %.2f s, processor time %.2f s%n",
                    (System.nanoTime() - start) / 1e9,
                    (THREADS.getCurrentThreadCpuTime() - used) / 1e9);
        }
    }

    private interface Frame {
        void draw(int i);
    }

    private static void measure(PrintStream out, String name, Frame frame) {
        for (int i = 0; i < 30; i++) {
            frame.draw(i);
        }
        double[] ms = new double[FRAMES];
        double[] cpu = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            long start = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            frame.draw(i);
            cpu[i] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms);
        Arrays.sort(cpu);
        out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p99 %.1f ms; processor time p50 %.1f ms, p99 %.1f ms%n",
                name,
                ms[FRAMES / 2],
                ms[FRAMES * 99 / 100],
                cpu[FRAMES / 2],
                cpu[FRAMES * 99 / 100]);
    }

    private static Pyramid pyramid(PrintStream out) {
        double[] ys = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            ys[i] = Math.sin(i * 1e-5) + (i * 2_654_435_761L & 0xffff) / 65_536.0;
        }
        long start = System.nanoTime();
        Pyramid pyramid = new Pyramid(new double[0], ys);
        out.printf(Locale.ROOT, "pyramid of 10 million points: %.0f ms%n", (System.nanoTime() - start) / 1e6);
        return pyramid;
    }

    private static Spec trace(Pyramid pyramid, double from, double to) {
        Panel panel = Panel.Plot.of(
                Axis.linear("point", from, to),
                Axis.linear("value", -1.2, 2.2),
                List.of(new Mark.Trace(pyramid, Tone.CANDIDATE, 1)));
        return new Spec("Ten million points", "", "", "", List.of(), List.of(panel));
    }

    private static void paint(Scene scene, BufferedImage image) {
        Graphics2D g = image.createGraphics();
        Painter.paint(scene, new Graphics2DSurface(g));
        g.dispose();
    }
}
