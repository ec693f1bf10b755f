package tare.app.results;

import java.util.Locale;
import tare.analysis.Comparison;
import tare.app.state.Words;
import tare.verdict.Figures;
import tare.verdict.Interval;
import tare.verdict.Judgement;

/** How the size of a result is written in the table. The axis stays performance relative to the baseline. */
public enum Shown {
    PERCENT,
    RATIO,
    NATIVE;

    String of(Comparison c) {
        return Words.shown(neutral(c));
    }

    private String neutral(Comparison c) {
        Judgement j = c.judgement();
        return switch (this) {
            case PERCENT -> percent(c);
            case RATIO -> Double.isNaN(j.ratio()) ? "–" : Figures.fixed(j.ratio(), decimals(j));
            case NATIVE ->
                Words.of(
                        "shown.native.values",
                        Figures.value(c.baseline().mean()),
                        Figures.value(c.candidate().mean(), c.metric().unit().symbol()));
        };
    }

    static String percent(Comparison c) {
        double performance = c.judgement().performance();
        Interval interval = c.judgement().performanceEquivalence();
        return Figures.percent(performance, Figures.percentDecimals(performance, interval));
    }

    private static int decimals(Judgement j) {
        return Math.clamp(2L + Figures.percentDecimals(j.performance(), j.performanceEquivalence()), 2, 6);
    }

    /** How wide the column is, in letters. */
    double width() {
        return this == NATIVE ? 12.5 : 6;
    }

    /** The head of the column. */
    String head() {
        return Words.of("column.shown." + name().toLowerCase(Locale.ROOT));
    }

    /** The words on the switch. */
    public String label() {
        return Words.of("shown." + name().toLowerCase(Locale.ROOT));
    }

    /** What the switch explains. */
    public String explanation() {
        return Words.of("shown." + name().toLowerCase(Locale.ROOT) + ".tip");
    }
}
