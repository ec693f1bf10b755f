package tare.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives figures of one kind the same scales, so that they can be compared by eye as small multiples. */
public final class SharedScales {
    private SharedScales() {}

    /** The figures with axes that hold what all of them show; an axis keeps its own where title or kind differ. */
    public static List<Spec> of(List<Spec> figures) {
        int panels =
                figures.stream().mapToInt(f -> f.panels().size()).distinct().count() == 1
                        ? figures.getFirst().panels().size()
                        : 0;
        List<Spec> out = new ArrayList<>(figures);
        for (int p = 0; p < panels; p++) {
            int at = p;
            List<Panel> column = out.stream().map(f -> f.panels().get(at)).toList();
            Optional<Axis> x = union(column.stream().map(SharedScales::across).toList());
            Optional<Axis> y = union(column.stream().map(SharedScales::up).toList());
            out.replaceAll(f -> with(f, at, x, y));
        }
        return out;
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

    private static Optional<Axis> union(List<Optional<Axis>> axes) {
        if (axes.isEmpty() || axes.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Axis all = axes.getFirst().orElseThrow();
        for (Optional<Axis> other : axes) {
            Axis a = other.orElseThrow();
            if (!a.title().equals(all.title()) || a.log() != all.log() || a.format() != all.format()) {
                return Optional.empty();
            }
            all = all.withRange(Math.min(all.from(), a.from()), Math.max(all.to(), a.to()));
        }
        return Optional.of(all);
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
