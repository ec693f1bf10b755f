package tare.analysis.unit;

import java.util.Arrays;
import java.util.List;
import tare.analysis.Settings;
import tare.analysis.pairing.Entry;
import tare.model.Data;

/** Which units of a measurement the user left out. */
final class Exclusions {
    private Exclusions() {}

    /** A flag for each unit of the highest level; empty when none is left out. */
    static boolean[] of(Entry entry, List<Settings.Exclusion> exclusions) {
        if (exclusions.isEmpty()) {
            return new boolean[0];
        }
        boolean[] out = new boolean[0];
        for (Settings.Exclusion x : exclusions) {
            if (x.source().equals(entry.source().path())
                    && x.place().equals(entry.measurement().place())) {
                out = out.length == 0 ? new boolean[units(entry.measurement().data())] : out;
                mark(out, x.unit());
            }
        }
        return out;
    }

    /** Why a unit was left out; the reason given last. */
    static String reason(Entry entry, int unit, List<Settings.Exclusion> exclusions) {
        return exclusions.stream()
                .filter(x -> x.source().equals(entry.source().path())
                        && x.place().equals(entry.measurement().place())
                        && (x.unit() < 0 || x.unit() == unit))
                .map(Settings.Exclusion::reason)
                .reduce("", (a, b) -> b);
    }

    private static void mark(boolean[] out, int unit) {
        if (unit >= 0 && unit < out.length) {
            out[unit] = true;
        } else if (unit < 0) {
            Arrays.fill(out, true);
        }
    }

    private static int units(Data data) {
        return data instanceof Data.Samples s ? s.nested().units(0) : 1;
    }

    /** Whether an entry was left out as a whole. */
    static boolean whole(Entry entry, List<Settings.Exclusion> exclusions) {
        return exclusions.stream()
                .anyMatch(x -> x.unit() < 0
                        && x.source().equals(entry.source().path())
                        && x.place().equals(entry.measurement().place()));
    }
}
