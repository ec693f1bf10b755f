package tare.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.analysis.detail.GapCost;
import tare.analysis.resource.PerResource;
import tare.analysis.resource.ResourceView;
import tare.analysis.resource.Resources;
import tare.report.Block;
import tare.report.Block.Table.Cell;
import tare.report.Block.Table.Column;
import tare.report.Page;
import tare.report.Wording;
import tare.verdict.Figures;
import tare.verdict.Interval;
import tare.verdict.Speech;
import tare.verdict.Verdict;
import tare.verdict.VerdictWords;

/** What the same work takes: CPU, hosts, and work for each CPU, GPU, watt and unit of money. */
final class Costs {
    private static final int SHORT = 2;

    /** Verdicts that leave no room for more than the margin. */
    private static final Set<Verdict> BOUNDED =
            EnumSet.of(Verdict.EQUIVALENT, Verdict.SIGNIFICANT_BUT_NEGLIGIBLE, Verdict.NOT_WORSE, Verdict.FASTER);

    private Costs() {}

    /** A row with what it costs. */
    private record Line(Comparison row, Optional<GapCost> hosts) {
        double worst() {
            double cpu = row.cpu().map(c -> c.judgement().ratio()).orElse(0.0);
            return Math.max(cpu, hosts.map(h -> h.hosts() / 100).orElse(0.0));
        }
    }

    /** The page; empty where no row's CPU is known and no resource changes the picture. */
    static Optional<Page> page(Facts facts) {
        List<ResourceView> views = Resources.views(
                        facts.analysis(), facts.analysis().settings())
                .stream()
                .filter(ResourceView::changes)
                .toList();
        boolean cpu = facts.rows().stream().anyMatch(c -> c.cpu().isPresent());
        if (!cpu && views.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        if (cpu) {
            blocks.add(perWork(facts));
        }
        for (ResourceView view : views) {
            blocks.add(new Block.Heading("Per " + view.resource().label()));
            blocks.add(Facts.normal(view.sentence()));
            blocks.add(perResource(facts, view));
        }
        String title = title(facts, views);
        return Optional.of(new Page(
                "cost",
                facts.kicker("What the same work takes"),
                title,
                blocks,
                "Beside the verdicts, never in their place · hosts: ratio of arithmetic means · in brackets the "
                        + Figures.interval(facts.analysis().rule().alpha()),
                facts.speech(title + ". " + String.join(" ", sentences(facts)))));
    }

    /** The dearest rows in words, for a short page. */
    static List<String> sentences(Facts facts) {
        return facts.rows().stream()
                .filter(c -> c.cpu().isPresent())
                .map(c -> new Line(c, Optional.empty()))
                .sorted(Comparator.comparingDouble(Line::worst).reversed())
                .limit(SHORT)
                .map(l -> facts.shortName(l.row()) + ": "
                        + l.row().cpu().map(CpuCost::sentence).orElse(""))
                .toList();
    }

    private static String title(Facts facts, List<ResourceView> views) {
        Optional<Comparison> dearest = facts.rows().stream()
                .filter(c -> c.cpu().isPresent())
                .max(Comparator.comparing(Costs::shownDearer)
                        .thenComparingDouble(
                                c -> c.cpu().map(x -> x.judgement().ratio()).orElse(0.0)));
        if (dearest.isEmpty()) {
            return "Per " + views.getFirst().resource().label() + " the picture is another";
        }
        CpuCost cost = dearest.get().cpu().orElseThrow();
        String most = Figures.factor(cost.judgement().ratio(), cost.judgement().ci()) + " the CPU ("
                + facts.shortName(dearest.get()) + range(cost, dearest.get()) + ")";
        if (cost.judgement().verdict() == Verdict.SLOWER) {
            return "The same work takes up to " + most;
        }
        List<Comparison> known =
                facts.rows().stream().filter(c -> c.cpu().isPresent()).toList();
        String rows = known.size() == facts.rows().size() ? "No row" : "No row whose CPU is known";
        return known.stream().allMatch(Costs::bounded)
                ? rows + " takes more CPU for the same work than the margin allows"
                : "Not shown that the same work takes more CPU; most on average: " + most;
    }

    private static boolean shownDearer(Comparison c) {
        return c.cpu().filter(x -> x.judgement().verdict() == Verdict.SLOWER).isPresent();
    }

    private static boolean bounded(Comparison c) {
        return !c.provisional()
                && c.cpu()
                        .filter(x -> BOUNDED.contains(x.judgement().verdict()))
                        .isPresent();
    }

    private static String range(CpuCost cost, Comparison row) {
        return cost.judgement().ci().exists()
                ? ", " + Figures.interval(row.rule().alpha()) + " "
                        + Figures.factorRange(cost.judgement().ci())
                : "";
    }

    /** {@code 1.97 times (1.83 to 2.11)}. */
    static String times(CpuCost cost) {
        double ratio = cost.judgement().ratio();
        Interval ci = cost.judgement().ci();
        if (!ci.exists() || Double.isInfinite(ci.high())) {
            return Figures.fixed(ratio, 2) + " times, no interval";
        }
        return Figures.factor(ratio, ci) + " (" + Figures.factorRange(ci) + ")";
    }

    private static Block perWork(Facts facts) {
        List<List<Cell>> rows = facts.rows().stream()
                .map(c -> new Line(c, GapCost.of(c)))
                .filter(l -> l.row().cpu().isPresent())
                .sorted(Comparator.comparingDouble(Line::worst).reversed())
                .map(l -> List.of(
                        Cell.of(facts.name(l.row())),
                        Cells.verdict(l.row()),
                        Cell.of(l.row().cpu().map(Costs::times).orElse("–")),
                        Cell.of(l.hosts().map(Costs::hosts).orElse("–")),
                        Cell.of(l.row().cpu().map(CpuCost::origin).orElse(""))))
                .toList();
        return new Block.Table(
                "What the same work takes",
                List.of(
                        new Column("Benchmark", 2.6, false),
                        new Column("Verdict", 1.6, false),
                        new Column("CPU per unit of work", 2, false),
                        new Column("Hosts for the work of 100", 2, false),
                        new Column("Taken from", 2.4, false)),
                rows);
    }

    private static String hosts(GapCost cost) {
        Interval ci = cost.interval();
        int decimals = Math.max(0, Figures.decimals((ci.high() - ci.low()) / 2));
        return Figures.fixed(cost.hosts(), decimals) + " (" + Figures.fixed(ci.low(), decimals) + " to "
                + Figures.fixed(ci.high(), decimals) + ")";
    }

    private static Block perResource(Facts facts, ResourceView view) {
        List<List<Cell>> rows = view.rows().stream()
                .map(r -> List.of(
                        Cell.of(facts.name(r.row())),
                        Cells.verdict(r.row()),
                        Cell.of(Wording.performance(r.row())),
                        Cell.of(Wording.performance(r.judgement())),
                        Cells.interval(
                                r.judgement().performance(), r.judgement().performanceCi()),
                        Cell.of(VerdictWords.of(r.judgement(), r.row().provisional(), Speech.OTHER)
                                .word()),
                        Cell.of(amounts(r))))
                .toList();
        return new Block.Table(
                "Per " + view.resource().label(),
                List.of(
                        new Column("Benchmark", 2.6, false),
                        new Column("As measured", 1.6, false),
                        new Column("Performance", 1, true),
                        new Column("Per " + view.resource().label(), 1, true),
                        new Column("Interval", 1.5, false),
                        new Column("In this view", 1.4, false),
                        new Column("Amounts", 1.6, false)),
                rows);
    }

    private static String amounts(PerResource r) {
        return r.baseline().words() + " / " + r.candidate().words();
    }
}
