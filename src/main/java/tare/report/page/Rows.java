package tare.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.chart.SharedAxis;
import tare.model.Role;
import tare.plot.Axis;
import tare.report.Block;
import tare.report.Block.Table.Cell;
import tare.report.Block.Table.Column;
import tare.report.Page;
import tare.report.Wording;
import tare.verdict.Figures;
import tare.verdict.Margin;
import tare.verdict.ValueScale;
import tare.verdict.Verdict;

/** Pages of many comparisons: the forest, the table, the lowest. */
final class Rows {
    /** So many rows stand on one page as forest and table. */
    private static final int FEW = 5;
    /** Rows that the shortest list of the lowest has. */
    private static final int LOWEST = 8;
    /** Rows of an executive forest. */
    private static final int ATTENTION = 15;

    /** Verdicts of more kinds than this are not counted in a title. */
    private static final int KINDS = 6;

    private Rows() {}

    static Page forest(Facts facts) {
        return forest(facts, facts.rows(), "forest", "All comparisons", inside(facts, facts.rows()));
    }

    /** Every row on the shared axis and in numbers: one page for a few rows, else one each. */
    static List<Page> all(Facts facts) {
        Page forest = forest(facts);
        Page table = table(facts);
        if (facts.analysis().comparisons().size() > FEW) {
            return List.of(forest, table);
        }
        List<Block> both = new ArrayList<>(forest.blocks());
        both.addAll(table.blocks());
        return List.of(new Page(forest.id(), forest.kicker(), forest.title(), both, forest.foot(), forest.speech()));
    }

    /** One page: every row, or those that need attention most. */
    static Page attention(Facts facts) {
        if (facts.rows().size() <= ATTENTION) {
            return forest(facts);
        }
        List<String> ids = facts.rows().stream()
                .sorted(Comparator.comparingInt(ReportBuilder::urgency)
                        .thenComparingDouble(c -> c.judgement().performance()))
                .limit(ATTENTION)
                .map(Comparison::id)
                .toList();
        List<Comparison> some =
                facts.rows().stream().filter(c -> ids.contains(c.id())).toList();
        String kicker = ATTENTION + " of " + facts.rows().size() + " comparisons, those that need attention most";
        return forest(facts, some, "forest", kicker, inside(facts, facts.rows()));
    }

    private static Page forest(Facts facts, List<Comparison> rows, String id, String kicker, String title) {
        StringBuilder alt = new StringBuilder(title).append(". Forest plot: ");
        rows.stream().limit(ATTENTION).forEach(c -> alt.append(facts.shortName(c))
                .append(' ')
                .append(Wording.performance(c))
                .append(", ")
                .append(Wording.word(c))
                .append("; "));
        if (rows.size() > ATTENTION) {
            alt.append("and ").append(rows.size() - ATTENTION).append(" more.");
        }
        return new Page(
                id,
                facts.kicker(kicker),
                title,
                List.of(new Block.Forest(
                        rows, rows.stream().map(facts::name).toList(), axis(facts, rows), alt.toString())),
                facts.axisFoot(),
                facts.speech(title + ". " + facts.analysis().subline()));
    }

    /** The finding of all rows: how many are shown inside, and which is lowest. */
    private static String inside(Facts facts, List<Comparison> rows) {
        List<Comparison> tested =
                rows.stream().filter(c -> c.judgement().testable()).toList();
        if (tested.isEmpty()) {
            return "None of " + facts.counted(rows.size()) + " can be tested";
        }
        long in = tested.stream()
                .filter(c -> !c.provisional())
                .filter(c -> c.judgement().verdict() == Verdict.EQUIVALENT
                        || c.judgement().verdict() == Verdict.SIGNIFICANT_BUT_NEGLIGIBLE)
                .count();
        Comparison lowest = tested.stream()
                .min(Comparator.comparingDouble(c -> c.judgement().performance()))
                .orElseThrow();
        if (rows.size() == 1) {
            return Facts.brief(lowest) + ": " + Wording.performance(lowest) + " of "
                    + Facts.brief(lowest.baseline().platform()) + ", "
                    + Wording.word(lowest).toLowerCase(Locale.ROOT);
        }
        if (tested.size() == 1) {
            return "One of " + facts.counted(rows.size()) + " can be tested: " + facts.shortName(lowest) + ", with "
                    + Wording.performance(lowest) + " " + Wording.word(lowest).toLowerCase(Locale.ROOT);
        }
        return (in == 0 ? "None" : in) + " of " + tested.size() + " testable "
                + Wording.noun(facts.analysis(), tested.size()) + " are shown to lie inside " + margins(tested)
                + "; lowest is "
                + facts.shortName(lowest) + " with " + Wording.performance(lowest);
    }

    /** A row is held against its own margin. */
    private static String margins(List<Comparison> rows) {
        List<Margin> margins =
                rows.stream().map(c -> c.rule().margin()).distinct().toList();
        return margins.size() == 1 ? Figures.margin(margins.getFirst()) : "their margins";
    }

    /** One axis for all rows that a report shows. */
    private static Block.Forest.Axis axis(Facts facts, List<Comparison> rows) {
        Axis shared = SharedAxis.of(rows, facts.analysis().rule().margin(), "");
        double range = 100 * (shared.to() - shared.from());
        double step = Math.pow(10, Math.floor(Math.log10(range / 5)));
        for (double nice : new double[] {2, 5, 10}) {
            if (range / step > 6) {
                step = Math.pow(10, Math.floor(Math.log10(range / 5))) * nice;
            }
        }
        double low = Math.max(0, Math.floor(100 * shared.from() / step) * step);
        double high = Math.ceil(100 * shared.to() / step) * step;
        return new Block.Forest.Axis(tidy(low), tidy(high), tidy(step));
    }

    private static double tidy(double x) {
        return Math.round(x * 1e6) / 1e6;
    }

    static Page table(Facts facts) {
        List<Comparison> all = facts.analysis().comparisons();
        boolean several = facts.several();
        List<Column> columns = new ArrayList<>(List.of(
                new Column("No.", 0.5, true),
                new Column("Benchmark", 3.4, false),
                new Column("Unit", 1.1, false),
                new Column("Runs", 0.75, true),
                new Column(Facts.brief(facts.analysis().baseline()), 1.15, true),
                new Column(
                        several
                                ? "Candidate"
                                : Facts.brief(facts.analysis().candidates().getFirst()),
                        1.15,
                        true),
                new Column("Performance", 1.2, true),
                new Column(Figures.level(facts.analysis().rule().alpha()) + " interval", 1.7, false),
                new Column("Verdict", 2.1, false)));
        if (several) {
            columns.add(2, new Column("Platform", 1.4, false));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Comparison c : all) {
            ValueScale scale = Wording.scale(c);
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(String.valueOf(facts.number(c.id()))),
                    Cell.of(c.metric().role() == Role.PRIMARY ? Wording.name(c) : "↳ " + Wording.name(c)),
                    Cell.of(scale.unit()),
                    Cell.of(Wording.runs(c)),
                    Cell.of(mean(c.baseline(), scale)),
                    Cell.of(mean(c.candidate(), scale)),
                    Cell.of(Wording.performance(c)),
                    Cells.interval(c),
                    Cells.verdict(c)));
            if (several) {
                cells.add(2, Cell.of(c.candidate().platform()));
            }
            rows.add(cells);
        }
        int kinds = Wording.counts(facts.rows()).size();
        String title = kinds <= KINDS
                ? "Verdicts: " + Wording.countsLine(facts.rows())
                : facts.counted(facts.rows().size()) + " in numbers, with verdicts of " + Figures.inWords(kinds)
                        + " kinds";
        return new Page(
                "table",
                facts.kicker("All numbers"),
                title,
                List.of(new Block.Table("All comparisons", columns, rows)),
                (all.size() > facts.rows().size() ? "↳ secondary metric, not counted · " : "") + facts.tableFoot(),
                facts.speech(title));
    }

    /** The rows with the lowest performance, what was tested before what was not, when there are no claims to answer. */
    static Page lowest(Facts facts) {
        List<Comparison> rows = facts.rows().stream()
                .sorted(Comparator.comparing((Comparison c) -> !c.judgement().testable())
                        .thenComparingDouble(c -> c.judgement().performance()))
                .limit(LOWEST)
                .toList();
        List<List<Cell>> cells = rows.stream()
                .map(c -> List.of(
                        Cell.of(facts.shortName(c)),
                        Cells.verdict(c),
                        Cell.of(c.judgement().testable() ? Wording.finding(c) : Wording.first(c.sentence()))))
                .toList();
        Comparison first = rows.getFirst();
        String title = (first.judgement().testable() ? "Lowest is " : "Not tested; the lowest number is ")
                + facts.shortName(first) + ", at " + Wording.performance(first) + " of "
                + Facts.brief(facts.analysis().baseline());
        return new Page(
                "lowest",
                facts.kicker("The lowest results"),
                title,
                List.of(new Block.Table(
                        "The lowest results",
                        List.of(
                                new Column("Benchmark", 2.5, false),
                                new Column("Verdict", 1.6, false),
                                new Column("In words", 5, false)),
                        cells)),
                facts.foot(),
                facts.speech(title));
    }

    private static String mean(Side side, ValueScale scale) {
        return Figures.mean(scale.apply(side.mean()), scale.apply(side.sd()));
    }
}
