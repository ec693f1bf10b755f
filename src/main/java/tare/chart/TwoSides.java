package tare.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.model.Direction;
import tare.model.Measurement;
import tare.plot.Datum;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;

/**
 * The values of one comparison, ready to draw.
 *
 * @param comparison whose values
 * @param scale the unit they are drawn in
 * @param baseline units of analysis in that unit, in time order
 * @param candidate likewise
 */
public record TwoSides(Comparison comparison, ValueScale scale, double[] baseline, double[] candidate) {
    private static final int ENOUGH = 100_000;

    public static TwoSides of(Comparison c) {
        double[] all = DoubleStream.concat(
                        some(c.baseline().values()), some(c.candidate().values()))
                .toArray();
        Arrays.sort(all);
        ValueScale scale = ValueScale.of(c.metric(), all.length == 0 ? 1 : all[all.length / 2]);
        return new TwoSides(
                c,
                scale,
                scale.apply(c.baseline().values()),
                scale.apply(c.candidate().values()));
    }

    /** Enough of the values to see how large they are. */
    private static DoubleStream some(double[] values) {
        int step = 1 + values.length / ENOUGH;
        return IntStream.range(0, (values.length + step - 1) / step).mapToDouble(i -> values[i * step]);
    }

    /** The selected comparison if both sides have at least so many values. */
    public static Optional<Comparison> with(tare.analysis.Analysis analysis, Selection selection, int least) {
        return selection
                .one(analysis)
                .filter(c -> c.baseline().n() >= least && c.candidate().n() >= least);
    }

    public double low() {
        return DoubleStream.concat(Arrays.stream(baseline), Arrays.stream(candidate))
                .min()
                .orElse(0);
    }

    public double high() {
        return DoubleStream.concat(Arrays.stream(baseline), Arrays.stream(candidate))
                .max()
                .orElse(1);
    }

    public String axisTitle() {
        return scale.title(comparison.metric());
    }

    /** Benchmark, metric and which way is better. */
    public String subtitle() {
        String better =
                switch (comparison.metric().better()) {
                    case HIGHER -> " · higher is better";
                    case LOWER -> " · lower is better";
                    case UNKNOWN -> "";
                };
        return Labels.row(comparison) + " · " + axisTitle() + better;
    }

    /** {@code bare metal 12 runs, VM 11 runs}. */
    public String counts() {
        return count(comparison.baseline()) + ", " + count(comparison.candidate());
    }

    private String count(Side side) {
        String unit = comparison.unitOfAnalysis();
        return side.platform() + " " + side.n() + " " + plural(unit, side.n());
    }

    public static String plural(String word, int n) {
        if (n == 1) {
            return word;
        }
        boolean hissing = word.endsWith("s") || word.endsWith("ch") || word.endsWith("x");
        return word + (hissing ? "es" : "s");
    }

    public boolean higherIsBetter() {
        return comparison.metric().better() == Direction.HIGHER;
    }

    /** The marks of the two sides. */
    public List<Spec.Key> legend() {
        return List.of(
                new Spec.Key(comparison.baseline().platform(), Tone.BASELINE, Symbol.SQUARE, false),
                new Spec.Key(comparison.candidate().platform(), Tone.CANDIDATE, Symbol.CIRCLE, false));
    }

    /** What the drawn dots of the baseline stand for. */
    public List<Datum> baselineData(Shown shown) {
        return data(comparison.baseline(), "baseline", shown);
    }

    /** What the drawn dots of the candidate stand for. */
    public List<Datum> candidateData(Shown shown) {
        return data(comparison.candidate(), "candidate", shown);
    }

    private List<Datum> data(Side side, String role, Shown shown) {
        List<Datum> out = new ArrayList<>(shown.indices().length);
        for (int i : shown.indices()) {
            String id = comparison.id() + "#" + role + "/" + i;
            String text = side.platform() + ", " + comparison.unitOfAnalysis() + " " + (i + 1) + ": "
                    + scale.text(side.values()[i]) + place(side, i);
            out.add(new Datum(id, text));
        }
        return out;
    }

    private static String place(Side side, int unit) {
        if (unit >= side.unitPart().length
                || side.unitPart()[unit] >= side.parts().size()) {
            return "";
        }
        Side.Part part = side.parts().get(side.unitPart()[unit]);
        Measurement m = part.measurement();
        return " · " + part.source().name() + (m.place().isEmpty() ? "" : ", " + m.place());
    }

    /** When each unit started, in seconds; empty when any is not recorded. */
    public static double[] starts(Side side) {
        double[] out = new double[side.n()];
        for (int i = 0; i < out.length; i++) {
            if (i >= side.unitPart().length
                    || side.unitPart()[i] >= side.parts().size()) {
                return new double[0];
            }
            Measurement m = side.parts().get(side.unitPart()[i]).measurement();
            if (!m.run().hasStart()) {
                return new double[0];
            }
            out[i] = m.run().startSeconds();
        }
        return out;
    }
}
