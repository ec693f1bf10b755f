package tare.analysis.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tare.analysis.pairing.Entry;
import tare.analysis.pairing.Values;
import tare.model.Data;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Nested;
import tare.model.Rank;
import tare.stats.Moments;

/** Takes one measurement apart into runs. */
final class Atoms {
    private final int part;
    private final Measurement measurement;
    private final double factor;
    private final String host;
    private final String boot;
    private final boolean[] out;

    /**
     * Prepares a measurement.
     *
     * @param part its index on its side
     * @param entry the measurement
     * @param factor to the comparison's unit
     * @param out which units of the highest level are left out; empty for none
     */
    Atoms(int part, Entry entry, double factor, boolean[] out) {
        this.part = part;
        this.measurement = entry.measurement();
        this.factor = factor;
        this.host = entry.source().host(measurement.run());
        this.boot = entry.source().boot(measurement.run());
        this.out = out;
    }

    /** The runs in file order. */
    List<Atom> runs() {
        if (measurement.data() instanceof Data.Samples s && s.nested().size() > 0) {
            int level = lowestRun(s.nested());
            if (s.nested().levels().size() == 1
                    && s.nested().levels().getFirst().rank() == Rank.RUN) {
                return flat(s.nested());
            }
            return level < 0 ? whole(kept(s.nested(), 0)) : nested(s.nested(), level);
        }
        return out.length > 0 && out[0] ? List.of() : whole(Values.of(measurement.data()));
    }

    /** Every value a run; those left out are missing, and the array is shared where nothing changes it. */
    private FlatRuns flat(Nested nested) {
        double[] values = kept(nested, 0);
        int[] places = new int[0];
        if (values.length < nested.size()) {
            places = IntStream.range(0, nested.size()).filter(i -> !isOut(i)).toArray();
        }
        double[] scaled =
                factor == 1 ? values : Arrays.stream(values).map(this::scaled).toArray();
        return new FlatRuns(part, host, boot, scaled, places);
    }

    private List<Atom> whole(double[] values) {
        if (values.length == 0) {
            return List.of();
        }
        return List.of(new Atom(part, host, boot, new int[] {part}, scaled(mean(values))));
    }

    /** The deepest level that is a run, a boot or a host; -1 when all are inside one run. */
    static int lowestRun(Nested nested) {
        int found = -1;
        for (int i = 0; i < nested.levels().size(); i++) {
            if (nested.levels().get(i).rank().compareTo(Rank.RUN) <= 0) {
                found = i;
            }
        }
        return found;
    }

    private List<Atom> nested(Nested nested, int level) {
        double[] means = nested.means(level);
        List<Atom> atoms = new ArrayList<>(means.length);
        for (int i = 0; i < means.length; i++) {
            int offset = offset(nested, level, i);
            if (!isOut(index(nested, 0, offset))) {
                atoms.add(atom(nested, level, offset, means[i]));
            }
        }
        return atoms;
    }

    private Atom atom(Nested nested, int level, int offset, double mean) {
        int[] path = new int[level + 2];
        int depth = 0;
        path[depth++] = part;
        String atHost = host;
        String atBoot = boot;
        for (int k = 0; k <= level; k++) {
            int index = index(nested, k, offset);
            Rank rank = nested.levels().get(k).rank();
            if (rank == Rank.RUN) {
                path[depth++] = index;
            } else if (rank == Rank.BOOT) {
                atBoot = part + "#" + index;
            } else if (rank == Rank.HOST) {
                atHost = part + "#" + index;
            }
        }
        return new Atom(part, atHost, atBoot, Arrays.copyOf(path, depth), scaled(mean));
    }

    private static int offset(Nested nested, int level, int unit) {
        return level == nested.levels().size() - 1 ? unit : nested.starts().get(level)[unit];
    }

    private static int index(Nested nested, int level, int offset) {
        if (level == nested.levels().size() - 1) {
            return offset;
        }
        int found = Arrays.binarySearch(nested.starts().get(level), offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Values inside the only run, one an iteration, in time order; empty when it holds none. */
    double[] iterations() {
        if (!(measurement.data() instanceof Data.Samples s)) {
            return new double[0];
        }
        Nested nested = s.nested();
        for (int k = 0; k < nested.levels().size(); k++) {
            Level level = nested.levels().get(k);
            if (level.rank() == Rank.ITERATION) {
                return Arrays.stream(kept(nested, k)).map(this::scaled).toArray();
            }
        }
        return new double[0];
    }

    /** Means of the units of a level without those inside what is left out. */
    private double[] kept(Nested nested, int level) {
        double[] all = nested.means(level);
        return out.length == 0
                ? all
                : IntStream.range(0, all.length)
                        .filter(i -> !isOut(index(nested, 0, offset(nested, level, i))))
                        .mapToDouble(i -> all[i])
                        .toArray();
    }

    private boolean isOut(int top) {
        return top < out.length && out[top];
    }

    private double scaled(double value) {
        return factor == 1 ? value : value * factor;
    }

    private static double mean(double[] values) {
        return values.length == 1 ? values[0] : Moments.mean(values);
    }
}
