package tare.analysis.judging;

import tare.analysis.Side;
import tare.analysis.unit.Gathered;
import tare.analysis.unit.UnitNames;
import tare.verdict.Evidence;

/** Gives the trust checks what they look at. */
final class Evidences {
    private static final int MOST_INNER = 20_000;

    private Evidences() {}

    static Evidence of(Row row) {
        String unit = row.gathering().unitWord();
        return Evidence.of(
                row.pair().metric(),
                row.rule(),
                unit,
                row.judgement(),
                side(row.baseline(), unit),
                side(row.candidate(), unit));
    }

    private static Evidence.OneSide side(Gathered gathered, String unit) {
        Side side = gathered.side();
        double limit = side.parts().isEmpty()
                ? Double.NaN
                : side.parts().getFirst().measurement().reported().getOrDefault("limit", Double.NaN);
        return new Evidence.OneSide(
                side.platform(),
                side.values(),
                inner(side),
                i -> UnitNames.of(side, unit, i),
                i -> UnitNames.ofInner(side, unit, i),
                gathered.halfStep(),
                side.failed(),
                side.failed() + gathered.within(),
                limit);
    }

    /** Values below the units, only where units are few enough that humps must be looked for inside them. */
    private static double[] inner(Side side) {
        int n = 0;
        for (int p = 0; p < side.parts().size(); p++) {
            n += UnitNames.inner(side, p).length;
        }
        if (n <= side.n() || n > MOST_INNER || side.n() > 12) {
            return new double[0];
        }
        double[] all = new double[n];
        int at = 0;
        for (int p = 0; p < side.parts().size(); p++) {
            double[] values = UnitNames.inner(side, p);
            System.arraycopy(values, 0, all, at, values.length);
            at += values.length;
        }
        return all;
    }
}
