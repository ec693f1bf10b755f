package tare.chart;

import java.util.ArrayList;
import java.util.List;
import tare.analysis.Side;
import tare.model.Measurement;
import tare.plot.Datum;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.verdict.ValueScale;

/**
 * One side of a comparison as every figure draws it: the baseline square and lighter, the candidate round and darker, so
 * that they keep apart in grey too.
 *
 * @param side whose values
 * @param role {@code baseline} or {@code candidate}, as it stands in the ids of data
 * @param unit the word for a unit of analysis
 * @param comparison id of the comparison
 * @param scale the unit they are drawn in
 * @param values units of analysis in that unit, in time order
 */
public record OneSide(Side side, String role, String unit, String comparison, ValueScale scale, double[] values) {
    public static final String BASELINE = "baseline";
    public static final String CANDIDATE = "candidate";

    public boolean candidate() {
        return role.equals(CANDIDATE);
    }

    public String platform() {
        return side.platform();
    }

    public Tone tone() {
        return candidate() ? Tone.CANDIDATE : Tone.BASELINE;
    }

    public Symbol symbol() {
        return candidate() ? Symbol.CIRCLE : Symbol.SQUARE;
    }

    /** How thick a line of this side is, beside the other. */
    public double stroke() {
        return candidate() ? 2.2 : 1.6;
    }

    public Spec.Key key() {
        return new Spec.Key(platform(), tone(), symbol(), false);
    }

    /** The same for a figure of bars. */
    public Spec.Key area() {
        return new Spec.Key(platform(), tone(), Symbol.AREA, false);
    }

    /** What the drawn dots stand for. */
    public List<Datum> data(Shown shown) {
        List<Datum> out = new ArrayList<>(shown.indices().length);
        for (int i : shown.indices()) {
            out.add(datum(i));
        }
        return out;
    }

    /** What one unit stands for. */
    public Datum datum(int i) {
        String text = platform() + ", " + unit + " " + (i + 1) + ": " + Labels.value(side.values()[i], scale)
                + place(part(i));
        return new Datum(comparison + "#" + role + "/" + i, text);
    }

    /** What the units stand for that were left out. */
    public List<Datum> leftOut() {
        return side.leftOut().stream()
                .map(x -> new Datum(
                        comparison + "#" + role + "/out",
                        platform() + ", left out: " + Labels.value(x.value(), scale) + place(x.part()) + " · "
                                + x.reason()))
                .toList();
    }

    private int part(int unit) {
        return unit < side.unitPart().length ? side.unitPart()[unit] : -1;
    }

    private String place(int part) {
        if (part < 0 || part >= side.parts().size()) {
            return "";
        }
        return " · " + Origin.of(side, part);
    }

    /** When each unit started, in seconds; empty when any is not recorded. */
    public double[] starts() {
        double[] out = new double[side.n()];
        for (int i = 0; i < out.length; i++) {
            int part = part(i);
            if (part < 0 || part >= side.parts().size()) {
                return new double[0];
            }
            Measurement m = side.parts().get(part).measurement();
            if (!m.run().hasStart()) {
                return new double[0];
            }
            out[i] = m.run().startSeconds();
        }
        return out;
    }
}
