package tare.importer.format;

import java.io.IOException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.facts.FactLines;
import tare.importer.text.TextDoc;
import tare.model.FactKeys;

/** {@code numactl -H}: how processors and memory are divided into nodes. */
public final class NumactlH implements Format {
    @Override
    public String id() {
        return "numactl-h";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo("numactl -H", "facts", "", "NUMA nodes, their CPUs, memory and distances", "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("available: n nodes")
                .when(probe.text().lines().limit(3).anyMatch(l -> l.startsWith("available:"))
                        && probe.has("node 0 cpus:"));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        TextDoc text = TextDoc.read(input, draft);
        FactLines lines = FactLines.of(text, ":");
        String available = lines.first("available").orElse("").replaceAll("\\D.*", "");
        draft.fact(FactKeys.NUMA_NODES, available);
        StringBuilder sizes = new StringBuilder();
        long megabytes = 0;
        int processors = 0;
        for (var e : lines.values().entrySet()) {
            String value = e.getValue().getFirst();
            if (e.getKey().matches("node \\d+ size") && value.matches("\\d{1,12} MB")) {
                megabytes += Long.parseLong(value.substring(0, value.length() - 3));
                sizes.append(sizes.isEmpty() ? "" : ", ").append(value);
            } else if (e.getKey().matches("node \\d+ cpus")) {
                processors += value.split("\\s+").length;
            }
        }
        draft.fact("numa.memory", sizes.toString());
        draft.fact(FactKeys.MEMORY, megabytes > 0 ? megabytes + " MiB" : "");
        draft.fact(FactKeys.CPU_THREADS, processors > 0 ? Integer.toString(processors) : "");
        FactLines.close(draft, "numactl -H");
    }
}
