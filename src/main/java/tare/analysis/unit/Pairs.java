package tare.analysis.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.Rank;

/**
 * Matches the units of two sides: by run id where every unit has one of its own, else one by one where both sides hold
 * equally many units of one kind in one file each that names none of them (round 1 with round 1).
 */
public final class Pairs {
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(round|rep|repeat|run|trial|block|pair|seed|slot)[-_ ]?\\d+(\\..*)?");

    private Pairs() {}

    /** Whether every unit has a partner on the other side. */
    public static boolean match(Side baseline, Side candidate) {
        if (baseline.n() < 2) {
            return false;
        }
        Map<String, Integer> b = ids(baseline);
        Map<String, Integer> c = ids(candidate);
        boolean named = b.size() == baseline.n() && c.size() == candidate.n();
        return named ? b.keySet().equals(c.keySet()) : inStep(baseline, candidate);
    }

    /** Whether the units have ids of their own, so that a match is more than equal numbers. */
    static boolean named(Side side) {
        return ids(side).size() == side.n();
    }

    /** Whether these ids suggest a design: they are more than the count that any file has. */
    static boolean telling(Side side) {
        return named(side) && !FileNames.count(side);
    }

    /** The candidate's values in the order of the baseline's units; the sides match. */
    public static double[] inOrderOf(Side baseline, Side candidate) {
        if (!named(baseline)) {
            return candidate.values();
        }
        Map<String, Integer> c = ids(candidate);
        double[] values = new double[baseline.n()];
        for (int i = 0; i < values.length; i++) {
            values[i] = candidate.values()[c.getOrDefault(id(baseline, i), 0)];
        }
        return values;
    }

    /** As many units of the same level in one file on each side. */
    private static boolean inStep(Side baseline, Side candidate) {
        Optional<String> level = level(baseline);
        return baseline.n() == candidate.n() && level.isPresent() && level.equals(level(candidate));
    }

    private static Optional<String> level(Side side) {
        return side.parts().size() == 1
                        && side.parts().getFirst().measurement().data() instanceof Data.Samples s
                        && s.nested().levels().getFirst().rank() == Rank.RUN
                        && s.nested().units(0) == side.n()
                ? Optional.of(s.nested().levels().getFirst().name())
                : Optional.empty();
    }

    private static Map<String, Integer> ids(Side side) {
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < side.n(); i++) {
            String id = id(side, i);
            if (!id.isEmpty()) {
                ids.put(id, i);
            }
        }
        return ids;
    }

    /**
     * The run id of a unit, from the file's column or the file itself, else the numbered folder or file that stands for it
     * ({@code round-07}); empty where none tells the units of a side apart.
     */
    static String id(Side side, int unit) {
        int part = side.unitPart()[unit];
        String own = side.parts().get(part).measurement().run().run();
        if (side.parts().size() == 1) {
            String named = FileNames.of(side, unit);
            return named.isEmpty() ? own : named;
        }
        if (!own.isEmpty() || side.parts().size() != side.n()) {
            return own;
        }
        String folder = UnitNames.segment(side, part);
        return NUMBERED.matcher(folder).matches() ? folder : "";
    }
}
