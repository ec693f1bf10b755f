package tare.chart.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.detail.Detailer;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Labels;
import tare.chart.Selection;
import tare.chart.SharedAxis;
import tare.chart.VerdictLook;
import tare.chart.VerdictSpans;
import tare.model.Domain;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Panel.Cell;
import tare.plot.Panel.Column;
import tare.plot.Panel.Row;
import tare.plot.Panel.Span;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.verdict.Judgement;

/** Every comparison as one row on one shared performance axis, with the margin as a band through all rows. */
public final class Forest implements Chart {
    private static final ChartOption GROUP = ChartOption.of(
            "group", "Groups", new ChartOption.Choice("domain", "By domain"), new ChartOption.Choice("none", "None"));
    private static final ChartOption SPAN = ChartOption.of(
            "axis",
            "Axis",
            new ChartOption.Choice("near", "Near the margin"),
            new ChartOption.Choice("all", "All rows"),
            new ChartOption.Choice("log", "All rows, logarithmic"));
    /** How far below a row's middle the baseline's own variation is drawn. */
    private static final double BELOW = 7.5;

    @Override
    public String id() {
        return "forest";
    }

    @Override
    public String name() {
        return "Forest with margin band";
    }

    @Override
    public String purpose() {
        return "All comparisons on one axis: which lie inside the margin, which do not, which cannot tell.";
    }

    @Override
    public String reading() {
        return "Left is worse, 100 % is the baseline. A thick line wholly inside the band is equivalent; a thin line"
                + " that does not touch 100 % is a real gap. Hollow marks are provisional.";
    }

    @Override
    public List<ChartOption> options() {
        return List.of(GROUP, SPAN);
    }

    @Override
    public boolean whole() {
        return true;
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return !selection.rows(analysis).isEmpty();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        List<Comparison> rows = selection.rows(analysis);
        boolean itself = rows.stream().anyMatch(c -> itself(c) > 0);
        Axis axis = SharedAxis.of(rows, analysis.rule().margin(), Labels.axis(analysis), selection);
        Mark.Band margin = new Mark.Band(
                true,
                1 / analysis.rule().margin().high(),
                1 / analysis.rule().margin().low(),
                Tone.BAND,
                "margin " + Labels.margin(analysis.rule()));
        Mark.Band baseline = new Mark.Band(true, 1, 1, Tone.FAINT, "");
        boolean several =
                rows.stream().map(c -> c.candidate().platform()).distinct().count() > 1;
        List<Column> columns = new ArrayList<>(List.of(
                Column.left("Benchmark", several ? 240 : 300),
                Column.right("Runs").spare(2),
                Column.lane(""),
                Column.right("Performance").spare(1),
                Column.left("Verdict", 270)));
        if (several) {
            columns.add(1, Column.left("Candidate", 150));
        }
        Panel table = new Panel.Table(
                "",
                1,
                columns,
                axis,
                List.of(margin, baseline),
                rows(analysis, rows, several, grouped(selection, rows)));
        return new Spec(
                analysis.headline(),
                subtitle(analysis, selection),
                caption(analysis, rows, itself),
                alt(analysis, rows),
                itself
                        ? List.of(new Spec.Key(
                                analysis.baseline() + " against itself", Tone.BASELINE, Symbol.DASH, false))
                        : List.of(),
                List.of(table));
    }

    /** The average and the worst case of all rows, and in any case what makes gaps not attributable. */
    private static String subtitle(Analysis analysis, Selection selection) {
        String sums = selection.ids().isEmpty() ? analysis.subline() : "";
        return sums.isEmpty() || analysis.warning().isEmpty()
                ? sums + analysis.warning()
                : sums + "\n" + analysis.warning();
    }

    private static boolean grouped(Selection selection, List<Comparison> rows) {
        return !selection.is("group", "none")
                && rows.stream().map(c -> c.metric().domain()).distinct().count() > 1;
    }

    private static List<Row> rows(Analysis analysis, List<Comparison> rows, boolean several, boolean grouped) {
        Optional<String> worst = worst(analysis, rows);
        List<Row> out = new ArrayList<>();
        if (!grouped) {
            add(out, rows, several, worst);
            return out;
        }
        for (Domain domain : Domain.values()) {
            List<Comparison> inDomain =
                    rows.stream().filter(c -> c.metric().domain() == domain).toList();
            if (!inDomain.isEmpty()) {
                out.add(Row.group(domain.label()));
                add(out, inDomain, several, worst);
            }
        }
        return out;
    }

    /** Several candidates stand one below the other, benchmark by benchmark; the name is plain for the first of them. */
    private static void add(List<Row> out, List<Comparison> rows, boolean several, Optional<String> worst) {
        if (!several) {
            rows.forEach(c -> out.add(row(c, Cell.of(Labels.row(c)), Optional.empty(), worst)));
            return;
        }
        Map<String, List<Comparison>> together = new LinkedHashMap<>();
        rows.forEach(c -> together.computeIfAbsent(c.runner() + "\0" + Labels.row(c), k -> new ArrayList<>())
                .add(c));
        for (List<Comparison> same : together.values()) {
            for (Comparison c : same) {
                String name = Labels.row(c);
                Cell cell = c == same.getFirst() ? Cell.of(name) : Cell.muted(name);
                out.add(row(c, cell, Optional.of(Cell.of(c.candidate().platform())), worst));
            }
        }
    }

    /** The row with the lowest performance among those tested, if it is worth marking. */
    private static Optional<String> worst(Analysis analysis, List<Comparison> rows) {
        Optional<String> known = analysis.suite().flatMap(s -> s.worstId());
        return known.isPresent() && rows.stream().anyMatch(c -> c.id().equals(known.get())) && rows.size() > 2
                ? known
                : Optional.empty();
    }

    private static Row row(Comparison c, Cell name, Optional<Cell> candidate, Optional<String> worst) {
        VerdictLook look = VerdictLook.of(c);
        Judgement j = c.judgement();
        boolean isWorst = worst.isPresent() && worst.get().equals(c.id());
        List<Cell> cells = new ArrayList<>(List.of(
                name,
                Cell.muted(runs(c)),
                Cell.of(""),
                Cell.of(Labels.performance(j.performance(), c.rule())),
                isWorst ? worst(look) : look.cell()));
        candidate.ifPresent(cell -> cells.add(1, cell));
        return new Row(Row.Kind.ROW, cells, spans(c, look), new Datum(c.id(), c.sentence()));
    }

    private static Cell worst(VerdictLook look) {
        return Cell.of(look.word() + " · worst").bold().withTone(look.tone()).withSign(look.sign());
    }

    private static String runs(Comparison c) {
        int b = c.baseline().n();
        int n = c.candidate().n();
        return b == n ? Integer.toString(b) : b + " | " + n;
    }

    /** The verdict's spans, and below them how far the baseline's own sessions lie apart, where it has several. */
    private static List<Span> spans(Comparison c, VerdictLook look) {
        List<Span> spans = new ArrayList<>(VerdictSpans.of(c.judgement(), look, c.rule()));
        double own = itself(c);
        if (own > 0) {
            spans.add(Span.interval(Math.exp(-own), Math.exp(own), Tone.BASELINE, 2)
                    .dropped(BELOW));
        }
        return spans;
    }

    /** The largest gap between two sessions of the baseline that follow each other, as a log ratio; 0 where unknown. */
    private static double itself(Comparison c) {
        return Detailer.againstItself(c).stream()
                .mapToDouble(s -> Math.abs(Math.log(s.judgement().performance())))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private static String caption(Analysis a, List<Comparison> rows, boolean itself) {
        boolean provisional = rows.stream().anyMatch(Comparison::provisional);
        return String.join(", ", a.candidates()) + " against " + a.baseline() + ", " + rows.size()
                + (rows.size() == 1 ? " comparison. Runs: " : " comparisons. Runs: ") + "a side (baseline | candidate"
                + " where they differ). Lines: " + Labels.intervals(a.rule()) + ". Band: margin "
                + Labels.margin(a.rule()) + Labels.otherMargins(rows, a.rule()) + "."
                + (provisional ? " Hollow: provisional or of open size." : "")
                + (itself
                        ? " Grey below: the largest gap between two sessions of " + a.baseline() + ", both ways."
                        : "");
    }

    private static String alt(Analysis a, List<Comparison> rows) {
        String each = rows.stream()
                .sorted(Comparator.comparingDouble(c -> c.judgement().performance()))
                .limit(12)
                .map(c -> Labels.row(c)
                        + (a.candidates().size() > 1 ? " on " + c.candidate().platform() : "") + " "
                        + Labels.performanceRange(c) + " "
                        + VerdictLook.of(c).word().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("; "));
        return a.headline() + " Forest plot, lowest performance first: " + each + ".";
    }
}
