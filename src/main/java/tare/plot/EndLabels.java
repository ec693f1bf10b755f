package tare.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
                .mapToDouble(l -> ink.width(l.text(), Theme.SMALL, Weight.SEMIBOLD))
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
            Mark.EndLabel l = sorted.get(i);
            String text = Words.shorten(l.text(), room - GAP + 1, Theme.SMALL, Weight.SEMIBOLD, ink.measure);
            double x = area.right() + GAP;
            double y = at[i] + ink.half(Theme.SMALL);
            ink.text(Shape.Text.of(text, x, y, Theme.SMALL, Weight.SEMIBOLD, ink.color(l.tone()), Anchor.START)
                    .of(LegendSwitch.end(l.names())));
        }
    }
}
