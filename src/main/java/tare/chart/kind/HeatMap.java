package tare.chart.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.chart.Chart;
import tare.chart.Labels;
import tare.chart.LogMean;
import tare.chart.Selection;
import tare.chart.VerdictLook;
import tare.model.Domain;
import tare.plot.Datum;
import tare.plot.Panel;
import tare.plot.Panel.Cell;
import tare.plot.Panel.Column;
import tare.plot.Panel.Row;
import tare.plot.Spec;
import tare.plot.Tone;
import tare.verdict.ValueScale;

/** Benchmarks by candidates; the deeper the colour, the larger the proven or likely gap. */
public final class HeatMap implements Chart {
    /** A gap of so many margins has the full colour. */
    private static final double FULL = 8;

    /** Room that all tiles of a row share, and the least and most of one. */
    private static final double TILES = 540;

    private static final double LEAST_TILE = 90;
    private static final double MOST_TILE = 240;

    @Override
    public String id() {
        return "heatmap";
    }

    @Override
    public String name() {
        return "Heat map, benchmark by candidate";
    }

    @Override
    public String purpose() {
        return "Several candidates at once: where which of them loses or gains.";
    }

    @Override
    public String reading() {
        return "Red is worse than the baseline, blue better, pale near 100 %. The mark says the verdict: colour alone"
                + " proves nothing.";
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
        List<String> candidates = analysis.candidates();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.left("Benchmark", 340));
        boolean one = candidates.size() == 1;
        if (one) {
            columns.add(Column.right(analysis.baseline()).spare(2));
            columns.add(Column.right(candidates.getFirst()).spare(2));
        }
        double room = Math.clamp(TILES / candidates.size(), LEAST_TILE, MOST_TILE);
        candidates.forEach(c -> columns.add(Column.tile(one ? "Performance" : c, room)));
        if (one) {
            columns.add(Column.left("Verdict", 200).spare(1));
        }
        Map<String, Map<String, Comparison>> byKey = new LinkedHashMap<>();
        Map<String, Domain> domains = new LinkedHashMap<>();
        for (Comparison c : rows) {
            String key = c.runner() + "\0" + Labels.row(c);
            byKey.computeIfAbsent(key, k -> new LinkedHashMap<>())
                    .put(c.candidate().platform(), c);
            domains.put(key, c.metric().domain());
        }
        List<Row> out = new ArrayList<>();
        for (Domain domain : Domain.values()) {
            boolean first = true;
            for (Map.Entry<String, Map<String, Comparison>> e : byKey.entrySet()) {
                if (domains.get(e.getKey()) == domain) {
                    if (first) {
                        out.add(Row.group(domain.label()));
                        first = false;
                    }
                    out.add(row(e.getValue(), candidates));
                }
            }
        }
        return new Spec(
                analysis.headline(),
                "Performance relative to " + analysis.baseline() + " = 100 %"
                        + (one ? " · values: geometric means" + LogMean.exception(rows) : ""),
                "The deeper the tile, the larger the gap from 100 %, full at " + Math.round(FULL)
                        + " times the margin of " + Labels.margin(analysis.rule())
                        + Labels.otherMargins(rows, analysis.rule())
                        + "; below 100 % is worse (red), above is better (blue). Marks: the verdict of each"
                        + " comparison at α " + analysis.rule().alpha() + ".",
                analysis.headline() + " Heat map of " + byKey.size() + " benchmarks by " + candidates.size()
                        + (candidates.size() == 1 ? " candidate." : " candidates."),
                one ? List.of() : legend(rows),
                List.of(Panel.Table.plain(columns, out)));
    }

    /** The marks of the verdicts that occur. */
    private static List<Spec.Key> legend(List<Comparison> rows) {
        Map<String, Spec.Key> keys = new LinkedHashMap<>();
        for (Comparison c : rows) {
            VerdictLook look = VerdictLook.of(c);
            keys.putIfAbsent(look.word(), new Spec.Key(look.word(), look.tone(), look.symbol(), look.hollow()));
        }
        return List.copyOf(keys.values());
    }

    private static Row row(Map<String, Comparison> cells, List<String> candidates) {
        List<Cell> out = new ArrayList<>();
        Comparison any = Objects.requireNonNull(cells.values().iterator().next());
        out.add(Cell.of(Labels.row(any)));
        Comparison only = candidates.size() == 1 ? cells.get(candidates.getFirst()) : null;
        if (only != null) {
            ValueScale scale = ValueScale.of(only.metric(), only.baseline().mean());
            out.add(Cell.muted(value(only.baseline(), only, scale)));
            out.add(Cell.muted(value(only.candidate(), only, scale)));
        }
        for (String candidate : candidates) {
            Comparison c = cells.get(candidate);
            out.add(c == null ? Cell.tile("–", Tone.FAINT, 0, "not measured on " + candidate) : tile(c));
        }
        if (only != null) {
            VerdictLook look = VerdictLook.of(only);
            out.add(Cell.of(look.word()).withTone(look.tone()));
        }
        return new Row(Row.Kind.ROW, out, List.of(), new Datum(any.id(), ""));
    }

    /** The geometric mean: what the ratio beside it is of. */
    private static String value(Side side, Comparison c, ValueScale scale) {
        return side.n() == 0 || Double.isNaN(side.mean())
                ? "–"
                : Labels.evenValue(LogMean.of(c, side.values()).mean(), scale);
    }

    private static Cell tile(Comparison c) {
        double performance = c.judgement().performance();
        if (Double.isNaN(performance)) {
            return Cell.tile("–", Tone.FAINT, 0, c.sentence());
        }
        double margins = Math.abs(Math.log(performance)) / c.rule().margin().logHigh();
        double share = Math.min(1, margins / FULL) * 0.75;
        VerdictLook look = VerdictLook.of(c);
        return Cell.tile(
                        Labels.performance(performance, c.rule()),
                        performance < 1 ? Tone.SLOWER : Tone.FASTER,
                        Math.max(0.03, share),
                        look.word() + ". " + c.sentence())
                .withSign(look.sign());
    }
}
