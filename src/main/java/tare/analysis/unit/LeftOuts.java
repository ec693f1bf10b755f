package tare.analysis.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tare.analysis.Settings;
import tare.analysis.Side;
import tare.analysis.pairing.Entry;
import tare.analysis.pairing.Values;
import tare.model.Data;
import tare.stats.Moments;

/** What was left out of a side, with its values and where in the order it would stand. */
final class LeftOuts {
    private LeftOuts() {}

    /**
     * The units left out.
     *
     * @param entries of the side, in order
     * @param factors of each entry to the comparison's unit
     * @param unitPart for each value of the side, the entry it comes from
     */
    static List<Side.LeftOut> of(
            List<Entry> entries, double[] factors, int[] unitPart, List<Settings.Exclusion> exclusions) {
        List<Side.LeftOut> out = new ArrayList<>();
        if (exclusions.isEmpty()) {
            return out;
        }
        for (int p = 0; p < entries.size(); p++) {
            boolean[] gone = Exclusions.of(entries.get(p), exclusions);
            double[] units = gone.length == 0
                    ? new double[0]
                    : units(entries.get(p).measurement().data());
            if (units.length > 1 && oneEach(unitPart) && Exclusions.whole(entries.get(p), exclusions)) {
                out.add(new Side.LeftOut(
                        Moments.mean(units) * factors[p],
                        before(unitPart, p, 0, units.length),
                        p,
                        Side.LeftOut.WHOLE,
                        Exclusions.reason(entries.get(p), 0, exclusions)));
                continue;
            }
            int kept = 0;
            for (int u = 0; u < Math.min(gone.length, units.length); u++) {
                if (gone[u]) {
                    int before = before(unitPart, p, kept, units.length);
                    String reason = Exclusions.reason(entries.get(p), u, exclusions);
                    out.add(new Side.LeftOut(units[u] * factors[p], before, p, u, reason));
                } else {
                    kept++;
                }
            }
        }
        return out;
    }

    /** Whether each measurement is one value of the side, so that one that was left out would have been one, too. */
    private static boolean oneEach(int[] unitPart) {
        return IntStream.of(unitPart).distinct().count() == unitPart.length;
    }

    private static double[] units(Data data) {
        return data instanceof Data.Samples s ? s.nested().means(0) : new double[] {Moments.mean(Values.of(data))};
    }

    /** Values before the k-th kept unit of a part; where a part's units are not the side's values, those of earlier parts. */
    private static int before(int[] unitPart, int part, int kept, int units) {
        int earlier = 0;
        int own = 0;
        for (int p : unitPart) {
            earlier += p < part ? 1 : 0;
            own += p == part ? 1 : 0;
        }
        return own <= units ? earlier + Math.min(kept, own) : earlier;
    }
}
