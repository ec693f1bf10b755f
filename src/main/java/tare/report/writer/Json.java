package tare.report.writer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.analysis.Settings;
import tare.analysis.Suite;
import tare.analysis.Unpaired;
import tare.analysis.detail.BothSides;
import tare.analysis.resource.PerResource;
import tare.analysis.resource.ResourceView;
import tare.analysis.resource.Resources;
import tare.model.Note;
import tare.model.Source;
import tare.report.Headway;
import tare.report.JsonEscapes;
import tare.report.Provenance;
import tare.report.Report;
import tare.report.Writer;
import tare.report.json.Fields;
import tare.report.json.RowJson;
import tare.study.Study;
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
    public void write(Report report, OutputStream out, Headway headway) throws IOException {
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
            List<Comparison> rows = a.comparisons();
            headway.reached(0, rows.size() + 1);
            for (int i = 0; i < rows.size(); i++) {
                headway.reached(i, rows.size() + 1);
                RowJson.write(json, rows.get(i));
            }
            json.writeEndArray();
            resources(json, Resources.views(a, report.analysis().settings()));
            bothSides(json, BothSides.of(a));
            tail(json, a);
            provenance(json, report.provenance(), a.settings());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void head(JsonGenerator json, Analysis a) throws IOException {
        json.writeNumberField("schema", SCHEMA);
        json.writeNumberField("margin", Fields.clean(a.rule().margin().fraction()));
        json.writeNumberField("marginLow", a.rule().margin().low());
        json.writeNumberField("marginHigh", a.rule().margin().high());
        json.writeNumberField("alpha", a.rule().alpha());
        json.writeNumberField("power", a.rule().power());
        json.writeStringField("baseline", a.baseline());
        Fields.strings(json, "candidates", a.candidates());
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
        Fields.number(json, "ratio", s.performance());
        Fields.interval(json, s.ci(), "low", "high");
        Fields.interval(json, s.equivalence(), "equivalenceLow", "equivalenceHigh");
        Fields.number(json, "df", s.df());
        Fields.number(json, "pEquivalence", s.pEquivalence());
        json.writeBooleanField("allWithin", s.allWithin());
        Comparison worst = s.worstId().flatMap(a::find).orElse(null);
        if (worst == null) {
            json.writeNullField("worst");
        } else {
            json.writeObjectFieldStart("worst");
            json.writeStringField("id", worst.id());
            Fields.key(json, worst.key());
            Fields.number(json, "performance", worst.judgement().performance());
            json.writeStringField("verdict", worst.judgement().verdict().name());
            json.writeEndObject();
        }
        Fields.number(json, "boundedAt", s.boundedAt());
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
                Fields.number(json, "baselineAmount", row.baseline().value());
                Fields.number(json, "candidateAmount", row.candidate().value());
                Fields.number(json, "ratio", row.judgement().ratio());
                Fields.interval(json, row.judgement().ci(), "ciLow", "ciHigh");
                Fields.number(json, "performance", row.judgement().performance());
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
        Fields.strings(json, "supporting", c.supporting());
        Fields.strings(json, "contradicting", c.contradicting());
        Fields.strings(json, "undecided", c.undecided());
        json.writeEndObject();
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
            Fields.strings(json, "rows", point.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void tail(JsonGenerator json, Analysis a) throws IOException {
        json.writeArrayFieldStart("unpaired");
        for (Unpaired u : a.unpaired()) {
            json.writeStartObject();
            json.writeStringField("platform", u.platform());
            Fields.key(json, u.key());
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
            if (!n.subject().isEmpty()) {
                json.writeStringField("subject", n.subject());
            }
            json.writeStringField("message", n.message());
            json.writeStringField("place", n.place());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void provenance(JsonGenerator json, Provenance p, Settings settings) throws IOException {
        json.writeObjectFieldStart("provenance");
        json.writeStringField("tare", p.version());
        json.writeStringField("date", p.date());
        json.writeNumberField("seed", settings.seed());
        json.writeNumberField("looks", settings.looks());
        json.writeStringField("lock", p.lock().words());
        json.writeStringField("lockState", p.lock().state().name());
        json.writeArrayFieldStart("protocol");
        for (String sentence : p.lock().protocol()) {
            json.writeString(sentence);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("changes");
        for (Study.Change c : p.lock().changes()) {
            json.writeStartObject();
            json.writeStringField("what", c.what());
            json.writeStringField("at", c.at());
            json.writeBooleanField("afterResults", c.afterResults());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("exclusions");
        for (var e : settings.exclusions()) {
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
}
