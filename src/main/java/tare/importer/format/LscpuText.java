package tare.importer.format;

import java.io.IOException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.TextDoc;
import tare.importer.facts.FactLines;
import tare.model.FactKeys;

/** {@code lscpu}: the processor as the system sees it, and the hypervisor if there is one. */
public final class LscpuText implements Format {
    @Override
    public String id() {
        return "lscpu";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "lscpu",
                "facts",
                "",
                "CPU model, sockets, cores, threads, SMT, NUMA nodes, hypervisor, mitigations",
                "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("lines Architecture: and CPU(s):")
                .when(probe.text().lines().limit(3).anyMatch(l -> l.startsWith("Architecture:"))
                        && probe.has("CPU(s):"));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        FactLines lines = FactLines.of(TextDoc.read(input, draft), ":");
        lines.fact(draft, FactKeys.CPU_MODEL, "Model name", "BIOS Model name");
        lines.fact(draft, FactKeys.CPU_THREADS, "CPU(s)");
        lines.fact(draft, FactKeys.CPU_SOCKETS, "Socket(s)", "Cluster(s)");
        lines.fact(draft, FactKeys.NUMA_NODES, "NUMA node(s)");
        lines.fact(draft, FactKeys.CPU_MHZ, "CPU max MHz", "CPU MHz");
        lines.fact(draft, "kernel.arch", "Architecture");
        String perCore = lines.first("Thread(s) per core").orElse("");
        draft.fact(FactKeys.CPU_SMT, perCore.isEmpty() ? "" : perCore.equals("1") ? "off" : "on");
        cores(lines, draft);
        mitigations(lines, draft);
        String flags = lines.first("Flags").orElse("");
        String vendor = lines.first("Hypervisor vendor").orElse("");
        if (!vendor.isEmpty()) {
            FactLines.hypervisor(draft, vendor, "Hypervisor vendor:");
            lines.fact(draft, FactKeys.VCPUS, "CPU(s)");
        } else if (flags.matches(".*\\bhypervisor\\b.*")) {
            draft.kind(tare.model.PlatformKind.VM, "the processor flags hold \"hypervisor\"");
        } else if (!flags.isEmpty()) {
            draft.kind(
                    tare.model.PlatformKind.BARE_METAL,
                    "neither a hypervisor vendor nor the flag \"hypervisor\" is listed");
        }
        FactLines.close(draft, "lscpu");
    }

    private static void cores(FactLines lines, Draft draft) {
        String each = lines.first("Core(s) per socket").orElse("");
        String sockets = lines.first("Socket(s)").orElse("");
        if (each.matches("\\d{1,6}") && sockets.matches("\\d{1,6}")) {
            draft.fact(FactKeys.CPU_CORES, Long.toString(Long.parseLong(each) * Long.parseLong(sockets)));
        }
    }

    private static void mitigations(FactLines lines, Draft draft) {
        StringBuilder all = new StringBuilder();
        lines.values().forEach((key, values) -> {
            if (key.startsWith("Vulnerability ")) {
                all.append(all.isEmpty() ? "" : "; ")
                        .append(key.substring("Vulnerability ".length())
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace(' ', '_'))
                        .append(": ")
                        .append(values.getFirst());
            }
        });
        draft.fact(FactKeys.MITIGATIONS, all.toString());
    }
}
