package tare.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tare.analysis.Comparison;
import tare.analysis.detail.Detail;
import tare.analysis.detail.Detailer;
import tare.chart.Chart;
import tare.chart.Selection;
import tare.chart.SharedAxis;
import tare.chart.ValueScale;
import tare.chart.kind.Charts;
import tare.model.Role;
import tare.model.VisibleText;
import tare.plot.Axis;
import tare.plot.Spec;
import tare.report.Block;
import tare.report.Block.Table.Cell;
import tare.report.Block.Table.Column;
import tare.report.Page;
import tare.report.Wording;
import tare.verdict.Figures;
import tare.verdict.Judgement;
import tare.verdict.Verdict;

/** Pages of comparisons: the forest, the table, one row in detail. */
final class Rows {
    /** So many rows stand on one page as forest and table. */
    private static final int FEW = 5;
    /** Rows that the shortest list of the lowest has. */
    private static final int LOWEST = 8;
    /** Rows of an executive forest. */
    private static final int ATTENTION = 15;
    /** Doubts beside a figure; all are in the speaker notes. */
    private static final int MOST_DOUBTS = 6;
    /** A bound beyond this says nothing that the gap does not say. */
    private static final double LARGEST_BOUND = 1;
    /** A name and a sentence longer than this are no title. */
    private static final int LONGEST_TITLE = 165;

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
        rows.stream().limit(ATTENTION).forEach(c -> alt.append(Facts.brief(c))
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
                List.of(new Block.Forest(rows, axis(facts), alt.toString())),
                facts.axisFoot(),
                facts.speech(title + ". " + facts.analysis().subline()));
    }

    /** The finding of all rows: how many are shown inside, and which is lowest. */
    private static String inside(Facts facts, List<Comparison> rows) {
        List<Comparison> tested =
                rows.stream().filter(c -> c.judgement().testable()).toList();
        String margin = Figures.margin(facts.analysis().rule().margin());
        if (tested.isEmpty()) {
            return "None of " + rows.size() + " benchmarks can be tested";
        }
        long in = tested.stream()
                .filter(c -> !c.provisional())
                .filter(c -> c.judgement().verdict() == Verdict.EQUIVALENT
                        || c.judgement().verdict() == Verdict.SIGNIFICANT_BUT_NEGLIGIBLE)
                .count();
        Comparison lowest = tested.stream()
                .min(Comparator.comparingDouble(c -> c.judgement().performance()))
                .orElseThrow();
        if (tested.size() == 1) {
            return tested.getFirst().sentence();
        }
        return (in == 0 ? "None" : in) + " of " + tested.size() + " testable benchmarks are shown to lie inside "
                + margin + "; lowest is " + Facts.brief(lowest) + " with " + Wording.performance(lowest);
    }

    /** One axis for all rows of a report. */
    static Block.Forest.Axis axis(Facts facts) {
        Axis shared = SharedAxis.of(facts.rows(), facts.analysis().rule().margin(), "");
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
        boolean several = facts.analysis().candidates().size() > 1;
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
            ValueScale scale = scale(c);
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(String.valueOf(Cases.number(facts, c))),
                    Cell.of(c.metric().role() == Role.PRIMARY ? Wording.name(c) : "↳ " + Wording.name(c)),
                    Cell.of(scale.unit()),
                    Cell.of(Wording.runs(c)),
                    Cell.of(Figures.value(scale.apply(c.baseline().mean()))),
                    Cell.of(Figures.value(scale.apply(c.candidate().mean()))),
                    Cell.of(Wording.performance(c)),
                    Cell.of(Wording.interval(c)),
                    Cells.verdict(c)));
            if (several) {
                cells.add(2, Cell.of(c.candidate().platform()));
            }
            rows.add(cells);
        }
        String title = "Verdicts: " + Wording.countsLine(facts.rows());
        return new Page(
                "table",
                facts.kicker("All numbers"),
                title,
                List.of(new Block.Table("All comparisons", columns, rows)),
                (all.size() > facts.rows().size() ? "↳ secondary metric, not counted · " : "") + facts.tableFoot(),
                facts.speech(title));
    }

    /** The rows with the lowest performance, when there are no claims to answer. */
    static Page lowest(Facts facts) {
        List<Comparison> rows = facts.rows().stream()
                .sorted(Comparator.comparingDouble(c -> c.judgement().performance()))
                .limit(LOWEST)
                .toList();
        List<List<Cell>> cells = rows.stream()
                .map(c -> List.of(Cell.of(Facts.brief(c)), Cells.verdict(c), Cell.of(c.sentence())))
                .toList();
        String title = "Lowest is " + Facts.brief(rows.getFirst()) + ", at " + Wording.performance(rows.getFirst())
                + " of " + Facts.brief(facts.analysis().baseline());
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

    /** One comparison: figure, numbers, reasons, doubts, plan. */
    static Page one(Facts facts, Comparison c) {
        List<Block> right = new ArrayList<>();
        right.add(finding(facts, c));
        right.add(new Block.Pairs(numbers(c)));
        Detail detail = Detailer.detail(c, facts.analysis(), () -> false);
        List<String> doubts = new ArrayList<>(Wording.doubts(c));
        if (doubts.size() > MOST_DOUBTS) {
            int more = doubts.size() - MOST_DOUBTS + 1;
            doubts = new ArrayList<>(doubts.subList(0, MOST_DOUBTS - 1));
            doubts.add("And " + more + " more, in the speaker notes and the web page.");
        }
        if (!detail.robustness().sentence().isEmpty()) {
            doubts.add(detail.robustness().sentence());
        }
        if (!doubts.isEmpty()) {
            right.add(new Block.Heading("Doubts"));
            right.add(new Block.Points(doubts, Block.Tone.QUIET));
        }
        right.add(new Block.Heading("What would change this"));
        right.add(Facts.quiet(change(c, detail)));
        List<Block> left = figure(facts, c);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Facts.quiet(c.because()));
        if (!facts.remark(c).text().isEmpty()) {
            blocks.add(Facts.normal("Remark: " + VisibleText.of(facts.remark(c).text())));
        }
        blocks.add(left.isEmpty() ? new Block.Columns(right, List.of(), 0.98) : new Block.Columns(left, right, 0.52));
        String speech = c.sentence() + " " + c.because() + " " + c.wouldChange() + "\n" + Wording.name(c) + ": "
                + c.scope() + "\n" + facts.methodSpeech() + "\nDoubts: "
                + (Wording.doubts(c).isEmpty() ? "the checks found none." : String.join(" ", Wording.doubts(c)))
                + " " + detail.robustness().sentence();
        return new Page(
                "row-" + Cases.number(facts, c),
                c.metric().domain().label() + " · " + Facts.brief(c) + " · no. " + Cases.number(facts, c),
                title(c),
                blocks,
                foot(c),
                speech);
    }

    /** Further figures of a row side by side, two at most; empty where none fits. */
    static Optional<Page> figures(Facts facts, Comparison c, List<String> ids) {
        Selection selection = Selection.of(c.id());
        List<Spec> specs = ids.stream()
                .flatMap(id -> Charts.find(id).stream())
                .filter(k -> !k.id().equals("dots") && k.fits(facts.analysis(), selection))
                .map(k -> k.figure(facts.analysis(), selection))
                .limit(2)
                .toList();
        if (specs.isEmpty()) {
            return Optional.empty();
        }
        List<Block> figures = specs.stream()
                .map(s -> (Block) new Block.Figure("figure", s, s.alt(), s.caption()))
                .toList();
        Block block = figures.size() == 1
                ? figures.getFirst()
                : new Block.Columns(List.of(figures.getFirst()), List.of(figures.getLast()), 0.5);
        String title = specs.getFirst().title();
        return Optional.of(new Page(
                "figures-" + Cases.number(facts, c),
                c.metric().domain().label() + " · " + Facts.brief(c) + " · no. " + Cases.number(facts, c),
                title,
                List.of(block),
                foot(c),
                title + "\n" + c.sentence() + "\n" + facts.methodSpeech()));
    }

    /** More runs could still tell something of it. */
    private static boolean open(Comparison c) {
        Verdict v = c.judgement().verdict();
        return c.provisional() || v == Verdict.INCONCLUSIVE || v == Verdict.NOT_WORSE || v == Verdict.NOT_TESTABLE;
    }

    /** What would change it, and what more runs would do; the plan stands for both where it says the same with more. */
    private static String change(Comparison c, Detail detail) {
        String would = c.wouldChange();
        if (!open(c)) {
            return would;
        }
        if (c.provisionalBecause().contains("FEW_RUNS")) {
            return would + " Plan: at least 5 runs a side, for a verdict that counts.";
        }
        String plan = detail.plan().sentence();
        return would.startsWith("If there is no gap") && !plan.isEmpty() ? plan : would + " Plan: " + plan;
    }

    private static String foot(Comparison c) {
        return Wording.metric(c) + " · " + c.scope() + " · " + Wording.rule(c.rule());
    }

    private static List<Block> figure(Facts facts, Comparison c) {
        Selection selection = Selection.of(c.id());
        List<String> ids = new ArrayList<>(facts.remark(c).figures());
        ids.addAll(List.of("estimation", "dots", "raw-dots"));
        for (String id : ids) {
            Optional<Chart> chart = Charts.find(id).filter(k -> k.fits(facts.analysis(), selection));
            if (chart.isPresent()) {
                Spec spec = chart.get().figure(facts.analysis(), selection);
                return List.of(new Block.Figure(id, spec, spec.alt(), spec.caption()));
            }
        }
        return List.of();
    }

    /** The sentence with the name before it where both fit a title, without a full stop. */
    private static String title(Comparison c) {
        String name = Wording.name(c);
        String sentence = c.sentence().endsWith(".")
                ? c.sentence().substring(0, c.sentence().length() - 1)
                : c.sentence();
        return name.length() + sentence.length() <= LONGEST_TITLE ? name + ": " + sentence : sentence;
    }

    /** The verdict, the number, and the intervals that decide. */
    private static Block.Finding finding(Facts facts, Comparison c) {
        double alpha = c.rule().alpha();
        String number =
                Wording.performance(c) + " of " + Facts.brief(c.baseline().platform());
        String detail = c.judgement().testable()
                ? Figures.level(2 * alpha) + " interval " + Wording.equivalence(c) + ", " + Figures.level(alpha)
                        + " interval " + Wording.interval(c)
                : "no interval";
        String among = facts.analysis().k() < 2 || !c.judgement().testable() || c.provisional()
                ? ""
                : standsOut(c)
                        ? "; stands also when " + facts.analysis().k() + " rows are looked at"
                        : c.judgement().verdict() == Verdict.INCONCLUSIVE
                                ? ""
                                : "; does not stand when " + facts.analysis().k() + " rows are looked at";
        return new Block.Finding(Cells.verdict(c), number, detail + among);
    }

    private static List<Block.Pairs.Pair> numbers(Comparison c) {
        Judgement j = c.judgement();
        List<Block.Pairs.Pair> out = new ArrayList<>();
        pair(out, Facts.brief(c.baseline().platform()), side(c.baseline(), scale(c)));
        pair(out, Facts.brief(c.candidate().platform()), side(c.candidate(), scale(c)));
        if (Double.isFinite(j.boundedAt()) && j.boundedAt() <= LARGEST_BOUND) {
            pair(out, "Bound", "these data bound the gap at " + Figures.bound(j.boundedAt()));
        }
        j.reason().ifPresent(r -> pair(out, "Not tested", Wording.refusal(r)));
        if (c.provisional()) {
            pair(out, "Provisional", Wording.provisional(c));
        }
        return out;
    }

    private static boolean standsOut(Comparison c) {
        return c.stands()
                && c.judgement().testable()
                && !c.provisional()
                && c.judgement().verdict() != Verdict.INCONCLUSIVE;
    }

    /** Both sides in one readable unit. */
    private static ValueScale scale(Comparison c) {
        double b = Math.abs(c.baseline().mean());
        double n = Math.abs(c.candidate().mean());
        return ValueScale.of(c.metric(), Double.isFinite(b) && b > 0 ? b : n);
    }

    private static String side(tare.analysis.Side s, ValueScale scale) {
        if (s.n() == 0) {
            return "no value";
        }
        String spread = Double.isNaN(s.sd()) ? "" : ", sd " + Figures.value(scale.apply(s.sd()));
        String out = s.failed() + s.excluded() > 0 ? ", " + (s.failed() + s.excluded()) + " left out" : "";
        return scale.text(s.mean()) + " (n = " + s.n() + spread + out + ")";
    }

    private static void pair(List<Block.Pairs.Pair> out, String name, String value) {
        out.add(new Block.Pairs.Pair(name, value));
    }
}
