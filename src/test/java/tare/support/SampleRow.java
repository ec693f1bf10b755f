package tare.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Severity;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;
import tare.stats.Layout;
import tare.verdict.Finding;
import tare.verdict.Interval;
import tare.verdict.Judgement;
import tare.verdict.Refusal;
import tare.verdict.Rule;
import tare.verdict.RunsNeeded;
import tare.verdict.Verdict;

/**
 * One comparison made from wanted moments: values with exactly the given log mean and log spread, judged by a plain second
 * writing of the rule, so that documents can be tested without the engine.
 *
 * @param gap performance of the candidate minus 1, e.g. -0.05
 * @param noise standard deviation of the logs on either side
 */
public record SampleRow(
        Key key,
        String runner,
        Metric metric,
        double level,
        double gap,
        double noise,
        int runs,
        Optional<Refusal> refused,
        List<Finding> checks,
        List<FactFinding> facts) {

    public static SampleRow of(
            String benchmark, String runner, String unit, Domain domain, double gap, double noise, int n) {
        Metric throughput =
                new Metric("throughput", Unit.of(unit), Direction.HIGHER, Quantity.CAPACITY, Role.PRIMARY, domain);
        return new SampleRow(
                Key.of(benchmark), runner, throughput, 1000, gap, noise, n, Optional.empty(), List.of(), List.of());
    }

    /** The same benchmark with a gap that is larger by this much. */
    public SampleRow lower(double by) {
        return new SampleRow(key, runner, metric, level, gap - by, noise, runs, refused, checks, facts);
    }

    public SampleRow time(String name, String timeUnit, double at) {
        Metric time =
                new Metric(name, Unit.of(timeUnit), Direction.LOWER, Quantity.TIME, metric.role(), metric.domain());
        return new SampleRow(key, runner, time, at, gap, noise, runs, refused, checks, facts);
    }

    public SampleRow with(String parameter, String value) {
        Key further = key.with(parameter, value);
        return new SampleRow(further, runner, metric, level, gap, noise, runs, refused, checks, facts);
    }

    public SampleRow secondary() {
        Metric second = metric.withRole(Role.SECONDARY);
        return new SampleRow(key, runner, second, level, gap, noise, runs, refused, checks, facts);
    }

    public SampleRow refusedFor(Refusal reason) {
        return new SampleRow(key, runner, metric, level, gap, noise, runs, Optional.of(reason), checks, facts);
    }

    public SampleRow doubting(List<Finding> found, List<FactFinding> differing) {
        return new SampleRow(key, runner, metric, level, gap, noise, runs, refused, found, differing);
    }

    Domain domain() {
        return metric.domain();
    }

    boolean higherIsBetter() {
        return metric.better() == Direction.HIGHER;
    }

    /** The comparison of these values, in which the candidate has the given label. */
    public Comparison judge(Rule rule, String baselineLabel, String candidateLabel) {
        double log = Math.log1p(gap) * (higherIsBetter() ? 1 : -1);
        double[] b = values(runs, Math.log(level), noise, 5);
        double[] c = values(runs, Math.log(level) + log, noise, 7);
        Judgement j = judgement(rule, b, c);
        List<String> provisional = j.testable() && runs < 5 ? List.of("FEW_RUNS") : List.of();
        return new Comparison(
                (key.label() + "|" + metric.name() + "|" + candidateLabel),
                key,
                metric,
                runner,
                rule,
                side(baselineLabel, b),
                side(candidateLabel, c),
                "run",
                runs + " runs within one boot of one machine each",
                j,
                Math.min(1, j.pDifference() * 3),
                Math.min(1, j.pEquivalence() * 3),
                j.testable() && j.pDifference() < rule.alpha() / 12,
                provisional,
                SampleSentences.sentence(j, this, rule, candidateLabel),
                SampleSentences.because(j),
                SampleSentences.wouldChange(j),
                checks,
                facts,
                Optional.empty());
    }

    private Side side(String platform, double[] values) {
        Measurement m = Measurement.of(key, metric, new Data.Samples(Nested.flat(Level.run("run"), values)), "line 2");
        String path = platform.replace(' ', '-') + "/" + runner + ".json";
        Source source = new Source(
                path,
                hash(path),
                4096,
                Status.OK,
                runner + "-json",
                runner,
                "1.0",
                new Platform(platform, PlatformKind.UNKNOWN, "folder name"),
                Facts.NONE,
                List.of(),
                List.of(m));
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double ss = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double sd = values.length < 2 ? Double.NaN : Math.sqrt(ss / (values.length - 1));
        return new Side(
                platform,
                values,
                mean,
                sd,
                List.of(new Side.Part(source, m)),
                new int[values.length],
                0,
                0,
                List.of(),
                List.of());
    }

    /** A stand-in for a SHA-256: 64 hexadecimal digits that depend on the text. */
    public static String hash(String text) {
        StringBuilder out = new StringBuilder();
        long h = 1125899906842597L;
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < text.length(); i++) {
                h = 31 * h + text.charAt(i) + round;
            }
            out.append(String.format(Locale.ROOT, "%016x", h));
        }
        return out.toString();
    }

    private static double[] values(int n, double mu, double sd, int stride) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            int at = n % stride == 0 ? i : i * stride % n;
            z[at] = normal.inverseCumulativeProbability((i + 0.5) / n);
        }
        double scale = Math.sqrt(Arrays.stream(z).map(v -> v * v).sum() / Math.max(1, n - 1));
        return Arrays.stream(z)
                .map(v -> Math.exp(mu + (scale > 0 ? sd * v / scale : 0)))
                .toArray();
    }

    private Judgement judgement(Rule rule, double[] b, double[] c) {
        double[] lb = logs(b);
        double[] lc = logs(c);
        double gapLog = lc[0] - lb[0];
        if (refused.isPresent() || b.length < 2 || c.length < 2) {
            Refusal why = refused.orElse(Refusal.TOO_FEW_VALUES);
            double ratio = Math.exp(gapLog);
            double nan = Double.NaN;
            return new Judgement(
                    Verdict.NOT_TESTABLE,
                    Optional.of(why),
                    false,
                    ratio,
                    Interval.NONE,
                    Interval.NONE,
                    higherIsBetter() ? 1 / ratio : ratio,
                    Interval.NONE,
                    Interval.NONE,
                    nan,
                    nan,
                    nan,
                    nan,
                    nan,
                    nan,
                    Optional.empty(),
                    Layout.SEPARATE);
        }
        double vb = lb[1] / b.length;
        double vc = lc[1] / c.length;
        double se = Math.sqrt(vb + vc);
        double df = (vb + vc) * (vb + vc) / (vb * vb / (b.length - 1) + vc * vc / (c.length - 1));
        double d = higherIsBetter() ? -gapLog : gapLog;
        return decide(rule, d, se, df, Math.exp(gapLog));
    }

    private Judgement decide(Rule rule, double d, double se, double df, double ratio) {
        TDistribution t = TDistribution.of(df);
        double m = rule.margin().logHigh();
        double alpha = rule.alpha();
        double pDiff = 2 * t.survivalProbability(Math.abs(d) / se);
        double pNotWorse = t.cumulativeProbability((d - m) / se);
        double pEquivalence = Math.max(pNotWorse, t.survivalProbability((d + m) / se));
        double pBeyond = t.survivalProbability((Math.abs(d) - m) / se);
        Interval ci = around(d, se * t.inverseSurvivalProbability(alpha / 2));
        Interval eq = around(d, se * t.inverseSurvivalProbability(alpha));
        Verdict v = pEquivalence < alpha
                ? pDiff < alpha ? Verdict.SIGNIFICANT_BUT_NEGLIGIBLE : Verdict.EQUIVALENT
                : pDiff < alpha
                        ? d > 0 ? Verdict.SLOWER : Verdict.FASTER
                        : pNotWorse < alpha ? Verdict.NOT_WORSE : Verdict.INCONCLUSIVE;
        boolean directional = v == Verdict.SLOWER || v == Verdict.FASTER;
        boolean open = v == Verdict.NOT_WORSE || v == Verdict.INCONCLUSIVE;
        return new Judgement(
                v,
                Optional.empty(),
                directional && pBeyond < alpha,
                ratio,
                higherIsBetter() ? ci.inverse() : ci,
                higherIsBetter() ? eq.inverse() : eq,
                Math.exp(d),
                ci,
                eq,
                se,
                df,
                pDiff,
                pEquivalence,
                pNotWorse,
                Math.exp(Math.abs(d) + se * t.inverseSurvivalProbability(alpha)) - 1,
                open ? Optional.of(new RunsNeeded(24, 75, 36, 31)) : Optional.empty(),
                Layout.SEPARATE);
    }

    private static Interval around(double d, double half) {
        return new Interval(Math.exp(d - half), Math.exp(d + half));
    }

    private static double[] logs(double[] values) {
        List<Double> logs = new ArrayList<>();
        Arrays.stream(values).forEach(v -> logs.add(Math.log(v)));
        double mean = logs.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        double ss = logs.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return new double[] {mean, values.length < 2 ? Double.NaN : ss / (values.length - 1)};
    }

    /** A fact that differs, is the same or is unknown on a side. */
    public static FactFinding fact(String key, String label, String baseline, String candidate, Severity severity) {
        FactFinding.Result result = baseline.isEmpty() || candidate.isEmpty()
                ? FactFinding.Result.UNKNOWN
                : baseline.equals(candidate) ? FactFinding.Result.SAME : FactFinding.Result.DIFFERS;
        return new FactFinding(key, label, baseline, candidate, result, severity);
    }
}
