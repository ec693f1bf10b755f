package tare.app.ui;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tare.plot.LegendSwitch;
import tare.plot.PlotArea;
import tare.plot.Spec;

/** What of a figure is seen: the part that was zoomed to, without what the legend hides. */
final class FigureFrame {
    private Optional<Spec> whole = Optional.empty();
    private Optional<Spec> part = Optional.empty();
    private final Set<String> off = new HashSet<>();

    /** Another figure; what is hidden stays hidden while the legend is the same. */
    void show(Optional<Spec> spec) {
        if (!whole.map(Spec::legend).equals(spec.map(Spec::legend))) {
            off.clear();
        }
        whole = spec;
        part = Optional.empty();
    }

    void reset() {
        part = Optional.empty();
    }

    boolean isWhole() {
        return part.isEmpty();
    }

    Optional<Spec> seen() {
        return part.or(() -> whole).map(s -> LegendSwitch.without(s, off));
    }

    /** Hides what an entry of the legend stands for, or shows it again. */
    void toggle(String entry) {
        if (!off.remove(entry)) {
            off.add(entry);
        }
    }

    void zoom(PlotArea area, double x, double y, double factor) {
        part = part.or(() -> whole).map(s -> Frames.zoomed(s, area, x, y, factor));
    }

    void move(PlotArea area, double dx, double dy) {
        part = part.or(() -> whole).map(s -> Frames.moved(s, area, dx, dy));
    }
}
