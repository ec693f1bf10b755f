package tare.report.writer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.analysis.FactFinding;
import tare.analysis.Side;
import tare.analysis.Suite;
import tare.analysis.Unpaired;
import tare.analysis.detail.BothSides;
import tare.analysis.detail.Detailer;
import tare.analysis.detail.GapCost;
import tare.analysis.detail.SelfComparison;
import tare.analysis.resource.PerResource;
import tare.analysis.resource.ResourceView;
import tare.analysis.resource.Resources;
import tare.model.Key;
import tare.model.Note;
import tare.model.Source;
import tare.report.JsonEscapes;
import tare.report.Provenance;
import tare.report.Report;
import tare.report.Writer;
import tare.verdict.Finding;
import tare.verdict.Interval;
import tare.verdict.Judgement;
import tare.verdict.Verdict;

/**
 * Everything as JSON; names as the manual documents them. A number that does not exist is {@code null}. Ratios and their
 * intervals are candidate / baseline as measured, performance has the baseline at 1 and below 1 is worse; the suite's
 * ratio is a performance.
 */
public final class Json implements Writer {
    private static final int SCHEMA = 1;

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String label() {
        return "Verdicts (JSON)";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public boolean document() {
        return false;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setCharacterEscapes(new JsonEscapes());
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter(Separators.createDefaultInstance().withRootSeparator("\n"))
                            .withObjectIndenter(lines));
            Analysis a = report.analysis();
            json.writeStartObject();
            head(json, a);
            suite(json, a);
            json.writeArrayFieldStart("claims");
            for (ClaimAnswer claim : a.claims()) {
                claim(json, claim);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("comparisons");
            for (Comparison c : a.comparisons()) {
                comparison(json, c);
            }
            json.writeEndArray();
            resources(json, Resources.views(a, report.provenance().settings()));
            bothSides(json, BothSides.of(a));
            tail(json, a);
            provenance(json, report.provenance());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void head(JsonGenerator json, Analysis a) throws IOException {
        json.writeNumberField("schema", SCHEMA);
        json.writeNumberField("margin", clean(a.rule().margin().fraction()));
        json.writeNumberField("marginLow", a.rule().margin().low());
        json.writeNumberField("marginHigh", a.rule().margin().high());
        json.writeNumberField("alpha", a.rule().alpha());
        json.writeNumberField("power", a.rule().power());
        json.writeStringField("baseline", a.baseline());
        strings(json, "candidates", a.candidates());
        json.writeStringField("headline", a.headline());
        json.writeStringField("subline", a.subline());
        json.writeStringField("warning", a.warning());
        json.writeObjectFieldStart("counts");
        for (Verdict v : Verdict.values()) {
            json.writeNumberField(v.name(), a.counts().getOrDefault(v, 0));
        }
        json.writeEndObject();
        json.writeNumberField("provisional", a.provisional());
        json.writeNumberField("k", a.k());
    }

    private static void suite(JsonGenerator json, Analysis a) throws IOException {
        if (a.suite().isEmpty()) {
            json.writeNullField("suite");
            return;
        }
        Suite s = a.suite().get();
        json.writeObjectFieldStart("suite");
        number(json, "ratio", s.performance());
        interval(json, s.ci(), "low", "high");
        interval(json, s.equivalence(), "equivalenceLow", "equivalenceHigh");
        number(json, "df", s.df());
        number(json, "pEquivalence", s.pEquivalence());
        json.writeBooleanField("allWithin", s.allWithin());
        Comparison worst = s.worstId().flatMap(a::find).orElse(null);
        if (worst == null) {
            json.writeNullField("worst");
        } else {
            json.writeObjectFieldStart("worst");
            json.writeStringField("id", worst.id());
            key(json, worst.key());
            number(json, "performance", worst.judgement().performance());
            json.writeStringField("verdict", worst.judgement().verdict().name());
            json.writeEndObject();
        }
        number(json, "boundedAt", s.boundedAt());
        json.writeEndObject();
    }

    private static void resources(JsonGenerator json, List<ResourceView> views) throws IOException {
        json.writeArrayFieldStart("resources");
        for (ResourceView view : views) {
            json.writeStartObject();
            json.writeStringField("resource", view.resource().code());
            json.writeStringField("question", view.resource().question());
            json.writeStringField("sentence", view.sentence());
            json.writeArrayFieldStart("rows");
            for (PerResource row : view.rows()) {
                json.writeStartObject();
                json.writeStringField("id", row.row().id());
                number(json, "baselineAmount", row.baseline().value());
                number(json, "candidateAmount", row.candidate().value());
                number(json, "ratio", row.judgement().ratio());
                interval(json, row.judgement().ci(), "ciLow", "ciHigh");
                number(json, "performance", row.judgement().performance());
                json.writeStringField("verdict", row.judgement().verdict().name());
                json.writeBooleanField("beyondMargin", row.judgement().beyondMargin());
                json.writeStringField("sentence", row.sentence());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void claim(JsonGenerator json, ClaimAnswer c) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", c.text());
        json.writeStringField("reading", c.reading());
        json.writeStringField("each", c.each().name());
        json.writeStringField("onAverage", c.onAverage().name());
        json.writeStringField("because", c.because());
        strings(json, "supporting", c.supporting());
        strings(json, "contradicting", c.contradicting());
        strings(json, "undecided", c.undecided());
        json.writeEndObject();
    }

    private static void comparison(JsonGenerator json, Comparison c) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", c.id());
        key(json, c.key());
        json.writeStringField("metric", c.metric().name());
        json.writeStringField("unit", c.metric().unit().symbol());
        json.writeStringField("better", c.metric().better().code());
        json.writeStringField("role", c.metric().role().code());
        json.writeStringField("domain", c.metric().domain().code());
        json.writeStringField("quantity", c.metric().quantity().code());
        json.writeStringField("runner", c.runner());
        json.writeStringField("unitOfAnalysis", c.unitOfAnalysis());
        json.writeStringField("scope", c.scope());
        json.writeNumberField("margin", clean(c.rule().margin().fraction()));
        side(json, "baseline", c.baseline());
        side(json, "candidate", c.candidate());
        judgement(json, c);
        json.writeStringField("sentence", c.sentence());
        json.writeStringField("because", c.because());
        json.writeStringField("wouldChange", c.wouldChange());
        json.writeArrayFieldStart("checks");
        for (Finding f : c.checks()) {
            json.writeStartObject();
            json.writeStringField("code", f.code());
            json.writeStringField("severity", f.severity().code());
            json.writeStringField("message", f.message());
            json.writeStringField("advice", f.advice());
            json.writeEndObject();
        }
        json.writeEndArray();
        comparability(json, c.comparability());
        beside(json, c);
        json.writeEndObject();
    }

    /** What stands beside the verdict: CPU for the same work, hosts for the same work, the baseline against itself. */
    private static void beside(JsonGenerator json, Comparison c) throws IOException {
        if (c.cpu().isEmpty()) {
            json.writeNullField("cpuPerWork");
        } else {
            CpuCost cpu = c.cpu().get();
            json.writeObjectFieldStart("cpuPerWork");
            number(json, "ratio", cpu.judgement().ratio());
            interval(json, cpu.judgement().ci(), "ciLow", "ciHigh");
            json.writeStringField("origin", cpu.origin());
            json.writeStringField("sentence", cpu.sentence());
            json.writeEndObject();
        }
        GapCost hosts = GapCost.of(c).orElse(null);
        if (hosts == null) {
            json.writeNullField("hostsForHundred");
        } else {
            json.writeObjectFieldStart("hostsForHundred");
            number(json, "hosts", hosts.hosts());
            interval(json, hosts.interval(), "ciLow", "ciHigh");
            json.writeStringField("sentence", hosts.sentence());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("baselineAgainstItself");
        for (SelfComparison own : Detailer.againstItself(c)) {
            json.writeStartObject();
            json.writeStringField("first", own.first());
            json.writeStringField("second", own.second());
            number(json, "ratio", own.judgement().ratio());
            interval(json, own.judgement().ci(), "ciLow", "ciHigh");
            json.writeStringField("sentence", own.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void bothSides(JsonGenerator json, BothSides both) throws IOException {
        json.writeObjectFieldStart("bothSides");
        points(json, "candidate", both.candidate());
        points(json, "baseline", both.baseline());
        json.writeEndObject();
    }

    private static void points(JsonGenerator json, String name, List<BothSides.Point> points) throws IOException {
        json.writeArrayFieldStart(name);
        for (BothSides.Point point : points) {
            json.writeStartObject();
            json.writeStringField("sentence", point.sentence());
            strings(json, "rows", point.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void side(JsonGenerator json, String name, Side s) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("platform", s.platform());
        json.writeNumberField("n", s.n());
        number(json, "mean", s.mean());
        number(json, "sd", s.sd());
        json.writeArrayFieldStart("values");
        for (double v : s.values()) {
            finite(json, v);
        }
        json.writeEndArray();
        json.writeNumberField("failed", s.failed());
        json.writeNumberField("excluded", s.excluded());
        strings(
                json,
                "files",
                s.parts().stream().map(p -> p.source().path()).distinct().toList());
        json.writeEndObject();
    }

    private static void judgement(JsonGenerator json, Comparison c) throws IOException {
        Judgement j = c.judgement();
        number(json, "ratio", j.ratio());
        interval(json, j.ci(), "ciLow", "ciHigh");
        interval(json, j.equivalence(), "equivalenceLow", "equivalenceHigh");
        number(json, "performance", j.performance());
        number(json, "pDifference", j.pDifference());
        number(json, "pEquivalence", j.pEquivalence());
        number(json, "pNotWorse", j.pNotWorse());
        number(json, "pDifferenceHolm", c.pDifferenceHolm());
        number(json, "pEquivalenceHolm", c.pEquivalenceHolm());
        number(json, "df", j.df());
        number(json, "logSe", j.logSe());
        json.writeStringField("verdict", j.verdict().name());
        if (j.reason().isPresent()) {
            json.writeStringField("reason", j.reason().get().name());
        } else {
            json.writeNullField("reason");
        }
        json.writeBooleanField("beyondMargin", j.beyondMargin());
        json.writeBooleanField("stands", c.stands());
        json.writeBooleanField("provisional", c.provisional());
        strings(json, "provisionalBecause", c.provisionalBecause());
        number(json, "boundedAt", j.boundedAt());
        if (j.runsNeeded().isEmpty()) {
            json.writeNullField("runsNeeded");
        } else {
            json.writeObjectFieldStart("runsNeeded");
            json.writeNumberField("ifNoGap", j.runsNeeded().get().ifNoGap());
            json.writeNumberField("ifHalfMargin", j.runsNeeded().get().ifHalfMargin());
            json.writeNumberField("ifNoGapUpper", j.runsNeeded().get().ifNoGapUpper());
            json.writeNumberField("toSeeMargin", j.runsNeeded().get().toSeeMargin());
            json.writeEndObject();
        }
    }

    private static void comparability(JsonGenerator json, List<FactFinding> facts) throws IOException {
        json.writeArrayFieldStart("comparability");
        for (FactFinding f : facts) {
            json.writeStartObject();
            json.writeStringField("fact", f.fact());
            json.writeStringField("label", f.label());
            json.writeStringField("baseline", f.baseline());
            json.writeStringField("candidate", f.candidate());
            json.writeStringField("finding", f.result().code());
            json.writeStringField("severity", f.severity().code());
            if (!f.accepted().isEmpty()) {
                json.writeStringField("accepted", f.accepted());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void tail(JsonGenerator json, Analysis a) throws IOException {
        json.writeArrayFieldStart("unpaired");
        for (Unpaired u : a.unpaired()) {
            json.writeStartObject();
            json.writeStringField("platform", u.platform());
            key(json, u.key());
            json.writeStringField("metric", u.metric().name());
            json.writeStringField("why", u.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (Note n : a.notes()) {
            json.writeStartObject();
            json.writeStringField("code", n.code());
            json.writeStringField("severity", n.severity().code());
            json.writeStringField("message", n.message());
            json.writeStringField("place", n.place());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void provenance(JsonGenerator json, Provenance p) throws IOException {
        json.writeObjectFieldStart("provenance");
        json.writeStringField("tare", p.version());
        json.writeStringField("date", p.date());
        json.writeNumberField("seed", p.settings().seed());
        json.writeNumberField("looks", p.settings().looks());
        json.writeStringField("lock", p.lock().words());
        json.writeStringField("lockState", p.lock().state().name());
        json.writeArrayFieldStart("protocol");
        for (String sentence : p.lock().protocol()) {
            json.writeString(sentence);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("exclusions");
        for (var e : p.settings().exclusions()) {
            json.writeStartObject();
            json.writeStringField("source", e.source());
            json.writeStringField("place", e.place());
            json.writeNumberField("unit", e.unit());
            json.writeStringField("reason", e.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sources");
        for (Source s : p.sources()) {
            json.writeStartObject();
            json.writeStringField("path", s.path());
            json.writeStringField("sha256", s.sha256());
            json.writeNumberField("bytes", s.bytes());
            json.writeStringField("status", s.status().code());
            json.writeStringField("format", s.format());
            json.writeStringField("platform", s.platform().label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void key(JsonGenerator json, Key key) throws IOException {
        json.writeStringField("benchmark", key.benchmark());
        json.writeObjectFieldStart("parameters");
        for (Map.Entry<String, String> e : key.parameters().entrySet()) {
            json.writeStringField(e.getKey(), e.getValue());
        }
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String v : values) {
            json.writeString(v);
        }
        json.writeEndArray();
    }

    private static void interval(JsonGenerator json, Interval i, String low, String high) throws IOException {
        number(json, low, Math.min(i.low(), i.high()));
        number(json, high, Math.max(i.low(), i.high()));
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        finite(json, value);
    }

    private static void finite(JsonGenerator json, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    /** 0.01 rather than 0.010000000000000009: the margin as it was typed. */
    private static double clean(double margin) {
        double rounded = Math.round(margin * 1e9) / 1e9;
        return Math.abs(rounded - margin) < 1e-12 ? rounded : margin;
    }
}
