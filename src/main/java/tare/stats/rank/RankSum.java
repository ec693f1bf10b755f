package tare.stats.rank;

import java.util.Arrays;
import tare.stats.Alternative;
import tare.stats.Arguments;
import tare.stats.Normal;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Span;

/**
 * The Wilcoxon rank sum (Mann–Whitney) test with the Hodges–Lehmann shift and its interval.
 *
 * <p>Exact where asked for (by default below 50 values a side) and where there are no ties; otherwise the normal
 * approximation with tie-corrected variance. The interval's ends are order statistics of the mn differences in both cases.
 *
 * @param w statistic of x: its rank sum less m(m+1)/2
 * @param pValue exact or approximate
 * @param exact which of the two it is
 * @param shift median of the differences x_i − y_j
 * @param interval of the shift
 * @param rankK the order statistic, from either end, at which the interval ends
 * @param achievedLevel exact confidence of the interval; NaN in the normal approximation
 * @param tied how many values are tied with another
 */
public record RankSum(
        double w,
        double pValue,
        boolean exact,
        double shift,
        Span interval,
        long rankK,
        double achievedLevel,
        int tied) {
    /** Below so many values a side the exact distribution is the default. */
    public static final int EXACT_BELOW = 50;

    /** How the p-value is found. */
    public enum Distribution {
        EXACT,
        NORMAL,
        /** Exact for fewer than 50 a side without ties. */
        AUTOMATIC
    }

    /**
     * What to test.
     *
     * @param mu shift under the null hypothesis
     * @param alternative about x relative to y
     * @param distribution exact falls back to normal where there are ties or too many values
     * @param continuity whether the normal approximation is corrected by ½
     * @param level confidence level
     */
    public record Settings(
            double mu, Alternative alternative, Distribution distribution, boolean continuity, double level) {
        public static final Settings DEFAULT =
                new Settings(0, Alternative.TWO_SIDED, Distribution.AUTOMATIC, true, 0.95);

        /** From the inputs mu, alternative, method (exact, normal), continuity and conf_level. */
        public static Settings from(Arguments in) {
            Distribution distribution =
                    switch (in.text("method", "automatic")) {
                        case "exact" -> Distribution.EXACT;
                        case "normal" -> Distribution.NORMAL;
                        case "automatic" -> Distribution.AUTOMATIC;
                        default -> throw new Refused(Refused.Code.BAD_PARAMETER, "the methods are exact and normal");
                    };
            return new Settings(
                    in.number("mu", 0),
                    in.alternative(),
                    distribution,
                    in.flag("continuity", true),
                    in.number("conf_level", 0.95));
        }
    }

    public static RankSum of(double[] x, double[] y, Settings settings) {
        Require.samples(x, y, 2);
        Require.variation(x, y);
        Require.level(settings.level);
        Require.finite(settings.mu, "mu");
        int m = x.length;
        int n = y.length;
        double[] both = Arrays.copyOf(x, m + n);
        for (int i = 0; i < m; i++) {
            both[i] -= settings.mu;
        }
        System.arraycopy(y, 0, both, m, n);
        Ranks ranks = Ranks.of(both);
        double w = Arrays.stream(ranks.ranks(), 0, m).sum() - m * (m + 1.0) / 2;
        boolean exact = ranks.tied() == 0
                && RankSumDistribution.feasible(m, n)
                && (settings.distribution == Distribution.EXACT
                        || settings.distribution == Distribution.AUTOMATIC && m < EXACT_BELOW && n < EXACT_BELOW);
        Pairs differences = Pairs.differences(x, y);
        return exact ? exact(w, m, n, differences, settings) : normal(w, m, n, ranks, differences, settings);
    }

    private static RankSum exact(double w, int m, int n, Pairs differences, Settings settings) {
        RankSumDistribution null0 = new RankSumDistribution(m, n);
        long whole = Math.round(w);
        double p = pValue(null0.cdf(whole), null0.upper(whole), settings.alternative);
        double tail = tail(settings);
        long k = null0.quantile(tail);
        double outside = null0.cdf(k - 1);
        double achieved = settings.alternative == Alternative.TWO_SIDED ? 1 - 2 * outside : 1 - outside;
        return new RankSum(w, p, true, differences.median(), interval(differences, k, settings), k, achieved, 0);
    }

    private static RankSum normal(double w, int m, int n, Ranks ranks, Pairs differences, Settings settings) {
        double size = (double) m + n;
        double product = (double) m * n;
        double variance = product / 12 * (size + 1 - ranks.tieTerm() / (size * (size - 1)));
        double sigma = Math.sqrt(variance);
        double p = normalP(w - product / 2, sigma, settings);
        double z = Normal.upperQuantile(tail(settings));
        long k = (long) Math.max(1, Math.ceil(product / 2 - z * sigma - 0.5));
        return new RankSum(
                w, p, false, differences.median(), interval(differences, k, settings), k, Double.NaN, ranks.tied());
    }

    static double normalP(double deviation, double sigma, Settings settings) {
        double correction = !settings.continuity
                ? 0
                : switch (settings.alternative) {
                    case TWO_SIDED -> 0.5 * Math.signum(deviation);
                    case GREATER -> 0.5;
                    case LESS -> -0.5;
                };
        double z = sigma == 0 ? 0 : (deviation - correction) / sigma;
        return pValue(Normal.cdf(z), Normal.survival(z), settings.alternative);
    }

    static double pValue(double lower, double upper, Alternative alternative) {
        return switch (alternative) {
            case LESS -> lower;
            case GREATER -> upper;
            case TWO_SIDED -> Math.min(1, 2 * Math.min(lower, upper));
        };
    }

    static double tail(Settings settings) {
        return settings.alternative == Alternative.TWO_SIDED ? (1 - settings.level) / 2 : 1 - settings.level;
    }

    /**
     * From the k-th smallest to the k-th largest, which meet in the middle; one end infinite for a one-sided alternative,
     * where a level below ½ puts the other beyond the middle.
     */
    static Span interval(Pairs pairs, long k, Settings settings) {
        long size = pairs.size();
        long rank = Math.min(k, settings.alternative == Alternative.TWO_SIDED ? (size + 1) / 2 : size);
        double low = settings.alternative == Alternative.LESS ? Double.NEGATIVE_INFINITY : pairs.ranked(rank);
        double high =
                settings.alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : pairs.ranked(size + 1 - rank);
        return new Span(low, high);
    }
}
