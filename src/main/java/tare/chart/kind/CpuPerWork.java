package tare.chart.kind;

import java.util.Comparator;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.chart.Chart;
import tare.chart.Labels;
import tare.chart.Selection;
import tare.chart.VerdictLook;
import tare.chart.VerdictSpans;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Panel.Cell;
import tare.plot.Panel.Column;
import tare.plot.Panel.Row;
import tare.plot.Spec;
import tare.plot.Tone;
import tare.verdict.Figures;
import tare.verdict.Interval;
import tare.verdict.Judgement;
import tare.verdict.Speech;

/** What a unit of the same work costs in CPU: equal throughput at twice the CPU is not the same. */
public final class CpuPerWork implements Chart {
    /** From such a span of the axis on, equal ratios take equal lengths. */
    private static final double WIDE = 2.2;

    @Override
    public String id() {
        return "cpu";
    }

    @Override
    public String name() {
        return "CPU per unit of work";
    }

    @Override
    public String purpose() {
        return "What the same work costs in CPU: what a throughput alone does not show.";
    }

    @Override
    public String reading() {
        return "100 % is the baseline's work for a second of CPU; left of the band the candidate gets less done with"
                + " the same CPU, even where its throughput is the same.";
    }

    @Override
    public boolean whole() {
        return true;
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return !rows(analysis, selection).isEmpty();
    }

    private static List<Comparison> rows(Analysis analysis, Selection selection) {
        return selection.rows(analysis).stream()
                .filter(c -> c.cpu().filter(k -> k.judgement().ratio() > 0).isPresent())
                .toList();
    }

    private static Judgement cpu(Comparison c) {
        return c.cpu().map(CpuCost::judgement).orElseThrow();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        List<Comparison> rows = rows(analysis, selection);
        Comparison dearest = rows.stream()
                .max(Comparator.comparing(CpuPerWork::shown).thenComparingDouble(c -> cpu(c).ratio()))
                .orElseThrow();
        boolean several =
                rows.stream().map(c -> c.candidate().platform()).distinct().count() > 1;
        Mark.Band margin = new Mark.Band(
                true,
                1 / analysis.rule().margin().high(),
                1 / analysis.rule().margin().low(),
                Tone.BAND,
                "margin " + Labels.margin(analysis.rule()));
        List<Column> columns = List.of(
                Column.left("Benchmark", 280),
                Column.right("CPU, same work"),
                Column.lane(""),
                Column.left("CPU", 200),
                Column.left("The work itself", 200).spare(1));
        String title = title(dearest);
        return new Spec(
                title,
                "Work done with the same CPU; the verdict on the work itself beside it",
                rows.size() + (rows.size() == 1 ? " comparison" : " comparisons") + ". "
                        + dearest.cpu().map(CpuCost::origin).orElse("") + ". Ratio of geometric means, "
                        + Labels.intervals(analysis.rule()) + ". Band: margin " + Labels.margin(analysis.rule())
                        + Labels.otherMargins(rows, analysis.rule()) + ".",
                title + " CPU per unit of work of " + rows.size()
                        + (rows.size() == 1 ? " comparison." : " comparisons."),
                List.of(),
                List.of(new Panel.Table(
                        "",
                        1,
                        columns,
                        axis(rows, analysis),
                        List.of(margin, new Mark.Band(true, 1, 1, Tone.FAINT, "")),
                        rows.stream().map(c -> row(c, several)).toList())));
    }

    /** {@code VM takes 1.81 times the CPU for the same work (fio random read)}. */
    private static String title(Comparison dearest) {
        Judgement j = cpu(dearest);
        String where = " for the same work on " + Labels.row(dearest);
        String much = times(j) + " the CPU of " + dearest.baseline().platform();
        return shown(dearest)
                ? dearest.candidate().platform() + " takes up to " + much + where
                : "Not shown that " + dearest.candidate().platform() + " takes more CPU; the most is an estimate of "
                        + much + where;
    }

    /** Whether more CPU than the baseline's is shown. */
    private static boolean shown(Comparison c) {
        Judgement j = cpu(c);
        return j.testable() && j.ci().exists() && j.ci().low() > 1;
    }

    private static String times(Judgement j) {
        Interval ci = j.ci();
        boolean known = ci.exists() && Double.isFinite(ci.high());
        int decimals = known ? Figures.decimals((ci.high() - ci.low()) / 2) : 1;
        return Figures.fixed(j.ratio(), Math.clamp(decimals, 1, 2)) + " times";
    }

    private static Axis axis(List<Comparison> rows, Analysis analysis) {
        double low = 1 / analysis.rule().margin().high();
        double high = 1 / analysis.rule().margin().low();
        for (Comparison c : rows) {
            Judgement j = cpu(c);
            Interval ci = j.performanceCi();
            low = Math.min(low, ci.exists() && ci.low() > 0 ? ci.low() : j.performance());
            high = Math.max(high, ci.exists() && Double.isFinite(ci.high()) ? ci.high() : j.performance());
        }
        double pad = Math.pow(high / low, 0.06);
        return Axis.percent(
                        "Work per CPU, " + analysis.baseline() + " = 100 % · left is worse",
                        Math.max(0.02, low / pad),
                        Math.min(50, high * pad))
                .withLog(high / low > WIDE);
    }

    private static Row row(Comparison c, boolean several) {
        Judgement j = cpu(c);
        VerdictLook look = VerdictLook.of(j, c.provisional(), Speech.OTHER);
        String name = Labels.row(c) + (several ? " · " + c.candidate().platform() : "");
        return new Row(
                Row.Kind.ROW,
                List.of(
                        Cell.of(name),
                        Cell.of(times(j)),
                        Cell.of(""),
                        look.cell(),
                        VerdictLook.of(c).cell()),
                VerdictSpans.of(j, look, c.rule()),
                new Datum(c.id(), c.cpu().map(CpuCost::sentence).orElse("")));
    }
}
