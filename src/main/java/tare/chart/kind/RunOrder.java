package tare.chart.kind;

import java.util.ArrayList;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.LogMean;
import tare.chart.OneSide;
import tare.chart.Rings;
import tare.chart.RunMarks;
import tare.chart.RunPlaces;
import tare.chart.Selection;
import tare.chart.Shown;
import tare.chart.TwoSides;
import tare.model.Severity;
import tare.plot.Axis;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.stats.series.Course;
import tare.verdict.Finding;

/** The runs of both sides in the order in which they were made: drift, warm-up and bad stretches show here. */
public final class RunOrder implements Chart {
    private static final ChartOption ORDER = ChartOption.of(
            "order", "Order", new ChartOption.Choice("time", "By time"), new ChartOption.Choice("run", "By run"));
    private static final List<String> ABOUT_ORDER = List.of("DRIFT", "AUTOCORRELATED", "CHANGEPOINT");

    @Override
    public String id() {
        return "runs";
    }

    @Override
    public String name() {
        return "Runs in order";
    }

    @Override
    public String purpose() {
        return "Each run where it happened: drift, warm-up, jumps and runs that influence each other.";
    }

    @Override
    public String reading() {
        return "Level and without pattern is good. A slope, a step or a wave means that the runs are not repeats of one"
                + " another.";
    }

    @Override
    public List<ChartOption> options() {
        return List.of(ORDER, ChartOption.AXIS);
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return TwoSides.with(analysis, selection, 2).isPresent();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = TwoSides.with(analysis, selection, 2).orElseThrow();
        TwoSides s = TwoSides.of(c, selection);
        RunPlaces places = selection.is("order", "run") ? RunPlaces.counted(s) : RunPlaces.of(s);
        double low = s.low();
        double high = s.high();
        List<Mark> marks = new ArrayList<>();
        boolean many = false;
        boolean warm = false;
        boolean out = false;
        boolean steps = false;
        for (OneSide side : s.both()) {
            RunMarks drawn = new RunMarks(side, places.of(side), places.leftOut(side), s.higherIsBetter());
            drawn.add(marks, LogMean.of(c, side.values()));
            many |= side.values().length > Shown.MOST;
            warm |= drawn.warmUp() > 0;
            steps |= drawn.steps();
            for (Side.LeftOut x : side.side().leftOut()) {
                low = Math.min(low, s.scale().apply(x.value()));
                high = Math.max(high, s.scale().apply(x.value()));
                out = true;
            }
        }
        Axis y = Axes.apt(s.axisTitle(), low, high, selection);
        List<Spec.Key> legend = new ArrayList<>(s.legend());
        if (out) {
            legend.add(new Spec.Key("left out, with a reason", Tone.MUTED, Symbol.CROSS, false));
        }
        if (warm) {
            legend.add(new Spec.Key("before the level of the end", Tone.MUTED, Symbol.CIRCLE, true));
        }
        String title = title(c, steps);
        return new Spec(
                title,
                s.subtitle(),
                caption(s, many, steps),
                title + " Runs of " + s.subtitle() + " in order, " + s.counts() + ".",
                out || warm ? legend : List.of(),
                List.of(Panel.Plot.of(places.axis(), y, marks)));
    }

    private static String caption(TwoSides s, boolean many, boolean steps) {
        String unit = s.comparison().unitOfAnalysis();
        return s.basis() + ". Dashed: " + LogMean.word(s.comparison()) + " of each side. "
                + (steps ? "Level lines and dashed steps: where the level changes (changepoints). " : "")
                + (many
                        ? "Reduced to the lowest and highest " + unit + " of each column of pixels."
                        : "One point is one " + unit + ".")
                + Rings.words(s.baseline(), s.candidate());
    }

    /** What the checks say about order; that nothing was found only where they looked. */
    private static String title(Comparison c, boolean steps) {
        List<String> found = c.checks().stream()
                .filter(f -> f.severity() != Severity.INFO)
                .filter(f -> ABOUT_ORDER.stream().anyMatch(f.code()::contains))
                .map(Finding::message)
                .toList();
        return found.isEmpty()
                ? "The " + TwoSides.plural(c.unitOfAnalysis(), 2) + " of "
                        + c.key().benchmark() + " in order: " + unseen(c, steps)
                : String.join(" ", found);
    }

    /** What the checks looked for without a finding, and what so many units do not let them look for. */
    private static String unseen(Comparison c, boolean steps) {
        int least = Math.min(c.baseline().n(), c.candidate().n());
        if (steps) {
            return "the level changes where the dashed steps stand";
        }
        if (least < Course.FEWEST_DRIFTING) {
            return "too few to see a drift or a jump";
        }
        if (least < Course.FEWEST_CHANGING) {
            return "the checks report no drift; too few to see a jump";
        }
        return Math.max(c.baseline().n(), c.candidate().n()) > Course.MOST_CHANGING
                ? "the checks report no drift or dependence; too many to look for a jump"
                : "the checks report no drift, jump or dependence";
    }
}
