package tare.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.report.Audience;
import tare.report.Branding;
import tare.report.Kind;
import tare.report.Page;
import tare.report.Provenance;
import tare.report.Remark;
import tare.report.Report;
import tare.verdict.Verdict;

/**
 * Puts a report together: five pages for who decides, everything for who checks.
 *
 * @param audience who reads it
 * @param branding how it looks
 * @param chosen ids of the comparisons that get a page of their own; empty = those that need one most
 * @param remarks the user's remarks, by the id of the comparison
 */
public record ReportBuilder(Audience audience, Branding branding, List<String> chosen, Map<String, Remark> remarks) {
    /** As many comparisons get a page of their own when nobody chose. */
    private static final int OWN_PAGES = 12;

    public ReportBuilder {
        chosen = List.copyOf(chosen);
        remarks = Collections.unmodifiableMap(new TreeMap<>(remarks));
    }

    public static ReportBuilder of(Audience audience) {
        return new ReportBuilder(audience, Branding.NONE, List.of(), Map.of());
    }

    public ReportBuilder withBranding(Branding other) {
        return new ReportBuilder(audience, other, chosen, remarks);
    }

    public ReportBuilder withChosen(List<String> ids) {
        return new ReportBuilder(audience, branding, ids, remarks);
    }

    public ReportBuilder withRemarks(Map<String, Remark> said) {
        return new ReportBuilder(audience, branding, chosen, said);
    }

    /** The report with all its pages. */
    public Report build(Analysis analysis, Provenance provenance) {
        Facts facts = new Facts(analysis, provenance, branding, remarks);
        List<Page> pages = new ArrayList<>();
        if (audience == Audience.EXECUTIVE) {
            executive(facts, pages);
        } else {
            full(facts, pages);
        }
        return new Report(analysis, provenance, audience, branding, pages);
    }

    private static void executive(Facts facts, List<Page> pages) {
        pages.add(Overview.headline(facts));
        if (!facts.rows().isEmpty()) {
            pages.add(Rows.attention(facts));
        }
        if (!facts.analysis().claims().isEmpty()) {
            pages.add(Claims.overview(facts));
        } else if (!facts.rows().isEmpty()) {
            pages.add(Rows.lowest(facts));
        }
        pages.add(Trust.doubts(facts));
        pages.add(Method.short5(facts));
    }

    private void full(Facts facts, List<Page> pages) {
        pages.add(Overview.headline(facts));
        if (!facts.analysis().claims().isEmpty()) {
            pages.add(Claims.overview(facts));
            pages.addAll(Claims.each(facts));
        }
        if (!facts.rows().isEmpty()) {
            pages.add(Rows.forest(facts));
            pages.add(Rows.table(facts));
            pages.add(Cases.bothSides(facts));
            for (Comparison c : own(facts.analysis())) {
                pages.add(Rows.one(facts, c));
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

    /** Chosen rows, else those with news or doubt: worst first. */
    private List<Comparison> own(Analysis analysis) {
        if (!chosen.isEmpty()) {
            return chosen.stream().flatMap(id -> analysis.find(id).stream()).toList();
        }
        return analysis.primary().stream()
                .sorted(java.util.Comparator.comparingInt(ReportBuilder::urgency)
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
