package tare.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tare.analysis.ByHand;
import tare.analysis.Settings;
import tare.model.Source;
import tare.study.Dress;
import tare.study.ReportChoices;
import tare.study.Study;

/**
 * A study with every name replaced and every value as it was, so that the same verdicts can be computed from it. What only
 * a report's look needs (logo, template) is left out, and so is the path of a protocol.
 */
public final class StudyRedaction {
    private final Redaction redaction;

    StudyRedaction(Redaction redaction) {
        this.redaction = redaction;
    }

    /** The study as the redaction tells it: rows, files and platforms have the same neutral names as in its analysis. */
    public static Study of(Study study, Redaction redaction) {
        return new StudyRedaction(redaction).told(study);
    }

    private String text(String text) {
        return redaction.text(text);
    }

    private Study told(Study s) {
        List<Source> sources = s.sources().stream().map(redaction::withValues).toList();
        return new Study(
                text(s.name()),
                sources,
                text(s.baseline()),
                s.candidates().stream().map(this::text).toList(),
                settings(s.settings()),
                s.annotations().stream()
                        .map(a -> new Study.Annotation(text(a.comparison()), a.pinned(), text(a.text()), a.figures()))
                        .toList(),
                redaction.changes(s.changes()),
                choices(s.report()),
                "");
    }

    Settings settings(Settings s) {
        return new Settings(
                s.rule(),
                s.domainMargins(),
                s.metricMargins(),
                s.claims().stream().map(this::text).toList(),
                s.exclusions().stream()
                        .map(e -> new Settings.Exclusion(text(e.source()), text(e.place()), e.unit(), text(e.reason())))
                        .toList(),
                keys(s.primaryMetrics()),
                s.directions(),
                keys(s.parts()),
                s.paired(),
                s.seed(),
                s.looks(),
                new ByHand(
                        s.byHand().facts().stream()
                                .map(f -> new ByHand.Fact(text(f.platform()), f.key(), text(f.value())))
                                .toList(),
                        s.byHand().accepted().stream()
                                .map(a -> new ByHand.Accepted(a.key(), text(a.reason())))
                                .toList()));
    }

    private <V> Map<String, V> keys(Map<String, V> map) {
        Map<String, V> out = new LinkedHashMap<>();
        map.forEach((k, v) -> out.put(text(k), v));
        return out;
    }

    private ReportChoices choices(ReportChoices c) {
        Dress d = c.dress();
        return new ReportChoices(
                c.executive(),
                true,
                new Dress(text(d.title()), text(d.footer()), d.accent(), "", "", d.internal()),
                c.rows().stream().map(this::text).toList(),
                c.figures(),
                c.pages().stream()
                        .map(p ->
                                new ReportChoices.PageChoice(p.page(), p.hidden(), text(p.title()), text(p.comment())))
                        .toList());
    }
}
