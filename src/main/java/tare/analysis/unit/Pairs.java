package tare.analysis.unit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
        Set<String> b = different(baseline);
        Set<String> c = different(candidate);
        boolean named = b.size() == baseline.n() && c.size() == candidate.n();
        return named ? b.equals(c) : inStep(baseline, candidate);
    }

    /** Whether the units have ids of their own, so that a match is more than equal numbers. */
    static boolean named(Side side) {
        return different(side).size() == side.n();
    }

    /** Whether these ids suggest a design: they are more than the count that any file has. */
    static boolean telling(Side side) {
        return named(side) && !FileNames.count(side);
    }

    /** The candidate's values in the order of the baseline's units; the sides match. */
    public static double[] inOrderOf(Side baseline, Side candidate) {
        return IntStream.of(order(baseline, candidate))
                .mapToDouble(i -> candidate.values()[i])
                .toArray();
    }

    /** For each unit of the baseline, which of the candidate's is its partner; the sides match. */
    public static int[] order(Side baseline, Side candidate) {
        if (!named(baseline)) {
            return IntStream.range(0, candidate.n()).toArray();
        }
        List<String> own = ids(candidate);
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            at.put(own.get(i), i);
        }
        return ids(baseline).stream().mapToInt(id -> at.getOrDefault(id, 0)).toArray();
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

    private static Set<String> different(Side side) {
        Set<String> ids = new HashSet<>(ids(side));
        ids.remove("");
        return ids;
    }

    /**
     * The run ids of the units, from the file's column or the file itself, else the numbered folders or files that stand for
     * them ({@code round-07}); empty texts where none tells the units of a side apart.
     */
    static List<String> ids(Side side) {
        if (side.parts().size() == 1) {
            String own = side.parts().getFirst().measurement().run().run();
            return IntStream.range(0, side.n())
                    .mapToObj(unit -> {
                        String named = FileNames.of(side, unit);
                        return named.isEmpty() ? own : named;
                    })
                    .toList();
        }
        Paths paths = Paths.of(side);
        return IntStream.of(side.unitPart())
                .mapToObj(part -> {
                    String own = side.parts().get(part).measurement().run().run();
                    return own.isEmpty() && side.parts().size() == side.n() ? numbered(paths.segment(part)) : own;
                })
                .toList();
    }

    private static String numbered(String folder) {
        return NUMBERED.matcher(folder).matches() ? folder : "";
    }
}
