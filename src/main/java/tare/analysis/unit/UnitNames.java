package tare.analysis.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.Key;

/** What a unit is called in words: its run id, its file, or its number. */
public final class UnitNames {
    private UnitNames() {}

    /** Name of the unit at an index of the side's values. */
    public static String of(Side side, String unitWord, int unit) {
        int part = side.unitPart()[unit];
        int first = unit;
        int last = unit;
        while (first > 0 && side.unitPart()[first - 1] == part) {
            first--;
        }
        while (last + 1 < side.n() && side.unitPart()[last + 1] == part) {
            last++;
        }
        if (first == last) {
            return part(side, part, unitWord);
        }
        String named = FileNames.of(side, unit);
        String numbered = named.isEmpty() ? unitWord + " " + (unit - first + 1) : called(named, unitWord);
        return side.parts().size() == 1 ? numbered : part(side, part, unitWord) + " " + numbered;
    }

    /** Name of a measurement: its run id, or the part of its path that tells it from the others. */
    static String part(Side side, int part, String unitWord) {
        String setup = setup(side, part);
        if (!setup.isEmpty()) {
            return setup;
        }
        String id = side.parts().get(part).measurement().run().run();
        if (!id.isEmpty() && !alone(side, part, id)) {
            return beside(side, part, id) + " " + id;
        }
        if (!id.isEmpty()) {
            return called(id, unitWord);
        }
        return segment(side, part);
    }

    /** An id that is only a number says what it counts. */
    private static String called(String id, String unitWord) {
        return id.chars().allMatch(Character::isDigit) ? unitWord + " " + id : id;
    }

    /** The parameters in which a measurement differs from others of its side; empty where all have one key. */
    private static String setup(Side side, int part) {
        Key own = side.parts().get(part).measurement().key();
        List<String> differing = new ArrayList<>();
        own.parameters().forEach((name, value) -> {
            boolean differs = side.parts().stream()
                    .anyMatch(p ->
                            !value.equals(p.measurement().key().parameters().getOrDefault(name, "")));
            if (differs) {
                differing.add(value);
            }
        });
        return String.join(", ", differing);
    }

    /** The part of the path that tells it from the others of the same run id. */
    private static String beside(Side side, int part, String id) {
        String[] own = side.parts().get(part).source().path().split("/");
        for (int i = 0; i < own.length; i++) {
            boolean differs = true;
            for (int k = 0; k < side.parts().size(); k++) {
                String[] other = side.parts().get(k).source().path().split("/");
                boolean same = side.parts().get(k).measurement().run().run().equals(id);
                differs &= k == part || !same || i >= other.length || !other[i].equals(own[i]);
            }
            if (differs) {
                return own[i];
            }
        }
        return own[own.length - 1];
    }

    /** Whether no other measurement of the side has this run id. */
    private static boolean alone(Side side, int part, String id) {
        for (int i = 0; i < side.parts().size(); i++) {
            if (i != part && side.parts().get(i).measurement().run().run().equals(id)) {
                return false;
            }
        }
        return true;
    }

    /** The first part of the path that is not the same for all; the last that tells every file apart where there is one. */
    static String segment(Side side, int part) {
        String[] own = side.parts().get(part).source().path().split("/");
        for (int i = own.length - 1; i >= 0; i--) {
            if (tellsApart(side, own[i], i, own.length)) {
                return own[i];
            }
        }
        for (int i = 0; i < own.length; i++) {
            for (Side.Part p : side.parts()) {
                String[] other = p.source().path().split("/");
                if (i >= other.length || !other[i].equals(own[i])) {
                    return own[i];
                }
            }
        }
        return own[own.length - 1] + " (" + (part + 1) + ")";
    }

    private static boolean tellsApart(Side side, String segment, int index, int length) {
        Set<String> seen = new TreeSet<>();
        for (Side.Part p : side.parts()) {
            String[] segments = p.source().path().split("/");
            int at = segments.length - (length - index);
            if (at >= 0) {
                seen.add(segments[at]);
            }
        }
        return seen.size() == side.parts().size() || (side.parts().size() == 1 && !segment.isEmpty());
    }

    /** Name of the part that holds the i-th innermost value. */
    public static String ofInner(Side side, String unitWord, int index) {
        int at = index;
        for (int part = 0; part < side.parts().size(); part++) {
            int n = inner(side, part).length;
            if (at < n) {
                return side.parts().size() == 1 ? top(side, at, unitWord) : part(side, part, unitWord);
            }
            at -= n;
        }
        return "";
    }

    private static String top(Side side, int value, String unitWord) {
        if (side.parts().getFirst().measurement().data() instanceof Data.Samples s
                && s.nested().levels().size() > 1) {
            int[] starts = s.nested().starts().getFirst();
            int found = Arrays.binarySearch(starts, value);
            return s.nested().levels().getFirst().name() + " " + ((found >= 0 ? found : -found - 2) + 1);
        }
        return unitWord + " " + (value + 1);
    }

    /** Innermost values of one measurement, if it holds samples. */
    public static double[] inner(Side side, int part) {
        return side.parts().get(part).measurement().data() instanceof Data.Samples s
                ? s.nested().values()
                : new double[0];
    }
}
