package tare.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tare.plot.Mark;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.stats.quantile.Quantiles;
import tare.stats.shape.Outliers;

/**
 * Rings around the runs beyond Tukey's fences (quartiles of type 7 ± 1.5 interquartile ranges): marked where runs are drawn
 * one by one, never removed. In a quarter of all normal samples of ten one is ringed: it is a place to look, no finding.
 */
public final class Rings {
    private static final int FEWEST = 8;
    private static final double AROUND = 3;

    private Rings() {}

    /** Rings around the dots of a side. */
    public static void add(List<Mark> marks, double[] xs, double[] ys, double radius) {
        int[] far = beyond(ys);
        if (far.length > 0) {
            marks.add(new Mark.Dots(
                    at(far, xs), at(far, ys), Tone.MUTED, Symbol.RING, radius + AROUND, false, List.of()));
        }
    }

    /** A sentence for the caption that begins with a space; empty when no run of any side is ringed. */
    public static String words(double[]... sides) {
        return Stream.of(sides).anyMatch(x -> beyond(x).length > 0)
                ? " Ringed: beyond Tukey's fences, 1.5 interquartile ranges from the quartiles; nothing is removed for"
                        + " it."
                : "";
    }

    private static int[] beyond(double[] values) {
        return values.length < FEWEST || values.length > Shown.MOST
                ? new int[0]
                : Outliers.tukey(values, Outliers.FENCE, Quantiles.DEFAULT_TYPE).indices();
    }

    private static double[] at(int[] places, double[] values) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }
}
