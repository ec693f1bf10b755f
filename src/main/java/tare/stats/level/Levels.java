package tare.stats.level;

import java.util.ArrayList;
import java.util.List;
import tare.stats.Arguments;
import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.Require;

/**
 * Nested values, each leaf at the same depth: boots of runs of iterations. A node has either children or values.
 *
 * @param children lower levels; empty at the bottom
 * @param values the innermost values; empty above
 */
public record Levels(List<Levels> children, double[] values) {
    public Levels {
        children = List.copyOf(children);
    }

    public static Levels of(double[] values) {
        return new Levels(List.of(), values);
    }

    public static Levels of(List<Levels> children) {
        return new Levels(children, new double[0]);
    }

    /** From lists of lists … of numbers; refuses leaves at different depths, empty nodes and non-finite values. */
    public static Levels parse(List<?> nested) {
        if (nested.isEmpty()) {
            throw new Refused(Refused.Code.TOO_FEW_VALUES, "an empty level");
        }
        if (nested.get(0) instanceof List<?>) {
            List<Levels> children = new ArrayList<>();
            for (Object child : nested) {
                if (!(child instanceof List<?> list)) {
                    throw new Refused(Refused.Code.BAD_PARAMETER, "levels of different depth");
                }
                children.add(parse(list));
            }
            if (children.stream().mapToInt(Levels::depth).distinct().count() > 1) {
                throw new Refused(Refused.Code.BAD_PARAMETER, "levels of different depth");
            }
            return of(children);
        }
        double[] values = nested.stream().mapToDouble(Arguments::toNumber).toArray();
        Require.finite(values);
        return of(values);
    }

    /** Levels from the top to the values: 1 for a flat list. */
    public int depth() {
        return children.isEmpty() ? 1 : 1 + children.get(0).depth();
    }

    public int size() {
        return children.isEmpty() ? values.length : children.size();
    }

    /** Whether no node at this depth, the root's being 0, repeats what is below it: between its units nothing varies. */
    public boolean single(int depth) {
        return depth == 0
                ? size() == 1
                : !children.isEmpty() && children.stream().allMatch(c -> c.single(depth - 1));
    }

    /** With every node at this depth, 1 or more, in whose place its only child or value stands. */
    public Levels without(int depth) {
        if (depth > 1) {
            return of(children.stream().map(c -> c.without(depth - 1)).toList());
        }
        return children.getFirst().children.isEmpty()
                ? of(children.stream().mapToDouble(c -> c.values[0]).toArray())
                : of(children.stream().map(c -> c.children.getFirst()).toList());
    }

    /** Means of the units directly below this node. */
    public double[] unitMeans() {
        return children.isEmpty()
                ? values
                : children.stream().mapToDouble(Levels::mean).toArray();
    }

    /** Unweighted mean of means. */
    public double mean() {
        return Moments.mean(unitMeans());
    }
}
