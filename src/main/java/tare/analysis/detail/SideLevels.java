package tare.analysis.detail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.Nested;
import tare.model.Unit;
import tare.stats.level.Levels;

/** The nested values of one side in the comparison's unit, with the names of their levels. */
final class SideLevels {
    private SideLevels() {}

    /** Empty where the values are not nested, or not all to the same depth. */
    static Optional<Levels> of(Comparison row, Side side) {
        List<Levels> parts = new ArrayList<>();
        for (Side.Part p : side.kept().stream().flatMap(Optional::stream).toList()) {
            if (!(p.measurement().data() instanceof Data.Samples s)
                    || s.nested().size() == 0) {
                return Optional.empty();
            }
            Unit own = p.measurement().metric().unit();
            Unit wanted = row.metric().unit();
            double factor = own.convertsTo(wanted) ? own.factorTo(wanted) : 1;
            parts.add(node(s.nested(), factor, 0, 0, s.nested().size()));
        }
        if (parts.size() == 1) {
            return Optional.of(parts.getFirst());
        }
        boolean even = parts.stream().mapToInt(Levels::depth).distinct().count() == 1;
        return even && !parts.isEmpty() ? Optional.of(Levels.of(parts)) : Optional.empty();
    }

    /** The same where its top units are the values that were judged and there is something beneath them. */
    static Optional<Levels> judged(Comparison row, Side side) {
        return of(row, side).filter(l -> l.depth() > 1 && l.size() == side.n() && l.size() > 1);
    }

    /** Outermost first; what is called as a level above it, such as the runs inside a run, is a repetition. */
    static List<String> names(Side side, int depth) {
        List<String> names = new ArrayList<>();
        if (side.parts().getFirst().measurement().data() instanceof Data.Samples s) {
            s.nested().levels().forEach(l -> names.add(l.name()));
        }
        while (names.size() < depth) {
            names.addFirst("run");
        }
        List<String> told = new ArrayList<>();
        for (String name : names.subList(names.size() - depth, names.size())) {
            told.add(told.contains(name) ? "repetition" : name);
        }
        return told;
    }

    private static Levels node(Nested nested, double factor, int level, int from, int to) {
        if (level == nested.levels().size() - 1) {
            double[] values = Arrays.copyOfRange(nested.values(), from, to);
            return Levels.of(
                    factor == 1
                            ? values
                            : Arrays.stream(values).map(v -> v * factor).toArray());
        }
        int[] starts = nested.starts().get(level);
        List<Levels> children = new ArrayList<>();
        for (int i = first(starts, from); i < starts.length && starts[i] < to; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : nested.size();
            children.add(node(nested, factor, level + 1, starts[i], Math.min(end, to)));
        }
        return Levels.of(children);
    }

    private static int first(int[] starts, int from) {
        int at = Arrays.binarySearch(starts, from);
        return at >= 0 ? at : -at - 1;
    }
}
