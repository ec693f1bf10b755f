package tare.analysis.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import tare.analysis.Side;

/** What tells the files of a side apart by their paths. Each path is taken apart once: a side may have thousands. */
final class Paths {
    private final List<String[]> paths;
    private final int apart;
    private final int unlike;

    private Paths(List<String[]> paths) {
        this.paths = paths;
        this.apart = apart();
        this.unlike = unlike();
    }

    static Paths of(Side side) {
        return new Paths(
                side.parts().stream().map(p -> p.source().path().split("/")).toList());
    }

    /** The last piece of a path that tells every file apart, else the first that is not the same for all. */
    String segment(int part) {
        String[] own = paths.get(part);
        if (apart > 0) {
            return own[own.length - apart];
        }
        return unlike < own.length ? own[unlike] : own[own.length - 1] + " (" + (part + 1) + ")";
    }

    /** The first piece of a path that none of some other files has in its place, else the last. */
    String beside(int part, IntPredicate among) {
        String[] own = paths.get(part);
        for (int i = 0; i < own.length; i++) {
            boolean differs = true;
            for (int k = 0; k < paths.size() && differs; k++) {
                differs = k == part || !same(paths.get(k), i, own[i]) || !among.test(k);
            }
            if (differs) {
                return own[i];
            }
        }
        return own[own.length - 1];
    }

    /** How many pieces from the end the one stands that differs in every path; 0 for none. */
    private int apart() {
        int shortest = paths.stream().mapToInt(p -> p.length).min().orElse(0);
        for (int back = 1; back <= shortest; back++) {
            Set<String> seen = new HashSet<>();
            for (String[] p : paths) {
                seen.add(p[p.length - back]);
            }
            if (seen.size() == paths.size()) {
                return back;
            }
        }
        return 0;
    }

    /** Index of the first piece that is not the same in all paths. */
    private int unlike() {
        int i = 0;
        while (!paths.isEmpty() && i < paths.getFirst().length && sameInAll(i)) {
            i++;
        }
        return i;
    }

    private boolean sameInAll(int i) {
        String first = paths.getFirst()[i];
        return paths.stream().allMatch(p -> same(p, i, first));
    }

    private static boolean same(String[] path, int i, String piece) {
        return i < path.length && path[i].equals(piece);
    }
}
