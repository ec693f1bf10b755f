package tare.importer.format;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.mlperf.InferenceRun;
import tare.importer.mlperf.LoadGenLog;
import tare.importer.mlperf.ResultPlace;
import tare.importer.mlperf.SystemDescription;
import tare.importer.text.JsonDoc;
import tare.importer.text.TextDoc;

/**
 * MLPerf inference results: the summary log of each run, the detail log beside it (time and version) or alone (the result),
 * and the system descriptions. Audits TEST01 and TEST05 run the same work again and count as repeats; all other audits do
 * other work on purpose and are left out.
 */
public final class MlperfInference implements Format {
    private static final String SUMMARY = "MLPerf Results Summary";
    private static final String BESIDE = "mlperf_log_";

    @Override
    public String id() {
        return "mlperf-inference";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "MLPerf inference LoadGen, rounds v0.5 to v5.1",
                "value",
                "run (run_n, TEST01, TEST05)",
                "the scenario's headline; latencies, time to first token and per output token; system descriptions as"
                        + " facts",
                "accuracy runs and audits other than TEST01 and TEST05 are left out; accuracy logs and traces are not"
                        + " read");
    }

    @Override
    public Recognition recognise(Probe probe) {
        if (isSummary(probe.text())) {
            return Recognition.sure("\"" + SUMMARY + "\"");
        }
        if (isDetail(probe.text())) {
            return Recognition.sure("LoadGen's detail log");
        }
        if (probe.looksLikeJson() && isSystem(probe)) {
            return Recognition.sure("keys of an MLPerf system description");
        }
        return Recognition.sure("keys of an MLPerf measurements file")
                .when(probe.looksLikeJson() && probe.hasKeys("starting_weights_filename", "weight_transformations"));
    }

    private static boolean isSummary(String text) {
        return text.contains(SUMMARY);
    }

    private static boolean isDetail(String text) {
        boolean marked =
                text.contains(":::MLLOG") && (text.contains("\"loadgen_version\"") || text.contains("loadgen"));
        return marked || (text.contains("\"pid\": ") && text.contains("ns : LoadgenVersionInfo"));
    }

    private static boolean isSystem(Probe probe) {
        return probe.hasKeys("host_processor_model_name", "host_processor_core_count", "submitter")
                && !probe.hasKey("benchmark_results");
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        String path = input.path().replace('\\', '/');
        if (startsAsJson(input)) {
            var json = JsonDoc.read(input, draft).object();
            if (json.has("host_processor_model_name")) {
                SystemDescription.read(json, input.name(), draft);
                side(draft, "describes the system, holds no results");
            } else {
                side(draft, "describes how a model was prepared, holds no results");
            }
            return;
        }
        ResultPlace place = ResultPlace.of(path);
        TextDoc text = TextDoc.read(input, draft);
        boolean summary = text.lines().stream().anyMatch(l -> l.contains(SUMMARY));
        LoadGenLog log = summary ? LoadGenLog.summary(text) : LoadGenLog.detail(text, draft);
        LoadGenLog detail = summary ? beside(input, draft).orElse(log) : log;
        draft.tool("MLPerf LoadGen", detail.text("loadgen_version"));
        if (!summary && (input.sibling(BESIDE + "summary.txt").isPresent() || !InferenceRun.hasResult(log))) {
            draft.subject(place.system());
            side(draft, "gives time and version of the run; its result stands in the summary log");
        } else if (log.text("mode").toLowerCase(Locale.ROOT).startsWith("accuracy")) {
            side(draft, "an accuracy run, no performance result");
        } else if (!place.repeats()) {
            side(
                    draft,
                    "audit " + place.audit()
                            + " does other work on purpose: it is no repeat of the run and is left out");
        } else {
            new InferenceRun(log, detail, place, draft).read();
        }
    }

    private static Optional<LoadGenLog> beside(Input input, Draft draft) throws IOException {
        Optional<Input> other =
                input.name().equals(BESIDE + "summary.txt") ? input.sibling(BESIDE + "detail.txt") : Optional.empty();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        Draft unused = new Draft();
        return Optional.of(LoadGenLog.detail(TextDoc.read(other.get(), unused), unused));
    }

    private static void side(Draft draft, String what) {
        draft.info("SIDE_FILE", "side file: " + what, "");
    }

    private static boolean startsAsJson(Input input) throws IOException {
        try (var in = input.open()) {
            int c;
            do {
                c = in.read();
            } while (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xEF || c == 0xBB || c == 0xBF);
            return c == '{';
        }
    }
}
