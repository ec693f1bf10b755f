package tare.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.report.Audience;
import tare.report.Branding;
import tare.report.Kind;
import tare.report.Page;
import tare.report.Provenance;
import tare.report.Remark;
import tare.report.Report;
import tare.stats.Stop;
import tare.study.ReportChoices;
import tare.study.Study;
import tare.verdict.Verdict;

/**
 * Puts a report together: five pages for who decides, everything for who checks.
 *
 * @param audience who reads it
 * @param branding how it looks
 * @param chosen ids of the comparisons that get a page of their own; empty = those that need one most
 * @param choices what the user decided about the pages
 * @param remarks the user's remarks, by the id of the comparison
 */
public record ReportBuilder(
        Audience audience, Branding branding, List<String> chosen, ReportChoices choices, Map<String, Remark> remarks) {
    /** As many comparisons get a page of their own when nobody chose. */
    private static final int OWN_PAGES = 12;

    public ReportBuilder {
        chosen = List.copyOf(chosen);
        remarks = Collections.unmodifiableMap(new TreeMap<>(remarks));
    }

    public static ReportBuilder of(Audience audience) {
        return new ReportBuilder(audience, Branding.NONE, List.of(), ReportChoices.NONE, Map.of());
    }

    /** As the study says, with the look that its choices name. */
    public static ReportBuilder of(Study study, Branding branding) {
        ReportChoices choices = study.report();
        List<String> own = Stream.concat(choices.rows().stream(), study.pinned().stream())
                .distinct()
                .toList();
        Map<String, Remark> said = new TreeMap<>();
        study.annotations().forEach(a -> said.put(a.comparison(), new Remark(a.text(), a.figures())));
        return new ReportBuilder(
                choices.executive() ? Audience.EXECUTIVE : Audience.FULL, branding, own, choices, said);
    }

    public ReportBuilder withAudience(Audience other) {
        return new ReportBuilder(other, branding, chosen, choices, remarks);
    }

    public ReportBuilder withBranding(Branding other) {
        return new ReportBuilder(audience, other, chosen, choices, remarks);
    }

    public ReportBuilder withChosen(List<String> ids) {
        return new ReportBuilder(audience, branding, ids, choices, remarks);
    }

    public ReportBuilder withChoices(ReportChoices other) {
        return new ReportBuilder(audience, branding, chosen, other, remarks);
    }

    public ReportBuilder withRemarks(Map<String, Remark> other) {
        return new ReportBuilder(audience, branding, chosen, choices, other);
    }

    /** With every text of the user's own replaced, and the same comparisons chosen by their replaced ids. */
    public ReportBuilder retold(UnaryOperator<String> text) {
        ReportChoices told = choices.withPages(choices.pages().stream()
                .map(p -> p.withTitle(text.apply(p.title())).withComment(text.apply(p.comment())))
                .toList());
        Map<String, Remark> said = new TreeMap<>();
        remarks.forEach((id, r) -> said.put(text.apply(id), new Remark(text.apply(r.text()), r.figures())));
        return new ReportBuilder(
                audience,
                branding.withTitle(text.apply(branding.title())).withFooter(text.apply(branding.footer())),
                chosen.stream().map(text).toList(),
                told,
                said);
    }

    /** The report with all its pages. */
    public Report build(Analysis analysis, Provenance provenance) {
        Facts facts = Facts.of(analysis, provenance, branding, remarks);
        List<Page> pages = new ArrayList<>();
        if (audience == Audience.EXECUTIVE) {
            executive(facts, pages);
        } else {
            full(facts, pages);
        }
        return new Report(analysis, provenance, audience, branding, Arrangement.of(pages, choices));
    }

    /** The pages in their order before anything is hidden, retitled or commented, for choosing among them. */
    public Report natural(Analysis analysis, Provenance provenance) {
        List<ReportChoices.PageChoice> places = choices.pages().stream()
                .map(p -> ReportChoices.PageChoice.of(p.page()))
                .toList();
        return withChoices(choices.withPages(places)).build(analysis, provenance);
    }

    /** The pages of {@link #natural} as the choices want them. */
    public Report arranged(Report natural) {
        return new Report(
                natural.analysis(), natural.provenance(), audience, branding, Arrangement.of(natural.pages(), choices));
    }

    private void sheets(Facts facts, List<Page> pages) {
        choices.figures().sheets().forEach(s -> pages.addAll(FigurePages.of(facts, s)));
    }

    private void executive(Facts facts, List<Page> pages) {
        pages.add(Overview.brief(facts));
        if (!facts.rows().isEmpty()) {
            pages.add(Rows.attention(facts));
        }
        sheets(facts, pages);
        if (!facts.analysis().claims().isEmpty()) {
            pages.add(Claims.overview(facts));
        } else if (!facts.rows().isEmpty()) {
            pages.add(Rows.lowest(facts));
        }
        pages.add(Doubts.page(facts));
        pages.add(Method.short5(facts));
    }

    private void full(Facts facts, List<Page> pages) {
        pages.add(Overview.headline(facts));
        if (facts.analysis().claims().size() > 1) {
            pages.add(Claims.overview(facts));
        }
        pages.addAll(Claims.each(facts));
        if (!facts.rows().isEmpty()) {
            pages.addAll(Rows.all(facts));
            sheets(facts, pages);
            Cases.bothSides(facts).ifPresent(pages::add);
            Costs.page(facts).ifPresent(pages::add);
            for (Comparison c : own(facts.analysis())) {
                Stop.here();
                pages.add(OneRow.page(facts, c, wished(facts, c)));
                pages.addAll(OneRow.figures(facts, c, figures(facts, c)));
            }
        }
        if (facts.openRows() + facts.analysis().unpaired().size() > 0) {
            pages.add(Trust.notTested(facts));
        }
        pages.add(Trust.comparability(facts));
        if (!facts.undecided().isEmpty()) {
            pages.add(Trust.next(facts));
        }
        pages.add(Method.limits(facts));
        pages.add(Method.sources(facts));
    }

    /** What was chosen for this comparison, else for all of them; empty = as the program chooses. */
    private List<String> wished(Facts facts, Comparison c) {
        List<String> own = facts.remark(c).figures();
        return own.isEmpty() ? choices.figures().each() : own;
    }

    /** Further figures of a row: those that were chosen, or distribution and order of a row that was chosen itself. */
    private List<String> figures(Facts facts, Comparison c) {
        List<String> wished = wished(facts, c);
        if (!wished.isEmpty()) {
            return wished;
        }
        return chosen.size() <= OWN_PAGES && chosen.contains(c.id()) ? List.of("dots", "ecdf", "runs") : List.of();
    }

    /** Chosen rows, else those with news or doubt: worst first. */
    private List<Comparison> own(Analysis analysis) {
        if (!chosen.isEmpty()) {
            return chosen.stream().flatMap(id -> analysis.find(id).stream()).toList();
        }
        return analysis.primary().stream()
                .sorted(Comparator.comparingInt(ReportBuilder::urgency)
                        .thenComparingDouble(c -> c.judgement().performance()))
                .limit(OWN_PAGES)
                .toList();
    }

    static int urgency(Comparison c) {
        Verdict v = c.judgement().verdict();
        if (v == Verdict.SLOWER) {
            return c.judgement().beyondMargin() ? 0 : 1;
        }
        return switch (Kind.of(c)) {
            case UNDECIDED -> 2;
            case NOT_TESTABLE -> 3;
            case NOT_WORSE -> c.provisional() ? 4 : 5;
            default -> c.provisional() ? 4 : 6;
        };
    }
}
