package tare.analysis.detail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.stats.level.HierarchicalVariance;
import tare.stats.level.Levels;
import tare.stats.level.Repetitions;
import tare.verdict.Figures;
import tare.verdict.Subject;

/**
 * Splits the variance of each side by level (Kalibera and Jones). What to repeat more of is read off the variance of the
 * top units' means: where most of it is theirs and not left over from below, more values below would change little.
 */
final class VarianceByLevel {
    private static final double MOST = 0.5;
    private static final double CHEAP = 1;
    private static final double DEAR = 10;

    private final Comparison row;
    private final List<Split> sides = new ArrayList<>();

    /** One side with its levels, outermost first. */
    private record Split(Side side, HierarchicalVariance variance, List<String> names) {
        /** Share of the variance of a top unit's mean that is between top units. */
        double between() {
            double[] t2 = variance.planningComponents();
            double[] s2 = variance.s2();
            double all = s2[s2.length - 1];
            return all > 0 ? Math.min(1, t2[t2.length - 1] / all) : 0;
        }
    }

    private VarianceByLevel(Comparison row) {
        this.row = row;
        for (Side side : List.of(row.baseline(), row.candidate())) {
            split(side).ifPresent(sides::add);
        }
    }

    static Structure of(Comparison row) {
        VarianceByLevel all = new VarianceByLevel(row);
        List<Structure.Share> shares = new ArrayList<>();
        all.sides.forEach(s -> shares.addAll(shares(s)));
        return all.sides.isEmpty()
                ? new Structure(all.nothing(), "", shares)
                : new Structure(all.finding(), (all.most() + all.repetitions()).strip(), shares);
    }

    /** A level that nobody repeated is one with the level above it. */
    private Optional<Split> split(Side side) {
        Optional<Levels> levels = SideLevels.of(row, side);
        if (levels.filter(VarianceByLevel::several).isEmpty()) {
            return Optional.empty();
        }
        Levels repeated = levels.get();
        List<String> names = SideLevels.names(side, repeated.depth());
        for (int depth = repeated.depth() - 1; depth > 0; depth--) {
            if (repeated.single(depth)) {
                repeated = repeated.without(depth);
                names.remove(depth);
            }
        }
        HierarchicalVariance h = HierarchicalVariance.of(repeated, 0.95);
        return h.balanced() ? Optional.of(new Split(side, h, names)) : Optional.empty();
    }

    /** Units with more than one value inside them: with one in each there is nothing to tell apart. */
    private static boolean several(Levels levels) {
        return levels.size() > 1 && IntStream.range(1, levels.depth()).anyMatch(depth -> !levels.single(depth));
    }

    private String nothing() {
        boolean uneven = List.of(row.baseline(), row.candidate()).stream()
                .anyMatch(s ->
                        SideLevels.of(row, s).filter(VarianceByLevel::several).isPresent());
        return uneven
                ? "Levels with unequal numbers: the unweighted means of the " + Subject.plural(row.unitOfAnalysis())
                        + " were judged, and the variance cannot be split by level"
                : "One level of repetition: the variance cannot be split by level";
    }

    private String finding() {
        String outer = Subject.plural(sides.getFirst().names().getFirst());
        String inner = Subject.plural(sides.getFirst().names().getLast());
        if (between()) {
            return "Most of the variation is between " + outer + ": more " + outer + ", not more " + inner;
        }
        return within()
                ? "Most of the variation comes from inside the " + outer + ": more " + inner
                        + " would help as well as more " + outer
                : "The two sides differ in where their variation comes from";
    }

    private boolean between() {
        return sides.stream().allMatch(s -> s.between() > MOST);
    }

    private boolean within() {
        return sides.stream().allMatch(s -> s.between() <= MOST);
    }

    /** What more of the lowest level could gain, where that is little. */
    private String most() {
        String inner = Subject.plural(sides.getFirst().names().getLast());
        return within() ? "" : "More " + inner + " could take away " + left() + " of the variance at most.";
    }

    /** {@code 3 %}, or {@code 3 and 12 %} where the sides differ. */
    private String left() {
        List<String> each = sides.stream()
                .map(s -> Figures.fixed(100 * (1 - s.between()), 0))
                .distinct()
                .toList();
        return String.join(" and ", each) + " %";
    }

    /** What Kalibera and Jones' optimum asks for where a new unit costs as much as one of its parts, or as ten. */
    private String repetitions() {
        String outer = sides.getFirst().names().getFirst();
        int depth = sides.getFirst().variance().t2().length;
        String inner = sides.getFirst().names().getLast();
        if (depth != 2 || sides.stream().anyMatch(s -> s.variance().t2().length != 2)) {
            return "";
        }
        int cheap = optimum(CHEAP);
        int dear = optimum(DEAR);
        if (cheap < 0 || dear < 0) {
            return "";
        }
        String ten = "starting a " + outer + " takes as long as ten " + Subject.plural(inner);
        return " Best use of the time: " + units(cheap, inner) + " a " + outer
                + (dear == cheap ? ", even if " + ten + "." : ", " + dear + " if " + ten + ".");
    }

    /** The larger optimum of the sides; -1 where a component is not positive. */
    private int optimum(double cost) {
        int most = -1;
        for (Split s : sides) {
            Repetitions r = Repetitions.optimal(s.variance(), new double[] {1, cost});
            if (!Double.isNaN(r.raw()[0])) {
                most = Math.max(most, r.perUnit()[0]);
            }
        }
        return most;
    }

    private static String units(int n, String word) {
        return n + " " + (n == 1 ? word : Subject.plural(word));
    }

    private static List<Structure.Share> shares(Split s) {
        double[] t2 = s.variance().planningComponents();
        double total = Arrays.stream(t2).sum();
        List<Structure.Share> shares = new ArrayList<>();
        for (int i = t2.length - 1; i >= 0; i--) {
            shares.add(new Structure.Share(
                    s.side().platform(),
                    s.names().get(t2.length - 1 - i),
                    s.variance().repetitions()[i],
                    Math.sqrt(t2[i]) / s.variance().mean(),
                    total > 0 ? t2[i] / total : 0));
        }
        return shares;
    }
}
