package tare.plot.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tare.plot.Anchor;
import tare.plot.LegendSwitch;
import tare.plot.Mark;
import tare.plot.Scale;
import tare.plot.Theme;
import tare.plot.Weight;
import tare.plot.Words;
import tare.plot.scene.Shape;

/** Names at the right edge of a plot, instead of a legend. */
final class EndLabels {
    private static final double GAP = 9;
    private static final double LINE = Theme.SMALL * 1.3;
    private static final double MOST_SHARE = 0.28;

    private final List<Mark.EndLabel> labels = new ArrayList<>();
    private final Ink ink;

    EndLabels(List<Mark> marks, Ink ink) {
        this.ink = ink;
        for (Mark mark : marks) {
            if (mark instanceof Mark.EndLabel l) {
                labels.add(l);
            }
        }
    }

    /** The room they need right of the plot. */
    double room(double width) {
        double most = labels.stream()
                .mapToDouble(l -> ink.width(l.text(), Theme.SMALL, Weight.SEMIBOLD) + valueRoom(l))
                .max()
                .orElse(0);
        return most == 0 ? 0 : GAP + Math.min(most, width * MOST_SHARE);
    }

    void draw(Box area, double room, Scale up) {
        List<Mark.EndLabel> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(l -> up.at(l.y())));
        double[] at = sorted.stream()
                .mapToDouble(l -> Math.max(area.y(), Math.min(area.bottom(), up.at(l.y()))))
                .toArray();
        for (int i = 1; i < at.length; i++) {
            double overlap = at[i - 1] + LINE - at[i];
            if (overlap > 0) {
                at[i - 1] -= overlap / 2;
                at[i] = at[i - 1] + LINE;
            }
        }
        for (int i = 0; i < at.length; i++) {
            line(sorted.get(i), area.right() + GAP, at[i] + ink.half(Theme.SMALL), room - GAP + 1);
        }
    }

    /** A name, shortened where it must be, and its number. */
    private void line(Mark.EndLabel l, double x, double y, double room) {
        String name = Words.shorten(l.text(), room - valueRoom(l), Theme.SMALL, Weight.SEMIBOLD, ink.measure);
        text(l, name, x, y);
        if (!l.value().isEmpty()) {
            text(l, l.value(), x + ink.width(name + " ", Theme.SMALL, Weight.SEMIBOLD), y);
        }
    }

    private void text(Mark.EndLabel l, String text, double x, double y) {
        ink.text(Shape.Text.of(text, x, y, Theme.SMALL, Weight.SEMIBOLD, ink.color(l.tone()), Anchor.START)
                .of(LegendSwitch.end(l.names())));
    }

    private double valueRoom(Mark.EndLabel l) {
        return l.value().isEmpty() ? 0 : ink.width(" " + l.value(), Theme.SMALL, Weight.SEMIBOLD);
    }
}
