package tare.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.analysis.FactFinding;
import tare.analysis.Side;
import tare.analysis.detail.Detailer;
import tare.analysis.detail.GapCost;
import tare.analysis.detail.SelfComparison;
import tare.verdict.Finding;
import tare.verdict.Judgement;

/** One comparison as JSON, with what stands beside its verdict. */
public final class RowJson {
    private RowJson() {}

    public static void write(JsonGenerator json, Comparison c) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", c.id());
        Fields.key(json, c.key());
        json.writeStringField("metric", c.metric().name());
        json.writeStringField("unit", c.metric().unit().symbol());
        json.writeStringField("better", c.metric().better().code());
        json.writeStringField("role", c.metric().role().code());
        json.writeStringField("domain", c.metric().domain().code());
        json.writeStringField("quantity", c.metric().quantity().code());
        json.writeStringField("runner", c.runner());
        json.writeStringField("unitOfAnalysis", c.unitOfAnalysis());
        json.writeStringField("scope", c.scope());
        json.writeNumberField("margin", Fields.clean(c.rule().margin().fraction()));
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
            Fields.number(json, "ratio", cpu.judgement().ratio());
            Fields.interval(json, cpu.judgement().ci(), "ciLow", "ciHigh");
            json.writeStringField("origin", cpu.origin());
            json.writeStringField("sentence", cpu.sentence());
            json.writeEndObject();
        }
        GapCost hosts = GapCost.of(c).orElse(null);
        if (hosts == null) {
            json.writeNullField("hostsForHundred");
        } else {
            json.writeObjectFieldStart("hostsForHundred");
            Fields.number(json, "hosts", hosts.hosts());
            Fields.interval(json, hosts.interval(), "ciLow", "ciHigh");
            json.writeStringField("sentence", hosts.sentence());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("baselineAgainstItself");
        for (SelfComparison own : Detailer.againstItself(c)) {
            json.writeStartObject();
            json.writeStringField("first", own.first());
            json.writeStringField("second", own.second());
            Fields.number(json, "ratio", own.judgement().ratio());
            Fields.interval(json, own.judgement().ci(), "ciLow", "ciHigh");
            json.writeStringField("sentence", own.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void side(JsonGenerator json, String name, Side s) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("platform", s.platform());
        json.writeNumberField("n", s.n());
        Fields.number(json, "mean", s.mean());
        Fields.number(json, "sd", s.sd());
        json.writeArrayFieldStart("values");
        for (double v : s.values()) {
            Fields.finite(json, v);
        }
        json.writeEndArray();
        json.writeNumberField("failed", s.failed());
        json.writeNumberField("excluded", s.excluded());
        Fields.strings(
                json,
                "files",
                s.parts().stream().map(p -> p.source().path()).distinct().toList());
        json.writeEndObject();
    }

    private static void judgement(JsonGenerator json, Comparison c) throws IOException {
        Judgement j = c.judgement();
        Fields.number(json, "ratio", j.ratio());
        Fields.interval(json, j.ci(), "ciLow", "ciHigh");
        Fields.interval(json, j.equivalence(), "equivalenceLow", "equivalenceHigh");
        Fields.number(json, "performance", j.performance());
        Fields.number(json, "pDifference", j.pDifference());
        Fields.number(json, "pEquivalence", j.pEquivalence());
        Fields.number(json, "pNotWorse", j.pNotWorse());
        Fields.number(json, "pDifferenceHolm", c.pDifferenceHolm());
        Fields.number(json, "pEquivalenceHolm", c.pEquivalenceHolm());
        Fields.number(json, "df", j.df());
        Fields.number(json, "logSe", j.logSe());
        json.writeStringField("verdict", j.verdict().name());
        if (j.reason().isPresent()) {
            json.writeStringField("reason", j.reason().get().name());
        } else {
            json.writeNullField("reason");
        }
        json.writeBooleanField("beyondMargin", j.beyondMargin());
        json.writeBooleanField("stands", c.stands());
        json.writeBooleanField("provisional", c.provisional());
        Fields.strings(json, "provisionalBecause", c.provisionalBecause());
        Fields.number(json, "boundedAt", j.boundedAt());
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
}
