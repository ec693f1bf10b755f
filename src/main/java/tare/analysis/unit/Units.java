package tare.analysis.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tare.stats.Moments;

/**
 * The level that counts as independent on both sides: the highest of host, boot and run with two units at least on each.
 *
 * @param level which
 * @param depth for runs: how much of a run's path tells units apart
 */
public record Units(Kind level, int depth) {
    /** The levels that can be the unit of analysis, top down. */
    enum Kind {
        HOST,
        BOOT,
        RUN,
        /** Nothing above the inside of a run was repeated on one side at least. */
        NONE
    }

    static Units of(List<Atom> baseline, List<Atom> candidate) {
        if (known(baseline, candidate, Atom::host) && repeated(baseline, candidate, Atom::host)) {
            return new Units(Kind.HOST, 0);
        }
        if (known(baseline, candidate, Atom::boot) && repeated(baseline, candidate, a -> a.host() + "/" + a.boot())) {
            return new Units(Kind.BOOT, 0);
        }
        int deepest = Math.max(deepest(baseline), deepest(candidate));
        for (int depth = 1; depth <= deepest; depth++) {
            int d = depth;
            if (repeated(baseline, candidate, a -> a.prefix(d))) {
                return new Units(Kind.RUN, depth);
            }
        }
        return new Units(Kind.NONE, deepest);
    }

    private static boolean known(List<Atom> b, List<Atom> c, Function<Atom, String> id) {
        return b.stream().noneMatch(a -> id.apply(a).isEmpty())
                && c.stream().noneMatch(a -> id.apply(a).isEmpty());
    }

    private static boolean repeated(List<Atom> b, List<Atom> c, Function<Atom, Object> id) {
        return several(b, id) && several(c, id);
    }

    private static boolean several(List<Atom> atoms, Function<Atom, Object> id) {
        if (atoms.size() < 2) {
            return false;
        }
        Object first = id.apply(atoms.getFirst());
        for (Atom a : atoms) {
            if (!id.apply(a).equals(first)) {
                return true;
            }
        }
        return false;
    }

    private static int deepest(List<Atom> atoms) {
        int depth = 1;
        for (Atom a : atoms) {
            depth = Math.max(depth, a.path().length);
        }
        return depth;
    }

    /** The runs grouped into units, in their order. */
    Collection<List<Atom>> group(List<Atom> atoms) {
        Map<Object, List<Atom>> groups = new LinkedHashMap<>();
        for (Atom a : atoms) {
            groups.computeIfAbsent(id(a), k -> new ArrayList<>(1)).add(a);
        }
        return groups.values();
    }

    /** One value for each unit of the highest level of runs that was repeated among these; one value where none was. */
    static List<Double> inside(List<Atom> runs) {
        int deepest = deepest(runs);
        int depth = 1;
        while (depth < deepest && !several(runs, at(depth))) {
            depth++;
        }
        Units units = new Units(Kind.RUN, depth);
        return units.group(runs).stream().map(units::value).toList();
    }

    private static Function<Atom, Object> at(int depth) {
        return a -> a.prefix(depth);
    }

    /** Whether a run of a measurement without nesting is a unit of its own. */
    boolean each() {
        return level == Kind.RUN && depth > 1;
    }

    private Object id(Atom a) {
        return switch (level) {
            case HOST -> a.host();
            case BOOT -> a.host() + "/" + a.boot();
            case RUN, NONE -> a.prefix(depth);
        };
    }

    /** Unweighted mean of a unit's runs, level by level. */
    double value(List<Atom> unit) {
        if (unit.size() == 1) {
            return unit.getFirst().value();
        }
        return switch (level) {
            case HOST -> byLevel(unit, a -> a.boot(), below -> byRun(below, 1));
            case BOOT -> byRun(unit, 1);
            case RUN, NONE -> byRun(unit, depth + 1);
        };
    }

    private static double byRun(List<Atom> atoms, int depth) {
        boolean deeper = atoms.stream().anyMatch(a -> a.path().length > depth);
        if (!deeper) {
            return Moments.mean(atoms.stream().mapToDouble(Atom::value).toArray());
        }
        return byLevel(
                atoms,
                a -> a.prefix(depth),
                below -> below.size() == 1 ? below.getFirst().value() : byRun(below, depth + 1));
    }

    private static double byLevel(List<Atom> atoms, Function<Atom, Object> id, Function<List<Atom>, Double> mean) {
        Map<Object, List<Atom>> groups = new LinkedHashMap<>();
        for (Atom a : atoms) {
            groups.computeIfAbsent(id.apply(a), k -> new ArrayList<>()).add(a);
        }
        return Moments.mean(groups.values().stream().mapToDouble(mean::apply).toArray());
    }

    /** How many different known ids; 0 when some are not known. */
    public static int seen(List<Atom> atoms, Function<Atom, String> id) {
        Set<String> ids = new HashSet<>();
        for (Atom a : atoms instanceof FlatRuns ? atoms.subList(0, Math.min(1, atoms.size())) : atoms) {
            String one = id.apply(a);
            if (one.isEmpty()) {
                return 0;
            }
            ids.add(one);
        }
        return ids.size();
    }
}
