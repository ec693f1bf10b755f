package tare.chart.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.detail.Planning;
import tare.chart.Chart;
import tare.chart.Labels;
import tare.chart.Selection;
import tare.chart.Spreads;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.stats.TostPower;
import tare.verdict.Figures;
import tare.verdict.RunsNeeded;
import tare.verdict.Verdict;

/** The chance of showing equivalence by the number of runs a side, if there is no gap and if the gap is half the margin. */
public final class PowerCurve implements Chart {
    private static final int POINTS = 70;
    private static final int MOST = 100_000;
    /** From here on there is no room for a number above the curve. */
    private static final double NEAR_TOP = 0.93;

    @Override
    public String id() {
        return "power";
    }

    @Override
    public String name() {
        return "Runs needed";
    }

    @Override
    public String purpose() {
        return "How many runs a side would show equivalence at this margin with the spread seen so far.";
    }

    @Override
    public String reading() {
        return "Follow the dashed line to where a curve crosses it: that many runs a side reach the wanted chance.";
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return chosen(analysis, selection).isPresent();
    }

    /** The first selected row whose spread is known; without a selection the first undecided one. */
    private static Optional<Comparison> chosen(Analysis analysis, Selection selection) {
        List<Comparison> known = selection.rows(analysis).stream()
                .filter(c -> Planning.spread(c) > 0)
                .toList();
        Optional<Comparison> open = known.stream()
                .filter(c -> c.judgement().verdict() == Verdict.INCONCLUSIVE)
                .findFirst();
        return open.or(() -> known.stream().findFirst());
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = chosen(analysis, selection).orElseThrow();
        double sigma = Planning.spread(c);
        RunsNeeded needed = Planning.of(c, 1).alone().orElseThrow();
        int now = Math.min(c.baseline().n(), c.candidate().n());
        int zero = needed.ifNoGap();
        int half = needed.ifHalfMargin();
        int last = Math.max(2 * now, half > 0 ? (int) (1.25 * half) : zero > 0 ? 4 * zero : 20 * now);
        double most = Math.min(MOST, Math.max(10, last));
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Rule(false, c.rule().power(), Tone.FAINT, true, ""));
        marks.add(new Mark.Rule(true, now, Tone.MUTED, true, ""));
        double m = c.rule().margin().logHigh();
        double power = TostPower.power(
                c.judgement().layout(),
                now,
                0,
                c.rule().margin().logLow(),
                m,
                sigma,
                c.rule().alpha());
        boolean top = power < 0.5;
        boolean left = top && Math.log(now / 2.0) > 0.25 * Math.log(most / 2);
        marks.add(new Mark.Label(
                now,
                top ? 1 : 0,
                left ? -5 : 5,
                top ? 12 : -6,
                "now " + now,
                left ? Anchor.END : Anchor.START,
                Weight.REGULAR,
                Tone.MUTED));
        curve(marks, c, sigma, 0, most, Tone.CANDIDATE, false);
        curve(marks, c, sigma, c.rule().margin().logHalf(), most, Tone.BASELINE, true);
        crossing(marks, c, sigma, zero, 0, Tone.CANDIDATE);
        crossing(marks, c, sigma, half == zero ? 0 : half, c.rule().margin().logHalf(), Tone.BASELINE);
        String title = title(c, zero, half);
        return new Spec(
                title,
                Labels.row(c) + " · margin " + Labels.margin(c.rule()),
                "Exact power of the two one-sided tests at α " + c.rule().alpha() + " for a run-to-run spread of "
                        + Spreads.percent(Math.expm1(sigma)) + ", estimated from "
                        + c.baseline().n() + " and "
                        + c.candidate().n()
                        + " runs: it is itself uncertain. Totals a side, not additions. Dashed level: "
                        + Figures.chance(c.rule().power()) + ".",
                title + " Power curve over runs a side from 2 to " + Math.round(most) + ".",
                List.of(),
                List.of(Panel.Plot.of(
                        Axis.log("Runs a side", 2, most).withFormat(Axis.NumberFormat.COUNT),
                        Axis.percent("Chance of showing equivalence", 0, 1),
                        marks)));
    }

    private static void curve(
            List<Mark> marks, Comparison c, double sigma, double gap, double most, Tone tone, boolean dash) {
        double m = c.rule().margin().logHigh();
        double[] xs = new double[POINTS];
        double[] ys = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            xs[i] = 2 * Math.pow(most / 2, i / (POINTS - 1.0));
            ys[i] = TostPower.power(
                    c.judgement().layout(),
                    xs[i],
                    gap,
                    c.rule().margin().logLow(),
                    m,
                    sigma,
                    c.rule().alpha());
        }
        marks.add(new Mark.Line(xs, ys, tone, 2.2, dash, false, Datum.NONE));
        marks.add(new Mark.EndLabel(ys[POINTS - 1], gap == 0 ? "no gap" : "half the margin", tone));
    }

    /** The first number of runs that reaches the wanted chance, on its curve. */
    private static void crossing(List<Mark> marks, Comparison c, double sigma, int n, double gap, Tone tone) {
        if (n < 2) {
            return;
        }
        double m = c.rule().margin().logHigh();
        double power = TostPower.power(
                c.judgement().layout(),
                n,
                gap,
                c.rule().margin().logLow(),
                m,
                sigma,
                c.rule().alpha());
        boolean below = gap > 0 || n == 2 || power > NEAR_TOP;
        marks.add(new Mark.Dots(new double[] {n}, new double[] {power}, tone, Symbol.CIRCLE, 4.5, false, List.of()));
        marks.add(new Mark.Label(
                n,
                power,
                below ? 6 : -7,
                below ? 15 : -7,
                Labels.count(n),
                below ? Anchor.START : Anchor.END,
                Weight.SEMIBOLD,
                tone));
    }

    private static String title(Comparison c, int zero, int half) {
        String chance = Figures.chance(c.rule().power());
        if (zero <= 0) {
            return "More runs will not help: the noise is too large for a margin of " + Labels.margin(c.rule());
        }
        return Labels.count(zero) + " runs a side would show equivalence " + chance + " if there is no gap"
                + (half > 0 ? "; " + Labels.count(half) + " if the gap is half the margin" : "");
    }
}
