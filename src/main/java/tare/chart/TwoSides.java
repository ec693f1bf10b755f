package tare.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.model.Direction;
import tare.plot.Spec;
import tare.stats.quantile.Quantiles;
import tare.verdict.ValueScale;

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
        return of(c, Selection.ALL);
    }

    /** In the metric's unit, or with {@code axis=percent} in per cent of the baseline's mean, if that is above zero. */
    public static TwoSides of(Comparison c, Selection selection) {
        ValueScale scale = selection.is("axis", "percent") && c.baseline().n() > 0 ? percent(c) : usual(c);
        return new TwoSides(
                c,
                scale,
                scale.apply(c.baseline().values()),
                scale.apply(c.candidate().values()));
    }

    private static ValueScale percent(Comparison c) {
        double mean = LogMean.of(c, c.baseline().values()).mean();
        return mean > 0 ? new ValueScale(100 / mean, "% of " + c.baseline().platform()) : usual(c);
    }

    /** The unit does not hang on which side has a run more: the middles of both sides count the same. */
    private static ValueScale usual(Comparison c) {
        double b = middle(c.baseline().values());
        double v = middle(c.candidate().values());
        double size = b > 0 && v > 0 ? Math.sqrt(b) * Math.sqrt(v) : Math.max(Math.abs(b), Math.abs(v));
        return ValueScale.of(c.metric(), size > 0 ? size : 1);
    }

    /** The middle one of some of the values, enough to see how large they are; 0 for none. */
    private static double middle(double[] values) {
        int step = 1 + values.length / ENOUGH;
        double[] some = IntStream.range(0, (values.length + step - 1) / step)
                .mapToDouble(i -> values[i * step])
                .sorted()
                .toArray();
        return some.length == 0 ? 0 : some[some.length / 2];
    }

    /** The selected comparison if both sides have at least so many values. */
    public static Optional<Comparison> with(Analysis analysis, Selection selection, int least) {
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
        return Labels.row(comparison) + " · " + axisTitle() + better();
    }

    /** Which way is better, after other words. */
    public String better() {
        return switch (comparison.metric().better()) {
            case HIGHER -> " · higher is better";
            case LOWER -> " · lower is better";
            case UNKNOWN -> "";
        };
    }

    /** The same values in another unit. */
    public TwoSides in(ValueScale other) {
        return new TwoSides(
                comparison,
                other,
                other.apply(comparison.baseline().values()),
                other.apply(comparison.candidate().values()));
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

    /** {@code the median of VM is 174 thousand IOPS, 5.7 % below the 184.5 of bare metal}. */
    public String medians() {
        double v = Quantiles.of(candidate, 0.5);
        double b = Quantiles.of(baseline, 0.5);
        return "the median of " + beside(v, Labels.value(v, scale.unit()), b, Labels.value(b));
    }

    /** {@code The mean of VM is 174 thousand IOPS, 5.7 % below the 184.5 of bare metal}. */
    public String means() {
        LogMean v = LogMean.of(comparison, candidate);
        LogMean b = LogMean.of(comparison, baseline);
        return "The mean of " + beside(v.mean(), v.words(scale.unit()), b.mean(), b.words());
    }

    private String beside(double v, String value, double b, String other) {
        String start = comparison.candidate().platform() + " is " + value;
        String platform = comparison.baseline().platform();
        return v == b
                ? start + ", as on " + platform
                : start + ", " + Labels.beside(v, b) + " the " + other + " of " + platform;
    }

    public boolean higherIsBetter() {
        return comparison.metric().better() == Direction.HIGHER;
    }

    /** The marks of the two sides. */
    public List<Spec.Key> legend() {
        return both().stream().map(OneSide::key).toList();
    }

    /** The bars of the two sides. */
    public List<Spec.Key> bars() {
        return both().stream().map(OneSide::area).toList();
    }

    /** Baseline, then candidate. */
    public List<OneSide> both() {
        return List.of(
                side(comparison.baseline(), OneSide.BASELINE, baseline),
                side(comparison.candidate(), OneSide.CANDIDATE, candidate));
    }

    private OneSide side(Side side, String role, double[] values) {
        return new OneSide(side, role, comparison.unitOfAnalysis(), comparison.id(), scale, values);
    }

    /** How many units, and what they are units of: {@code Each side: 12 runs within one boot of one machine}. */
    public String basis() {
        String unit = comparison.unitOfAnalysis();
        int b = comparison.baseline().n();
        int c = comparison.candidate().n();
        String scope = comparison.scope();
        String counted = b == c ? b + " " + plural(unit, b) : b + " and " + c + " " + plural(unit, 2);
        String rest = scope.startsWith(counted) ? scope.substring(counted.length()) : "; " + scope;
        if (b == c) {
            String alone = rest.endsWith(" each") ? rest.substring(0, rest.length() - " each".length()) : rest;
            return "Each side: " + counted + alone;
        }
        return counts() + rest;
    }
}
