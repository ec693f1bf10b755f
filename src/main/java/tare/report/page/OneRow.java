package tare.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.Side;
import tare.analysis.detail.Detail;
import tare.analysis.detail.Detailer;
import tare.analysis.fact.Unlike;
import tare.chart.Chart;
import tare.chart.Labels;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.model.VisibleText;
import tare.plot.Spec;
import tare.report.Block;
import tare.report.Page;
import tare.report.Wording;
import tare.verdict.Figures;
import tare.verdict.Reasons;
import tare.verdict.ValueScale;
import tare.verdict.Verdict;

/** Pages of one comparison: figure, numbers, doubts and plan; further figures. */
final class OneRow {
    /** Lines of doubts and plan beside a figure, and letters that a line takes; all are in the speaker notes. */
    private static final int LINES = 9;

    private static final int LINE = 66;
    /** Doubts that are shown in any case. */
    private static final int LEAST_DOUBTS = 3;

    private OneRow() {}

    /** Figure, numbers, reasons, doubts, plan. */
    static Page page(Facts facts, Comparison c, List<String> kinds) {
        List<Block> right = new ArrayList<>();
        right.add(finding(facts, c));
        right.add(new Block.Pairs(numbers(c)));
        Detail detail = Detailer.detail(c, facts.analysis(), () -> false);
        String change = change(c, detail);
        List<String> doubts = new ArrayList<>(Wording.doubts(c));
        List<String> brief = some(doubts, LINES - lines(change));
        if (!detail.robustness().sentence().isEmpty()) {
            doubts.add(detail.robustness().sentence());
            brief.add(detail.robustness().sentence());
        }
        if (!doubts.isEmpty()) {
            right.add(new Block.Heading("Doubts"));
            right.add(new Block.Points(doubts, Block.Tone.QUIET, brief));
        }
        right.add(new Block.Heading("What would change this"));
        right.add(Facts.quiet(change));
        List<Block> left = figure(facts, c, kinds);
        List<Block> blocks = new ArrayList<>();
        attribution(c).ifPresent(blocks::add);
        if (!facts.remark(c).text().isEmpty()) {
            blocks.add(Facts.normal("Remark: " + VisibleText.of(facts.remark(c).text())));
        }
        blocks.add(left.isEmpty() ? new Block.Columns(right, List.of(), 0.98) : new Block.Columns(left, right, 0.52));
        String speech = c.sentence() + " " + c.because() + " " + c.wouldChange() + "\n" + facts.name(c) + ": "
                + c.scope() + "\n" + facts.methodSpeech() + "\nDoubts: "
                + (Wording.doubts(c).isEmpty() ? "the checks found none." : String.join(" ", Wording.doubts(c)))
                + " " + detail.robustness().sentence()
                + (open(c) ? "\nPlan: " + detail.plan().sentence() : "");
        return new Page(
                "row-" + facts.number(c.id()),
                c.metric().domain().label() + " · " + Facts.brief(c) + " · no. " + facts.number(c.id()),
                title(c),
                blocks,
                foot(c),
                speech);
    }

    /** As many as the lines allow, the worst first. */
    private static List<String> some(List<String> doubts, int room) {
        List<String> out = new ArrayList<>();
        int left = room;
        for (String doubt : doubts) {
            left -= lines(doubt);
            if (left < 0 && out.size() >= LEAST_DOUBTS) {
                out.add("And " + (doubts.size() - out.size()) + " more, in the speaker notes and the report.");
                return out;
            }
            out.add(doubt);
        }
        return out;
    }

    private static int lines(String text) {
        return 1 + text.length() / LINE;
    }

    /** Further figures of a row, two side by side on a page; the first of the kinds stands beside the numbers already. */
    static List<Page> figures(Facts facts, Comparison c, List<String> kinds) {
        Selection selection = Selection.of(c.id());
        List<Block> figures = drawable(facts, selection, kinds).stream()
                .skip(1)
                .map(k -> figure(k, k.figure(facts.analysis(), selection)))
                .toList();
        List<Page> out = new ArrayList<>();
        for (int i = 0; i < figures.size(); i += 2) {
            out.add(further(facts, c, figures.subList(i, Math.min(figures.size(), i + 2)), i / 2 + 1));
        }
        return out;
    }

    private static Page further(Facts facts, Comparison c, List<Block> figures, int page) {
        Block block = figures.size() == 1
                ? figures.getFirst()
                : new Block.Columns(List.of(figures.getFirst()), List.of(figures.getLast()), 0.5);
        String title = ((Block.Figure) figures.getFirst()).spec().title();
        return new Page(
                "figures-" + facts.number(c.id()) + (page == 1 ? "" : "-" + page),
                c.metric().domain().label() + " · " + Facts.brief(c) + " · no. " + facts.number(c.id()),
                title,
                List.of(block),
                foot(c),
                title + "\n" + c.sentence() + "\n" + facts.methodSpeech());
    }

    private static List<Chart> drawable(Facts facts, Selection selection, List<String> kinds) {
        return kinds.stream()
                .flatMap(id -> Charts.find(id).stream())
                .filter(k -> k.fits(facts.analysis(), selection))
                .toList();
    }

    private static Block figure(Chart kind, Spec spec) {
        return new Block.Figure(kind.id(), spec, spec.alt(), spec.caption());
    }

    /** More runs could still tell something of it. */
    private static boolean open(Comparison c) {
        Verdict v = c.judgement().verdict();
        return c.provisional() || v == Verdict.INCONCLUSIVE || v == Verdict.NOT_WORSE || v == Verdict.NOT_TESTABLE;
    }

    /** What would change it, and what more runs would do, where that does not say so already; the notes have the whole plan. */
    private static String change(Comparison c, Detail detail) {
        String would = c.wouldChange();
        if (!open(c)) {
            return would;
        }
        if (c.provisionalBecause().contains("CONSTANT_SIDE")) {
            return would;
        }
        if (c.provisionalBecause().contains("FEW_RUNS")) {
            return would + " Plan: at least 5 runs a side, for a verdict that counts.";
        }
        String plan = detail.plan().sentence();
        return would.startsWith("If there is no gap") ? would : would + " Plan: " + Wording.first(plan);
    }

    private static String foot(Comparison c) {
        return Wording.metric(c) + " · " + c.scope() + " · " + Wording.rule(c.rule());
    }

    /** The first of the kinds that can be drawn, else the usual one. */
    private static List<Block> figure(Facts facts, Comparison c, List<String> kinds) {
        Selection selection = Selection.of(c.id());
        List<String> ids = new ArrayList<>(kinds);
        ids.add("dots");
        return drawable(facts, selection, ids).stream()
                .limit(1)
                .map(k -> figure(k, k.figure(facts.analysis(), selection)))
                .toList();
    }

    /** Name and finding, without a full stop. */
    static String title(Comparison c) {
        String finding = Wording.finding(c);
        return Facts.brief(c) + ": " + (finding.endsWith(".") ? finding.substring(0, finding.length() - 1) : finding);
    }

    /** What differs between the machines so that the gap is not the platform's alone; the values stand among the doubts. */
    private static Optional<Block> attribution(Comparison c) {
        return Unlike.of(List.of(c))
                .filter(Unlike::serious)
                .map(u -> new Block.Sentence(
                        Wording.differ(u.facts().stream()
                                        .map(FactFinding::label)
                                        .toList()) + ": " + u.consequence(List.of(c)) + ".",
                        Block.Tone.WARNING));
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
        ValueScale scale = Wording.scale(c);
        List<Block.Pairs.Pair> out = new ArrayList<>();
        pair(out, Facts.brief(c.baseline().platform()), side(c.baseline(), scale));
        pair(out, Facts.brief(c.candidate().platform()), side(c.candidate(), scale));
        pair(out, "Test", Reasons.test(c.because()));
        pair(out, "Not tested", c.judgement().testable() ? "" : c.sentence());
        return out;
    }

    private static boolean standsOut(Comparison c) {
        return c.stands()
                && c.judgement().testable()
                && !c.provisional()
                && c.judgement().verdict() != Verdict.INCONCLUSIVE;
    }

    private static String side(Side s, ValueScale scale) {
        if (s.n() == 0) {
            return "no value";
        }
        String out = s.failed() + s.excluded() > 0 ? ", " + (s.failed() + s.excluded()) + " left out" : "";
        return (s.n() > 1 ? "mean " : "") + Labels.mean(s.mean(), s.sd(), scale) + " (n = " + s.n() + spread(s) + out
                + ")";
    }

    /** Relative where there is something to relate to. */
    private static String spread(Side s) {
        if (Double.isNaN(s.sd())) {
            return "";
        }
        if (s.sd() == 0) {
            return ", always the same";
        }
        double percent = 100 * s.sd() / Math.abs(s.mean());
        return Double.isFinite(percent)
                ? ", sd " + Figures.fixed(percent, Math.max(0, Figures.decimals(percent))) + " %"
                : "";
    }

    private static void pair(List<Block.Pairs.Pair> out, String name, String value) {
        if (!value.isEmpty()) {
            out.add(new Block.Pairs.Pair(name, value));
        }
    }
}
