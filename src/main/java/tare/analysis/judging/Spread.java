package tare.analysis.judging;

import tare.analysis.Side;
import tare.stats.Alternative;
import tare.stats.Span;
import tare.stats.TestQuestion;
import tare.stats.mean.TTest;
import tare.verdict.Figures;
import tare.verdict.Margin;
import tare.verdict.Refusal;
import tare.verdict.Subject;
import tare.verdict.ValueScale;

/** Means and spread of both sides in words. */
final class Spread {
    private static final double LEAST = 1e-4;
    private static final double MOST = 1e9;

    private Spread() {}

    static String words(Row row) {
        Side b = row.baseline().side();
        Side c = row.candidate().side();
        String unit = row.pair().metric().unit().symbol();
        if (b.n() == 0 || c.n() == 0) {
            return "";
        }
        ValueScale scale = ValueScale.inSentence(row.pair().metric(), b.mean());
        String difference = difference(row, b, c, unit);
        String source = row.fromSummary() ? "From summary: " : "";
        return source + one(b, row.n(row.baseline()), scale, row.gathering().unitWord(false)) + "; "
                + one(c, row.n(row.candidate()), scale, row.gathering().unitWord(true)) + "." + difference;
    }

    private static String one(Side side, int n, ValueScale scale, String word) {
        String count = n + " " + (n == 1 ? word : Subject.plural(word));
        String mean = Figures.mean(side.mean(), side.sd(), scale);
        String sd = Double.isNaN(side.sd())
                ? ""
                : side.sd() == 0
                        ? " (always the same)"
                        : " (standard deviation " + percent(side.sd() / side.mean()) + ")";
        return side.platform() + " " + mean + sd + " over " + count;
    }

    private static String percent(double fraction) {
        double percent = 100 * Math.abs(fraction);
        return Figures.fixed(percent, Math.max(0, Figures.decimals(percent))) + " %";
    }

    /** Welch's difference of means in units, where zero or negative values forbid a ratio; empty elsewhere. */
    private static String difference(Row row, Side b, Side c, String unit) {
        boolean asked =
                row.judgement().reason().filter(r -> r == Refusal.NON_POSITIVE).isPresent();
        if (!asked || b.n() < 2 || c.n() < 2 || !(b.sd() + c.sd() > 0)) {
            return "";
        }
        double alpha = row.rule().alpha();
        TTest test = TTest.welch(c.values(), b.values(), new TestQuestion(0, Alternative.TWO_SIDED, 1 - alpha));
        Span interval = test.interval();
        double half = (interval.high() - interval.low()) / 2;
        String named = unit.isEmpty() ? "" : unit.equals("%") ? " percentage points" : " " + unit;
        return " The difference of means is " + rounded(test.difference().estimate(), half) + named + " ("
                + Figures.level(alpha) + " interval " + rounded(interval.low(), half) + " to "
                + rounded(interval.high(), half) + ")" + yardstick(row, b, half, named) + ".";
    }

    /** What the margin would be in units. */
    private static String yardstick(Row row, Side b, double half, String named) {
        Margin margin = row.rule().margin();
        double size = margin.fraction() * b.mean();
        return size > 0 && margin.symmetric()
                ? "; " + Figures.margin(margin) + " of the mean of " + b.platform() + " is ±"
                        + rounded(size, Math.min(size, half)) + named
                : "";
    }

    /** To the place of the interval's second digit; very small and very large numbers with a power of ten. */
    private static String rounded(double x, double half) {
        boolean plain = half >= LEAST && half < MOST;
        return plain ? Figures.fixed(x, Figures.decimals(half)) : Figures.value(x);
    }
}
