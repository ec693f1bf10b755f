package tare.analysis;

import java.util.HashMap;
import java.util.Map;

/** Matches the units of two sides by run id, for designs that were declared paired before the values were seen. */
final class Pairs {
    private Pairs() {}

    /** Whether every unit has a run id of its own and both sides have the same ones. */
    static boolean match(Side baseline, Side candidate) {
        Map<String, Integer> b = ids(baseline);
        Map<String, Integer> c = ids(candidate);
        return b.size() == baseline.n()
                && c.size() == candidate.n()
                && b.size() > 1
                && b.keySet().equals(c.keySet());
    }

    /** The candidate's values in the order of the baseline's ids. */
    static double[] inOrderOf(Side baseline, Side candidate) {
        Map<String, Integer> c = ids(candidate);
        double[] values = new double[baseline.n()];
        for (int i = 0; i < values.length; i++) {
            values[i] = candidate.values()[c.getOrDefault(id(baseline, i), 0)];
        }
        return values;
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

    private static String id(Side side, int unit) {
        return side.parts().get(side.unitPart()[unit]).measurement().run().run();
    }
}
