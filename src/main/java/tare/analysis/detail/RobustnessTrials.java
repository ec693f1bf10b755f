package tare.analysis.detail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tare.analysis.Comparison;
import tare.analysis.Settings;
import tare.analysis.judging.WarmUp;
import tare.analysis.unit.Dependence;
import tare.analysis.unit.Pairs;
import tare.model.Direction;
import tare.stats.Alternative;
import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.Span;
import tare.stats.Stop;
import tare.stats.level.KaliberaJones;
import tare.stats.mean.Fieller;
import tare.stats.quantile.Quantiles;
import tare.stats.rank.RankSum;
import tare.stats.rank.SignedRank;
import tare.stats.resample.Bootstrap;
import tare.stats.resample.Replicates;
import tare.stats.resample.Resampling;
import tare.stats.resample.Statistic;
import tare.stats.shape.Outliers;
import tare.verdict.Interval;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Speech;
import tare.verdict.Verdict;
import tare.verdict.VerdictWords;

/**
 * Repeats the verdict by other methods and on other honest selections of the same runs. Runs that were judged as pairs stay
 * pairs in all of them but the one that asks what they would say unpaired.
 */
final class RobustnessTrials {
    private static final int FEWEST_LEFT = 3;
    private static final int RANKS_FROM = 4;

    /** With fewer pairs the smallest two-sided p of signed ranks is above 5 %. */
    private static final int PAIRED_RANKS_FROM = 6;

    private static final double DRAWS = 4e8;
    private static final int FEWEST_REPLICATES = 1000;

    private static final String FOLLOWING =
            "widened as the verdict's interval is, for values of one run follow one another";

    private final Comparison row;
    private final Settings settings;
    private final boolean pairs;
    private final double[] b;
    private final double[] c;
    /** How many times too narrow intervals for independent values are. */
    private final double widening;

    RobustnessTrials(Comparison row, Settings settings) {
        this.row = row;
        this.settings = settings;
        this.pairs = row.judgement().paired();
        this.b = row.baseline().values();
        this.c = pairs
                ? Pairs.inOrderOf(row.baseline(), row.candidate())
                : row.candidate().values();
        this.widening = row.judgement().testable() && b.length > 1 && c.length > 1 ? Dependence.widening(row) : 1;
    }

    /** How many steps {@link #run} tells of. */
    static final int STEPS = 11;

    /** @param done told the number of each step when it is done */
    Robustness run(IntConsumer done) {
        if (!row.judgement().testable()) {
            return new Robustness("Nothing was tested, so there is nothing to hold against it.", List.of());
        }
        if (b.length < 2 || c.length < 2) {
            return new Robustness("Judged from a summary: no other method can be used without the values.", List.of());
        }
        String own = pairs ? "Paired t on log ratios" : "Welch on logs";
        Optional<NestedTrials> nested = pairs ? Optional.empty() : NestedTrials.of(row);
        List<Supplier<Optional<Robustness.Choice>>> steps = List.of(
                () -> Optional.of(judged(own, row.judgement(), "the verdict's own method")),
                () -> Optional.of(hodgesLehmann()),
                () -> Optional.of(bca()),
                () -> Optional.of(fieller()),
                () -> nested.map(this::kaliberaJones),
                () -> nested.map(this::everyLevel),
                this::otherDesign,
                this::outliers,
                this::first,
                this::warmUp,
                this::excluded);
        List<Robustness.Choice> choices = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Stop.here();
            steps.get(i).get().ifPresent(choices::add);
            done.accept(i + 1);
        }
        return new Robustness(sentence(choices), choices);
    }

    private String sentence(List<Robustness.Choice> choices) {
        List<Robustness.Choice> flips =
                choices.stream().filter(Robustness.Choice::flips).toList();
        long tried = choices.stream().filter(k -> k.verdict().isPresent()).count() - 1;
        if (flips.isEmpty()) {
            return tried <= 0
                    ? "No other method can be used on so few runs."
                    : "The methods agree: no other honest choice flips the verdict.";
        }
        String names = flips.stream()
                .map(k -> k.name() + " (" + word(k.verdict().orElseThrow()) + ")")
                .collect(Collectors.joining(", "));
        return "Another verdict by " + names + "; the other choices agree.";
    }

    private String word(Verdict verdict) {
        return VerdictWords.word(verdict, Speech.of(row.metric())).toLowerCase(Locale.ROOT);
    }

    private Robustness.Choice judged(String name, Judgement j, String note) {
        boolean flips = j.testable() && j.verdict() != row.judgement().verdict();
        return new Robustness.Choice(name, Optional.of(j).filter(Judgement::testable), flips, note);
    }

    private Robustness.Choice hodgesLehmann() {
        String name = pairs ? "Pseudomedian of the pairs' log ratios" : "Hodges–Lehmann shift of logs";
        int enough = pairs ? PAIRED_RANKS_FROM : RANKS_FROM;
        if (Math.min(b.length, c.length) < enough) {
            return nothing(
                    name,
                    "ranks alone cannot support a verdict on fewer than " + enough
                            + (pairs ? " pairs" : " runs a side"));
        }
        double[] x = Moments.logs(c);
        double[] y = Moments.logs(b);
        return tried(name, "", level -> {
            RankSum.Settings s =
                    new RankSum.Settings(0, Alternative.TWO_SIDED, RankSum.Distribution.AUTOMATIC, true, level);
            if (pairs) {
                SignedRank r = SignedRank.of(x, y, s);
                return new Estimate(Math.exp(r.pseudomedian()), r.interval().map(Math::exp));
            }
            RankSum r = RankSum.of(x, y, s);
            return new Estimate(Math.exp(r.shift()), r.interval().map(Math::exp));
        });
    }

    private Robustness.Choice bca() {
        String name = pairs ? "BCa bootstrap of the pairs' mean log ratio" : "BCa bootstrap of the ratio of means";
        boolean few = Math.min(b.length, c.length) < Bootstrap.TRUSTED_FROM;
        String note = few ? "not to be trusted below 10 runs" : "seed " + settings.seed();
        double affordable = DRAWS / (b.length + c.length);
        if (affordable < FEWEST_REPLICATES) {
            return nothing(name, "too many values to resample; at so many it would repeat Welch's interval");
        }
        try {
            Replicates replicates = Replicates.of(
                    pairs ? new double[][] {logRatios()} : new double[][] {c, b},
                    pairs ? Statistic.MEAN : Statistic.RATIO_OF_MEANS,
                    Resampling.seeded((int) Math.min(Bootstrap.DEFAULT_REPLICATES, affordable), settings.seed()),
                    () -> false);
            return tried(name, note, level -> {
                Bootstrap boot = replicates.at(level);
                Span interval = boot.bca().interval();
                return pairs
                        ? new Estimate(Math.exp(boot.estimate()), interval.map(Math::exp))
                        : new Estimate(boot.estimate(), interval);
            });
        } catch (Refused e) {
            return nothing(name, e.detail());
        }
    }

    private double[] logRatios() {
        double[] ratios = new double[b.length];
        Arrays.setAll(ratios, i -> Math.log(c[i]) - Math.log(b[i]));
        return ratios;
    }

    private Robustness.Choice fieller() {
        String name = "Fieller ratio of means";
        return tried(name, "ratio of arithmetic means", level -> {
            Fieller f = pairs ? Fieller.paired(c, b, level) : Fieller.welch(c, b, level);
            if (f.shape() != Fieller.Shape.BOUNDED) {
                throw new Refused(Refused.Code.UNREACHABLE, "the ratio cannot be bounded");
            }
            return new Estimate(f.ratio(), f.set());
        });
    }

    private Robustness.Choice kaliberaJones(NestedTrials nested) {
        return tried("Kalibera–Jones ratio of nested means", "from both sides' own intervals", level -> {
            KaliberaJones k = nested.kaliberaJones(level);
            return new Estimate(k.ratio(), k.interval());
        });
    }

    private Robustness.Choice everyLevel(NestedTrials nested) {
        String name = "Bootstrap at every level";
        if (nested.replicates() == 0) {
            return nothing(name, "too many values to draw from at every level");
        }
        boolean few = Math.min(b.length, c.length) < Bootstrap.TRUSTED_FROM;
        String note = few ? "too narrow below 10 runs a side" : "seed " + settings.seed();
        double alpha = row.rule().alpha();
        double[] levels = {1 - alpha, 1 - 2 * alpha};
        try {
            List<Span> spans = nested.bootstrap(settings.seed(), levels);
            return tried(name, note, level -> new Estimate(nested.ratio(), spans.get(level == levels[0] ? 0 : 1)));
        } catch (Refused e) {
            return nothing(name, e.detail());
        }
    }

    private record Estimate(double ratio, Span interval) {
        Estimate widened(double factor) {
            return new Estimate(ratio, Dependence.widened(interval, ratio, factor));
        }
    }

    private Robustness.Choice tried(String name, String note, DoubleFunction<Estimate> method) {
        double alpha = row.rule().alpha();
        try {
            Estimate wide = method.apply(1 - alpha).widened(widening);
            Estimate narrow = method.apply(1 - 2 * alpha).widened(widening);
            Interval ci = new Interval(wide.interval().low(), wide.interval().high());
            Interval eq =
                    new Interval(narrow.interval().low(), narrow.interval().high());
            return judged(
                    name,
                    Judge.byIntervals(
                            wide.ratio(),
                            ci,
                            eq,
                            row.metric().better(),
                            row.rule().margin()),
                    widening > 1 ? note + (note.isEmpty() ? "" : "; ") + FOLLOWING : note);
        } catch (Refused e) {
            return nothing(name, e.detail());
        }
    }

    private static Robustness.Choice nothing(String name, String why) {
        return new Robustness.Choice(name, Optional.empty(), false, why);
    }

    /** The other design where run ids match: what it would have said, and that it must be declared beforehand. */
    private Optional<Robustness.Choice> otherDesign() {
        Direction better = row.metric().better();
        if (pairs) {
            return Optional.of(
                    judged("Unpaired", Judge.judge(b, c, better, row.rule()), "the declared design is paired"));
        }
        if (!Pairs.match(row.baseline(), row.candidate())) {
            return Optional.empty();
        }
        double[] partners = Pairs.inOrderOf(row.baseline(), row.candidate());
        return Optional.of(judged(
                "Paired by run id",
                Judge.paired(b, partners, better, row.rule()),
                "counts only if declared beforehand"));
    }

    private Optional<Robustness.Choice> outliers() {
        int[] far = outside(pairs ? logRatios() : b);
        int[] farRight = pairs ? far : outside(c);
        int out = pairs ? far.length : far.length + farRight.length;
        double[] left = Outliers.without(b, far);
        double[] right = Outliers.without(c, farRight);
        if (out == 0 || left.length < FEWEST_LEFT || right.length < FEWEST_LEFT) {
            return Optional.empty();
        }
        String what = pairs ? (out == 1 ? " pair" : " pairs") + " beyond" : " beyond";
        return Optional.of(
                judged("Outliers left out", Dependence.judgedAs(row, left, right), out + what + " the Tukey fences"));
    }

    private static int[] outside(double[] x) {
        return x.length < 8
                ? new int[0]
                : Outliers.tukey(x, Outliers.FENCE, Quantiles.DEFAULT_TYPE).indices();
    }

    private Optional<Robustness.Choice> first() {
        if (Math.min(b.length, c.length) <= FEWEST_LEFT) {
            return Optional.empty();
        }
        Judgement j = Dependence.judgedAs(row, Arrays.copyOfRange(b, 1, b.length), Arrays.copyOfRange(c, 1, c.length));
        return Optional.of(
                judged(pairs ? "First pair left out" : "First of each side left out", j, "as if it were warm-up"));
    }

    /** Where runs warm up: the same row without as many values as the longest warm-up has, of every run. */
    private Optional<Robustness.Choice> warmUp() {
        int values = WarmUp.length(row.metric().better(), row.baseline(), row.candidate());
        if (values == 0) {
            return Optional.empty();
        }
        String name = "Warm-up cut";
        String first = values == 1 ? "the first value" : "the first " + values + " values";
        return Optional.of(JudgedAgain.withoutFirst(row, settings, values)
                .map(j -> judged(name, j, first + " of each run left out on both sides"))
                .orElseGet(() -> nothing(name, "a run has no more values than its warm-up")));
    }

    private Optional<Robustness.Choice> excluded() {
        if (row.baseline().excluded() + row.candidate().excluded() == 0) {
            return Optional.empty();
        }
        return JudgedAgain.withExcluded(row, settings)
                .map(j -> judged("Everything put back", j, "without the exclusions of this study"));
    }
}
