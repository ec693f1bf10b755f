package tare.importer.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.PlatformHint;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.facts.FactLines;
import tare.importer.text.JsonDoc;
import tare.importer.text.Probes;
import tare.importer.text.TextDoc;
import tare.model.FactKeys;
import tare.model.PlatformKind;

/** {@code lscpu}, text or JSON: the processor as the system sees it, and the hypervisor if there is one. */
public final class LscpuText implements Format {
    /** The flag among others, on the line of the flags or on one that it was wrapped into. */
    private static final Pattern FLAG = Pattern.compile("^(?!.{0,80}?[Vv]ulnerab)(?:.{0,10000} )?hypervisor(?: |$)");

    private static final Pattern VULNERABILITY = Pattern.compile("^\\s*Vulnerability ([^:]{1,60}):(.{1,2000})");
    private static final Pattern UNDER = Pattern.compile("^\\s+([^:]{1,60}):(.{1,2000})");

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
        boolean text =
                probe.text().lines().limit(3).anyMatch(l -> l.startsWith("Architecture:")) && probe.has("CPU(s):");
        boolean json = probe.looksLikeJson() && probe.hasKeys("lscpu", "field", "data");
        return Recognition.sure(json ? "JSON keys lscpu, field, data" : "lines Architecture: and CPU(s):")
                .when(text || json);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        TextDoc text = Probes.of(input).looksLikeJson() ? lines(input, draft) : TextDoc.read(input, draft);
        FactLines lines = FactLines.of(text, ":");
        lines.distinctKnown("Model name", "BIOS Model name").ifPresent(model -> draft.fact(FactKeys.CPU_MODEL, model));
        lines.fact(draft, FactKeys.CPU_THREADS, "CPU(s)");
        lines.fact(draft, FactKeys.CPU_SOCKETS, "Socket(s)", "CPU socket(s)", "Cluster(s)");
        lines.fact(draft, FactKeys.NUMA_NODES, "NUMA node(s)");
        lines.fact(draft, FactKeys.CPU_MHZ, "CPU max MHz", "CPU MHz");
        lines.fact(draft, "kernel.arch", "Architecture");
        String perCore = lines.first("Thread(s) per core").orElse("");
        draft.fact(FactKeys.CPU_SMT, perCore.isEmpty() ? "" : perCore.equals("1") ? "off" : "on");
        cores(lines, draft);
        mitigations(text, draft);
        platform(text, lines, draft);
        FactLines.close(draft, "lscpu");
    }

    /** The JSON form, as the lines of the text. */
    private static TextDoc lines(Input input, Draft draft) throws IOException {
        List<String> lines = new ArrayList<>();
        collect(JsonDoc.read(input, draft).node().path("lscpu"), "", lines);
        return new TextDoc(lines);
    }

    private static void collect(JsonNode entries, String group, List<String> lines) {
        for (JsonNode entry : entries) {
            String field = entry.path("field").asText("");
            boolean vulnerability = group.startsWith("Vulnerabilities");
            lines.add((vulnerability ? "  " : "")
                    + field
                    + ' '
                    + entry.path("data").asText(""));
            collect(entry.path("children"), field, lines);
        }
    }

    /**
     * Whether a hypervisor shows. Only x86 processors have a flag that says so, hence only there does its absence mean
     * anything.
     */
    private static void platform(TextDoc text, FactLines lines, Draft draft) {
        String vendor = lines.firstKnown("Hypervisor", "Hypervisor vendor").orElse("");
        String named = lines.first("BIOS Vendor ID").orElse("")
                + ' '
                + lines.first("BIOS Model name").orElse("")
                + ' '
                + lines.first("Model name").orElse("");
        Optional<PlatformHint> hint = PlatformHint.in(named).filter(h -> h.kind() == PlatformKind.VM);
        boolean x86 = lines.first("Architecture").orElse("").matches("x86_64|i[3-6]86|amd64");
        if (!vendor.isEmpty()) {
            FactLines.hypervisor(draft, vendor, "Hypervisor vendor:");
            lines.fact(draft, FactKeys.VCPUS, "CPU(s)");
        } else if (text.lines().stream().anyMatch(line -> FLAG.matcher(line).find())) {
            guest(draft, lines, "the processor flags hold \"hypervisor\"");
        } else if (text.lines().stream().anyMatch(line -> line.contains("SMT Host state unknown"))) {
            guest(draft, lines, "its mitigations say \"SMT Host state unknown\", as only a guest's do");
        } else if (hint.isPresent()) {
            guest(draft, lines, "the processor is called \"" + hint.get().words() + "\"");
        } else if (PlatformHint.isGuestProcessor(lines.first("Model name").orElse(""))) {
            guest(draft, lines, "the processor has a name that a hypervisor gives");
        } else if (x86 && lines.first("Flags").isPresent()) {
            draft.kind(PlatformKind.BARE_METAL, "neither a hypervisor vendor nor the flag \"hypervisor\" is listed");
        }
    }

    private static void guest(Draft draft, FactLines lines, String because) {
        draft.kind(PlatformKind.VM, because);
        lines.fact(draft, FactKeys.VCPUS, "CPU(s)");
    }

    private static void cores(FactLines lines, Draft draft) {
        String each = lines.first("Core(s) per socket", "Core(s) per cluster").orElse("");
        String sockets =
                lines.firstKnown("Socket(s)", "CPU socket(s)", "Cluster(s)").orElse("");
        if (lines.count("Thread(s) per core") > 1) {
            return; // several kinds of cores: each line speaks of one kind
        }
        if (each.matches("\\d{1,6}") && sockets.matches("\\d{1,6}")) {
            draft.fact(FactKeys.CPU_CORES, Long.toString(Long.parseLong(each) * Long.parseLong(sockets)));
        }
    }

    /** Lines {@code Vulnerability X: ...}, or those under {@code Vulnerabilities:}. */
    private static void mitigations(TextDoc text, Draft draft) {
        StringBuilder all = new StringBuilder();
        boolean under = false;
        for (String line : text.lines()) {
            under = line.startsWith("Vulnerabilities:") || (under && line.startsWith(" "));
            Matcher m = (under ? UNDER : VULNERABILITY).matcher(line);
            if (m.find()) {
                all.append(all.isEmpty() ? "" : "; ")
                        .append(m.group(1).strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                        .append(": ")
                        .append(m.group(2).strip());
            }
        }
        draft.fact(FactKeys.MITIGATIONS, all.toString());
    }
}
