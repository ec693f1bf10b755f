package tare.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Hides what a legend's entries stand for. Entries have ids, which their shapes carry, so that a click can find them. */
public final class LegendSwitch {
    private static final String ID = "legend/";

    private LegendSwitch() {}

    public static Datum key(int index) {
        return Datum.of(entry(index), "");
    }

    /** Id of the n-th entry of a legend. */
    public static String entry(int index) {
        return ID + index;
    }

    public static Datum end(Tone tone) {
        return Datum.of(ID + tone.name(), "");
    }

    /** Whether a datum is an entry of a legend. */
    public static boolean switches(Datum datum) {
        return datum.id().startsWith(ID);
    }

    /** The figure without what these entries stand for; the entries stay, faint. */
    public static Spec without(Spec spec, Set<String> off) {
        if (off.isEmpty()) {
            return spec;
        }
        List<Spec.Key> legend = new ArrayList<>();
        for (int i = 0; i < spec.legend().size(); i++) {
            Spec.Key key = spec.legend().get(i);
            boolean hidden = off.contains(key(i).id());
            legend.add(hidden ? new Spec.Key(key.text(), Tone.FAINT, key.symbol(), true) : key);
        }
        List<Panel> panels =
                spec.panels().stream().map(p -> without(p, spec, off)).toList();
        return new Spec(spec.title(), spec.subtitle(), spec.caption(), spec.alt(), legend, panels);
    }

    private static Panel without(Panel panel, Spec spec, Set<String> off) {
        if (!(panel instanceof Panel.Plot plot)) {
            return panel;
        }
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : plot.marks()) {
            if (mark instanceof Mark.EndLabel l && hidden(l, spec, off)) {
                marks.add(new Mark.EndLabel(l.y(), l.text(), l.value(), Tone.FAINT, l.tone()));
            } else if (mark instanceof Mark.EndLabel || !hidden(mark, spec, off)) {
                marks.add(mark);
            }
        }
        return new Panel.Plot(plot.title(), plot.share(), plot.x(), plot.y(), plot.yRight(), marks);
    }

    private static boolean hidden(Mark mark, Spec spec, Set<String> off) {
        if (off.contains(end(mark.tone()).id())) {
            return true;
        }
        for (int i = 0; i < spec.legend().size(); i++) {
            if (off.contains(key(i).id()) && stands(spec.legend().get(i), mark)) {
                return true;
            }
        }
        return false;
    }

    /** A side's entry stands for all in its colour; another entry for the dots of its shape, or for lines. */
    private static boolean stands(Spec.Key key, Mark mark) {
        if (key.tone() != mark.tone()) {
            return false;
        }
        boolean side = key.tone() == Tone.BASELINE || key.tone() == Tone.CANDIDATE;
        return side || (mark instanceof Mark.Dots d ? d.symbol() == key.symbol() : key.symbol() == Symbol.DASH);
    }
}
