package tare.support;

import java.util.Locale;
import tare.verdict.Interval;
import tare.verdict.Judgement;
import tare.verdict.Rule;

/** Plain sentences for sample rows, shaped like the engine's own. */
final class SampleSentences {
    private SampleSentences() {}

    static String sentence(Judgement j, SampleRow row, Rule rule, String who) {
        double m = rule.margin().fraction() * 100;
        double cost = 100 * (j.costRatio() - 1);
        String worse = row.higherIsBetter() ? "lower" : "slower";
        String better = row.higherIsBetter() ? "higher" : "faster";
        return switch (j.verdict()) {
            case EQUIVALENT ->
                String.format(
                        Locale.ROOT,
                        "Equivalent within ±%.0f %%: the gap is %s %% (90 %% interval %s).",
                        m,
                        signed(cost),
                        range(j.costEquivalence()));
            case SIGNIFICANT_BUT_NEGLIGIBLE ->
                String.format(
                        Locale.ROOT,
                        "A real but negligible gap: %s is %.1f %% %s (%s), inside the ±%.0f %% margin.",
                        who,
                        Math.abs(cost),
                        cost > 0 ? worse : better,
                        range(j.costCi()),
                        m);
            case SLOWER ->
                String.format(
                        Locale.ROOT,
                        "%s is %.1f %% %s (%s)%s",
                        who,
                        cost,
                        worse,
                        range(j.costCi()),
                        j.beyondMargin() ? ", beyond the 1 % margin." : "; whether by more than 1 % is open.");
            case FASTER ->
                String.format(
                        Locale.ROOT,
                        "%s is %.1f %% %s (%s)%s",
                        who,
                        -cost,
                        better,
                        range(j.costCi()),
                        j.beyondMargin() ? ", beyond the 1 % margin." : "; whether by more than 1 % is open.");
            case NOT_WORSE ->
                String.format(
                        Locale.ROOT,
                        "%s is not worse by more than %.0f %% (at most %.1f %% worse, 95 %% one-sided confidence);"
                                + " it may even be better.",
                        who,
                        m,
                        100 * (j.costEquivalence().high() - 1));
            case INCONCLUSIVE ->
                String.format(
                        Locale.ROOT,
                        "These runs cannot tell: the gap may be anywhere from %s. If there is no gap, 24 runs a side"
                                + " would show it 4 times in 5 (75 if the gap is half the margin).",
                        range(j.costCi()));
            case NOT_TESTABLE ->
                String.format(
                        Locale.ROOT,
                        "Only one value for %s: a gap of %.1f %% is visible, but nothing can be said about chance. Run"
                                + " each side at least 5 times.",
                        who,
                        Math.abs(cost));
        };
    }

    static String because(Judgement j) {
        if (!j.testable()) {
            return "One value a side has no spread.";
        }
        return String.format(
                Locale.ROOT,
                "The 95 %% interval of the cost is %s; p of no gap %.2g, p of equivalence %.2g.",
                range(j.costCi()),
                j.pDifference(),
                j.pEquivalence());
    }

    static String wouldChange(Judgement j) {
        return j.runsNeeded()
                .map(r -> "If there is no gap, " + r.ifNoGap() + " runs a side would show it 4 times in 5.")
                .orElse(j.testable() ? "A margin below the bound would." : "Five runs a side would allow a test.");
    }

    private static String range(Interval cost) {
        return signed(100 * (cost.low() - 1)) + " % to " + signed(100 * (cost.high() - 1)) + " %";
    }

    private static String signed(double percent) {
        String digits = String.format(Locale.ROOT, "%.1f", Math.abs(percent));
        return (percent < 0 ? "−" : "+") + digits;
    }
}
