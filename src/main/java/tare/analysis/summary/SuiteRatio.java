package tare.analysis.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tare.analysis.Comparison;
import tare.analysis.Suite;
import tare.stats.StudentT;
import tare.verdict.Interval;
import tare.verdict.Judgement;
import tare.verdict.Rule;

/**
 * The ratio of a fixed set of benchmarks, equal weights: D = mean of the rows' d, se = √Σ(se_i/k)², ν by
 * Welch–Satterthwaite over the rows. It speaks of these benchmarks, not of benchmarks in general.
 */
public final class SuiteRatio {
    private SuiteRatio() {}

    /**
     * A row's part in it.
     *
     * @param id of the row
     * @param judgement its verdict, by the row's own values or by values divided by a resource
     * @param alpha the row's level
     */
    public record Part(String id, Judgement judgement, double alpha) {}

    /** Of the testable rows among these; absent when there is none. */
    public static Optional<Suite> of(List<Comparison> rows, Rule rule) {
        return ofParts(
                rows.stream()
                        .map(c -> new Part(c.id(), c.judgement(), c.rule().alpha()))
                        .toList(),
                rule);
    }

    /** The same of rows whose judgements are not those of the study. */
    public static Optional<Suite> ofParts(List<Part> rows, Rule rule) {
        List<Part> testable =
                rows.stream().filter(c -> c.judgement().testable()).toList();
        if (testable.isEmpty()) {
            return Optional.empty();
        }
        int k = testable.size();
        double d = 0;
        double variance = 0;
        double parts = 0;
        double bound = 0;
        boolean all = true;
        for (Part c : testable) {
            Judgement j = c.judgement();
            double v = j.logSe() * j.logSe() / ((double) k * k);
            d += Math.log(j.costRatio()) / k;
            variance += v;
            parts += v * v / j.df();
            bound = Math.max(bound, j.boundedAt());
            all &= j.pEquivalence() < c.alpha();
        }
        double se = Math.sqrt(variance);
        double df = Math.max(1, variance * variance / parts);
        double pHigh = StudentT.survival((rule.margin().logHigh() - d) / se, df);
        double pLow = StudentT.survival((d - rule.margin().logLow()) / se, df);
        Optional<String> worst = testable.stream()
                .min(Comparator.comparingDouble((Part c) -> c.judgement().performance()))
                .map(Part::id);
        return Optional.of(new Suite(
                Math.exp(-d),
                around(-d, StudentT.upperQuantile(rule.alpha() / 2, df) * se),
                around(-d, StudentT.upperQuantile(rule.alpha(), df) * se),
                df,
                Math.max(pHigh, pLow),
                bound,
                worst,
                all));
    }

    private static Interval around(double centre, double half) {
        return new Interval(Math.exp(centre - half), Math.exp(centre + half));
    }

    /** Standard error of the log of a suite's performance, from its interval. */
    static double se(Suite suite, Rule rule) {
        return (Math.log(suite.ci().high()) - Math.log(suite.ci().low()))
                / (2 * StudentT.upperQuantile(rule.alpha() / 2, suite.df()));
    }
}
