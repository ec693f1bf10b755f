package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tare.importer.DoubleList;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.JsonDoc;
import tare.importer.JsonValue;
import tare.importer.Metrics;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.model.Data;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Role;

/** {@code trtexec --exportTimes}: an array with one object for each inference of one run. */
public final class TrtexecTimesJson implements Format {
    private static final Metrics INFERENCE = new Metrics(Domain.GPU_INFERENCE);
    private static final String[] TIMES = {"computeMs", "latencyMs", "endToEndMs", "inMs", "outMs"};

    @Override
    public String id() {
        return "trtexec-times-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "trtexec --exportTimes",
                "series",
                "run",
                "GPU compute time of each inference; host latency and transfers",
                "the file names neither model nor device");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("keys \"computeMs\" and \"startComputeMs\"")
                .when(probe.looksLikeJson() && probe.hasKeys("computeMs", "startComputeMs"));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("trtexec", "");
        Map<String, DoubleList> values = new LinkedHashMap<>();
        Map<String, DoubleList> starts = new LinkedHashMap<>();
        JsonDoc.forEachElement(input, draft, "/", v -> {
            for (String name : TIMES) {
                v.get(name).finite().ifPresent(x -> {
                    values.computeIfAbsent(name, n -> new DoubleList()).add(x);
                    starts.computeIfAbsent(name, n -> new DoubleList()).add(start(v));
                });
            }
        });
        values.forEach((name, list) -> {
            var metric =
                    INFERENCE.latency(name, "ms").withRole(name.equals("computeMs") ? Role.PRIMARY : Role.SECONDARY);
            draft.add(Measurement.of(
                    Key.of("trtexec"),
                    metric,
                    new Data.Series(starts.get(name).toArray(), list.toArray()),
                    "$[*]." + name));
        });
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "no inference in the file has a time", "$");
        }
    }

    private static double start(JsonValue v) {
        return v.first("startInMs", "startComputeMs").number(0) / 1000;
    }
}
