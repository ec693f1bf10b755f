package tare.analysis.detail;

import java.util.Optional;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.analysis.unit.Dependence;
import tare.stats.Layout;
import tare.stats.Moments;
import tare.stats.TPower;
import tare.verdict.Figures;
import tare.verdict.Judge;
import tare.verdict.Rule;
import tare.verdict.RunsNeeded;
import tare.verdict.Subject;

/** Plans runs from the spread that was seen; never "observed power". */
public final class Planning {
    private static final double MINUTE = 60;
    private static final double HOUR = 60;

    private Planning() {}

    /**
     * Standard deviation of one run's log that the plan of a row is made with; NaN where it is not known, as where
     * one run alone was made.
     *
     * <p>σ = √((s²_b + s²_c)/2), changed as pairs and autocorrelation change the standard error of the verdict, so that the
     * plan is made for what was judged.
     */
    public static double spread(Comparison row) {
        if (!known(row)) {
            return Double.NaN;
        }
        double vb = Moments.variance(Moments.logs(row.baseline().values()));
        double vc = Moments.variance(Moments.logs(row.candidate().values()));
        return Math.sqrt((vb + vc) / 2) * Dependence.ofError(row);
    }

    private static boolean known(Comparison row) {
        return row.judgement().testable()
                && row.baseline().n() > 1
                && row.candidate().n() > 1
                && !oneRun(row);
    }

    /** The spread of iterations inside one run says nothing of the next run. */
    private static boolean oneRun(Comparison row) {
        return row.provisionalBecause().contains("ONE_RUN");
    }

    /** The plan of one row among k. */
    public static Plan of(Comparison row, int k) {
        double[] b = row.baseline().values();
        double[] c = row.candidate().values();
        double minutes = minutes(row);
        if (!known(row)) {
            return new Plan(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    k,
                    minutes,
                    oneRun(row)
                            ? "One run alone on a side: no number of " + Subject.plural(row.unitOfAnalysis())
                                    + " inside it shows how much runs differ. Start with 5 separate runs a side"
                                    + time(5, minutes) + "."
                            : "The spread between runs is not known: start with 5 runs a side" + time(5, minutes)
                                    + ".");
        }
        double vb = Moments.variance(Moments.logs(b));
        double vc = Moments.variance(Moments.logs(c));
        double sigma = spread(row);
        boolean asUsual = Math.abs(Dependence.ofError(row) - 1) < 1e-9;
        double df = asUsual
                ? Math.max(1, (vb + vc) * (vb + vc) / (vb * vb / (b.length - 1) + vc * vc / (c.length - 1)))
                : row.judgement().df();
        Rule rule = row.rule();
        Layout layout = row.judgement().layout();
        RunsNeeded alone = Judge.runsNeeded(layout, sigma, df, rule);
        RunsNeeded among = Judge.runsNeeded(layout, sigma, df, rule.withAlpha(rule.alpha() / Math.max(1, k)));
        Plan.Other other = other(layout, sigma, rule);
        return new Plan(
                Optional.of(alone),
                Optional.of(among),
                Optional.of(other),
                k,
                minutes,
                sentence(row, alone, among, other, k, minutes));
    }

    private static Plan.Other other(Layout layout, double sigma, Rule rule) {
        double worse = rule.margin().logHigh();
        double half = Math.min(worse, -rule.margin().logLow()) / 2;
        return new Plan.Other(
                TPower.nonInferioritySampleSize(layout, 0, worse, sigma, rule.alpha(), rule.power()),
                TPower.nonInferioritySampleSize(layout, worse / 2, worse, sigma, rule.alpha(), rule.power()),
                TPower.sampleSize(layout, half, sigma, rule.alpha(), rule.power()));
    }

    private static String sentence(
            Comparison row, RunsNeeded alone, RunsNeeded among, Plan.Other other, int k, double minutes) {
        String units = Subject.plural(row.unitOfAnalysis());
        if (alone.ifNoGap() == RunsNeeded.UNREACHABLE) {
            return "More runs will not help: even with no gap, more than 100 000 " + units
                    + " a side would be needed to show "
                    + Figures.margin(row.rule().margin()) + "; reduce the noise.";
        }
        String family = k > 1
                ? " Among " + k + " rows: " + words(among.ifNoGap()) + ", or " + words(among.ifHalfMargin())
                        + " if the gap is half the margin."
                : "";
        return alone.ifNoGap() + " " + units + " a side" + time(alone.ifNoGap(), minutes)
                + " show equivalence within " + Figures.margin(row.rule().margin()) + " "
                + Figures.chance(row.rule().power()) + " if there is no gap; " + words(alone.ifHalfMargin())
                + " if the gap is half the margin. The spread is itself uncertain: it may take "
                + words(alone.ifNoGapUpper()) + "." + family + " Not worse by the margin: " + words(other.notWorse())
                + ", or " + words(other.notWorseHalf()) + " if it is worse by half of it. A gap as large as the margin"
                + " is seen with " + words(alone.toSeeMargin()) + ", one of half the margin with "
                + words(other.seeHalf()) + ".";
    }

    private static String words(int n) {
        return n == RunsNeeded.UNREACHABLE ? "more than 100 000" : String.valueOf(n);
    }

    private static String time(int runs, double minutes) {
        if (Double.isNaN(minutes)) {
            return "";
        }
        double all = 2.0 * runs * minutes;
        String amount = all < HOUR
                ? Figures.fixed(Math.max(1, all), 0) + " minutes"
                : Figures.fixed(all / HOUR, all < 10 * HOUR ? 1 : 0) + " hours";
        return " (" + amount + " for both sides)";
    }

    /** Mean recorded minutes of one run over both sides; NaN when not recorded. */
    private static double minutes(Comparison row) {
        double sum = 0;
        int n = 0;
        for (Side side : new Side[] {row.baseline(), row.candidate()}) {
            for (Side.Part p : side.parts()) {
                if (p.measurement().run().hasDuration()) {
                    sum += p.measurement().run().durationSeconds();
                    n++;
                }
            }
        }
        return n == 0 ? Double.NaN : sum / n / MINUTE;
    }
}
