package tare.plot.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.plot.Axis;
import tare.plot.Panel;
import tare.plot.Spec;

/** Gives figures of one kind the same scales, so that they can be compared by eye as small multiples. */
public final class SharedScales {
    private SharedScales() {}

    /** An axis that reaches so many times as far as is usual would squash all others. */
    private static final double FAR = 6;

    private static final String OWN = " · own scale";

    /**
     * The figures with axes that hold what all of them show. An axis keeps its own where titles or kinds differ; what would
     * squash the others keeps its own, and says so.
     */
    public static List<Spec> of(List<Spec> figures) {
        int panels =
                figures.stream().mapToInt(f -> f.panels().size()).distinct().count() == 1
                        ? figures.getFirst().panels().size()
                        : 0;
        List<Spec> out = new ArrayList<>(figures);
        for (int p = 0; p < panels; p++) {
            int at = p;
            List<Panel> column = out.stream().map(f -> f.panels().get(at)).toList();
            List<Optional<Axis>> x =
                    shared(column.stream().map(SharedScales::across).toList());
            List<Optional<Axis>> y =
                    shared(column.stream().map(SharedScales::up).toList());
            for (int i = 0; i < out.size(); i++) {
                out.set(i, with(out.get(i), at, x.get(i), y.get(i)));
            }
        }
        return out;
    }

    /** One axis for all that are of one kind and not far out; far ones keep theirs. */
    private static List<Optional<Axis>> shared(List<Optional<Axis>> axes) {
        List<Axis> known = axes.stream().flatMap(Optional::stream).toList();
        if (known.size() < axes.size() || !alike(known)) {
            return axes.stream().map(a -> Optional.<Axis>empty()).toList();
        }
        double middle = median(known.stream()
                .map(a -> (place(a, a.from()) + place(a, a.to())) / 2)
                .toList());
        double usual = median(known.stream().map(a -> reach(a, middle)).toList());
        List<Axis> near =
                known.stream().filter(a -> reach(a, middle) <= FAR * usual).toList();
        double low = near.stream().mapToDouble(Axis::from).min().orElse(0);
        double high = near.stream().mapToDouble(Axis::to).max().orElse(1);
        return known.stream()
                .map(a -> Optional.of(near.contains(a) ? a.withRange(low, high) : a.withTitle(a.title() + OWN)))
                .toList();
    }

    private static boolean alike(List<Axis> axes) {
        return axes.stream()
                        .map(a -> List.of(a.title(), a.log(), a.format()))
                        .distinct()
                        .count()
                == 1;
    }

    /** How far an axis extends from a place, in units of length along it. */
    private static double reach(Axis axis, double middle) {
        return Math.max(Math.abs(place(axis, axis.from()) - middle), Math.abs(place(axis, axis.to()) - middle));
    }

    private static double place(Axis axis, double value) {
        return axis.log() ? Math.log(value) : value;
    }

    /** The lower one of two in the middle: of two axes the longer one is held against the shorter. */
    private static double median(List<Double> values) {
        return values.stream()
                .sorted()
                .skip((values.size() - 1) / 2)
                .findFirst()
                .orElse(0.0);
    }

    private static Optional<Axis> across(Panel panel) {
        return switch (panel) {
            case Panel.Plot p -> numeric(p.x());
            case Panel.Table t -> numeric(t.lane());
        };
    }

    private static Optional<Axis> up(Panel panel) {
        return panel instanceof Panel.Plot p ? numeric(p.y()) : Optional.empty();
    }

    private static Optional<Axis> numeric(Axis axis) {
        return axis.numeric() ? Optional.of(axis) : Optional.empty();
    }

    private static Spec with(Spec spec, int at, Optional<Axis> x, Optional<Axis> y) {
        List<Panel> panels = new ArrayList<>(spec.panels());
        panels.set(
                at,
                switch (panels.get(at)) {
                    case Panel.Plot p ->
                        new Panel.Plot(p.title(), p.share(), x.orElse(p.x()), y.orElse(p.y()), p.yRight(), p.marks());
                    case Panel.Table t ->
                        new Panel.Table(t.title(), t.share(), t.columns(), x.orElse(t.lane()), t.bands(), t.rows());
                });
        return spec.withPanels(panels);
    }
}
