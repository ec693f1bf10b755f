package tare.analysis;

import tare.verdict.Figures;

/** Means and spread of both sides in words. */
final class Spread {
    private Spread() {}

    static String words(Row row) {
        Side b = row.baseline().side();
        Side c = row.candidate().side();
        String unit = row.pair().metric().unit().symbol();
        if (b.n() == 0 || c.n() == 0) {
            return "";
        }
        String source = row.fromSummary() ? "From summary: " : "";
        return source + one(b, row.n(row.baseline()), unit, row) + "; " + one(c, row.n(row.candidate()), unit, row)
                + ".";
    }

    private static String one(Side side, int n, String unit, Row row) {
        String word = row.gathering().unitWord();
        String count = n + " " + (n == 1 ? word : tare.verdict.Subject.plural(word));
        String mean = Figures.value(side.mean(), unit);
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
}
