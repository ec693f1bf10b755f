package tare.analysis.summary;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tare.analysis.Comparison;
import tare.analysis.Suite;
import tare.model.Key;
import tare.stats.Moments;
import tare.stats.StudentT;
import tare.verdict.Interval;
import tare.verdict.Judgement;
import tare.verdict.Rule;

/**
 * The ratio of a fixed set of benchmarks, equal weights: D = mean of the rows' d, se = √Σ(se_i/k)², ν by
 * Welch–Satterthwaite over the rows. It speaks of these benchmarks, not of benchmarks in general.
 *
 * <p>Rows of several candidates that rest on one baseline measurement are not independent: what its scatter does to one, it
 * does to all. Their covariance, the variance of the baseline's mean log, is added for every two of them, and together they
 * have the freedom of the one that has least.
 */
public final class SuiteRatio {
    private SuiteRatio() {}

    /**
     * A row's part in it.
     *
     * @param id of the row
     * @param judgement its verdict, by the row's own values or by values divided by a resource
     * @param alpha the row's level
     * @param yardstick the baseline measurement that it rests on, by anything that is the same for rows of one
     * @param common how much of its variance is that of the yardstick
     */
    public record Part(String id, Judgement judgement, double alpha, Object yardstick, double common) {
        /** A row that shares its baseline with no other. */
        public Part(String id, Judgement judgement, double alpha) {
            this(id, judgement, alpha, id, 0);
        }
    }

    private record Yardstick(String runner, Key key, String metric) {}

    /** Of the testable rows among these; absent when there is none. */
    public static Optional<Suite> of(List<Comparison> rows, Rule rule) {
        return ofParts(parts(rows, Function.identity(), Comparison::judgement), rule);
    }

    /** The parts of these rows, each with the judgement that it is to have. */
    public static <R> List<Part> parts(List<R> rows, Function<R, Comparison> row, Function<R, Judgement> judgement) {
        boolean several = rows.stream()
                        .map(r -> row.apply(r).candidate().platform())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        return rows.stream()
                .map(r -> part(row.apply(r), judgement.apply(r), several))
                .toList();
    }

    private static Part part(Comparison c, Judgement j, boolean several) {
        if (!several || !j.testable()) {
            return new Part(c.id(), j, c.rule().alpha());
        }
        double all = j.logSe() * j.logSe();
        double[] b = c.baseline().values();
        double own = b.length > 1 ? Moments.variance(Moments.logs(b)) / b.length : all;
        Yardstick yardstick = new Yardstick(c.runner(), c.key(), c.metric().name());
        return new Part(c.id(), j, c.rule().alpha(), yardstick, Math.min(all, own));
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
        double bound = 0;
        boolean all = true;
        for (Part c : testable) {
            Judgement j = c.judgement();
            d += Math.log(j.costRatio()) / k;
            bound = Math.max(bound, j.boundedAt());
            all &= j.pEquivalence() < c.alpha();
        }
        double variance = 0;
        double parts = 0;
        for (List<Part> one : testable.stream()
                .collect(Collectors.groupingBy(Part::yardstick, LinkedHashMap::new, Collectors.toList()))
                .values()) {
            double v = variance(one) / ((double) k * k);
            variance += v;
            parts += v * v / freedom(one);
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

    /** Of the sum of rows that rest on one yardstick. */
    private static double variance(List<Part> rows) {
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            sum += rows.get(i).judgement().logSe() * rows.get(i).judgement().logSe();
            for (int k = 0; k < i; k++) {
                sum += 2 * Math.min(rows.get(i).common(), rows.get(k).common());
            }
        }
        return sum;
    }

    private static double freedom(List<Part> rows) {
        return rows.stream().mapToDouble(p -> p.judgement().df()).min().orElse(1);
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
