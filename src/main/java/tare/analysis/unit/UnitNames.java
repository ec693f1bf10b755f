package tare.analysis.unit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.Key;

/** What the units of a side are called in words: by run id, file, or number. Made once, it names all of them in one go. */
public final class UnitNames {
    private final Side side;
    private final String unitWord;
    private final Paths paths;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<String> setups;

    public UnitNames(Side side, String unitWord) {
        this.side = side;
        this.unitWord = unitWord;
        this.paths = Paths.of(side);
        side.parts().forEach(p -> ids.merge(p.measurement().run().run(), 1, Integer::sum));
        this.setups = differing(side);
    }

    /** Name of the unit at an index of the side's values. */
    public static String of(Side side, String unitWord, int unit) {
        return new UnitNames(side, unitWord).name(unit);
    }

    /** Name of the unit at an index of the side's values. */
    public String name(int unit) {
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
            return part(part);
        }
        String named = FileNames.of(side, unit);
        String numbered = named.isEmpty() ? unitWord + " " + (unit - first + 1) : called(named);
        return side.parts().size() == 1 ? numbered : part(part) + " " + numbered;
    }

    /** Name of a measurement: its run id, or the part of its path that tells it from the others. */
    private String part(int part) {
        String setup = setup(part);
        if (!setup.isEmpty()) {
            return setup;
        }
        String id = id(part);
        if (id.isEmpty()) {
            return paths.segment(part);
        }
        return ids.getOrDefault(id, 1) > 1
                ? paths.beside(part, other -> id(other).equals(id)) + " " + id
                : called(id);
    }

    private String id(int part) {
        return side.parts().get(part).measurement().run().run();
    }

    /** An id that is only a number says what it counts. */
    private String called(String id) {
        return id.chars().allMatch(Character::isDigit) ? unitWord + " " + id : id;
    }

    /** The parameters in which a measurement differs from others of its side; empty where all have one key. */
    private String setup(int part) {
        Key own = side.parts().get(part).measurement().key();
        return own.parameters().entrySet().stream()
                .filter(e -> setups.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }

    private static Set<String> differing(Side side) {
        Set<String> names = new HashSet<>();
        Map<String, String> first = side.parts().isEmpty()
                ? Map.of()
                : side.parts().getFirst().measurement().key().parameters();
        for (Side.Part p : side.parts()) {
            Map<String, String> own = p.measurement().key().parameters();
            own.forEach((name, value) -> {
                if (!value.equals(first.getOrDefault(name, ""))) {
                    names.add(name);
                }
            });
            first.keySet().stream().filter(name -> !own.containsKey(name)).forEach(names::add);
        }
        return names;
    }

    /** Name of the part that holds the i-th innermost value. */
    public static String ofInner(Side side, String unitWord, int index) {
        int at = index;
        for (int part = 0; part < side.parts().size(); part++) {
            int n = inner(side, part).length;
            if (at < n) {
                return side.parts().size() == 1 ? top(side, at, unitWord) : new UnitNames(side, unitWord).part(part);
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
