package tare.analysis.detail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.Nested;
import tare.stats.level.HierarchicalVariance;
import tare.stats.level.Levels;
import tare.verdict.Subject;

/** Splits the variance of each side by level (Kalibera and Jones). */
final class VarianceByLevel {
    private static final double MOST = 0.5;

    private VarianceByLevel() {}

    static Structure of(Comparison row) {
        List<Structure.Share> shares = new ArrayList<>();
        for (Side side : List.of(row.baseline(), row.candidate())) {
            shares.addAll(side(side));
        }
        return new Structure(sentence(shares), shares);
    }

    private static String sentence(List<Structure.Share> shares) {
        if (shares.isEmpty()) {
            return "One level of repetition, or levels with unequal numbers: variance cannot be split by level.";
        }
        List<Structure.Share> top = new ArrayList<>();
        String inner = "";
        String last = "";
        for (Structure.Share s : shares) {
            if (!s.platform().equals(last)) {
                top.add(s);
            } else {
                inner = s.level();
            }
            last = s.platform();
        }
        boolean between = top.stream().allMatch(s -> s.share() > MOST);
        boolean within = top.stream().allMatch(s -> s.share() <= MOST);
        String outer = top.getFirst().level();
        if (between) {
            return "Most of the variation is between " + Subject.plural(outer) + ": more " + Subject.plural(outer)
                    + ", not more " + Subject.plural(inner) + ".";
        }
        return within
                ? "Most of the variation is inside the " + Subject.plural(outer) + ": more " + Subject.plural(inner)
                        + " would help as well as more " + Subject.plural(outer) + "."
                : "The two sides differ in where their variation comes from.";
    }

    private static List<Structure.Share> side(Side side) {
        Optional<Levels> levels = levels(side);
        if (levels.isEmpty() || levels.get().depth() < 2 || levels.get().size() < 2) {
            return List.of();
        }
        HierarchicalVariance h = HierarchicalVariance.of(levels.get(), 0.95);
        if (!h.balanced()) {
            return List.of();
        }
        List<String> names = names(side, h.t2().length);
        double[] t2 = h.planningComponents();
        double total = Arrays.stream(t2).sum();
        List<Structure.Share> shares = new ArrayList<>();
        for (int i = t2.length - 1; i >= 0; i--) {
            shares.add(new Structure.Share(
                    side.platform(),
                    names.get(t2.length - 1 - i),
                    h.repetitions()[i],
                    Math.sqrt(t2[i]) / h.mean(),
                    total > 0 ? t2[i] / total : 0));
        }
        return shares;
    }

    private static List<String> names(Side side, int depth) {
        List<String> names = new ArrayList<>();
        if (side.parts().getFirst().measurement().data() instanceof Data.Samples s) {
            s.nested().levels().forEach(l -> names.add(l.name()));
        }
        while (names.size() < depth) {
            names.addFirst("run");
        }
        return names.subList(names.size() - depth, names.size());
    }

    private static Optional<Levels> levels(Side side) {
        List<Levels> parts = new ArrayList<>();
        for (Side.Part p : side.parts()) {
            if (!(p.measurement().data() instanceof Data.Samples s)
                    || s.nested().size() == 0) {
                return Optional.empty();
            }
            parts.add(node(s.nested(), 0, 0, s.nested().size()));
        }
        if (parts.size() == 1) {
            return Optional.of(parts.getFirst());
        }
        boolean even = parts.stream().mapToInt(Levels::depth).distinct().count() == 1;
        return even && !parts.isEmpty() ? Optional.of(Levels.of(parts)) : Optional.empty();
    }

    private static Levels node(Nested nested, int level, int from, int to) {
        if (level == nested.levels().size() - 1) {
            return Levels.of(Arrays.copyOfRange(nested.values(), from, to));
        }
        int[] starts = nested.starts().get(level);
        List<Levels> children = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : nested.size();
            if (starts[i] >= from && starts[i] < to) {
                children.add(node(nested, level + 1, starts[i], Math.min(end, to)));
            }
        }
        return Levels.of(children);
    }
}
