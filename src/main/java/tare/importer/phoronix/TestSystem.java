package tare.importer.phoronix;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.PlatformHint;
import tare.importer.text.TextDoc;
import tare.model.FactKeys;
import tare.model.PlatformKind;

/** The machine that a Phoronix result belongs to: components as "Key: value" pairs, whose values may hold commas. */
public final class TestSystem {
    private static final Pattern COMPONENT = Pattern.compile("(?:^|, )([A-Z][\\w /-]{1,30}): ");
    private static final Pattern COUNT = Pattern.compile("\\((\\d+) Cores?(?: / (\\d+) Threads?)?\\)");

    private TestSystem() {}

    /** The components in one string, e.g. {@code Processor: Intel Xeon (2 Cores), Memory: 24GB}. */
    public static Map<String, String> components(String written) {
        String text = TextDoc.withoutLongBlanks(written);
        Map<String, String> found = new LinkedHashMap<>();
        Matcher m = COMPONENT.matcher(text);
        String name = "";
        int from = 0;
        while (m.find()) {
            if (!name.isEmpty()) {
                found.putIfAbsent(name, text.substring(from, m.start()).strip());
            }
            name = m.group(1);
            from = m.end();
        }
        if (!name.isEmpty()) {
            found.putIfAbsent(name, text.substring(from).strip());
        }
        return found;
    }

    /** Puts what the components say into the draft: facts and the kind of the platform. */
    public static void facts(Map<String, String> components, Draft draft) {
        String cpu = components.getOrDefault("Processor", "");
        Matcher count = COUNT.matcher(cpu);
        if (count.find()) {
            draft.fact(FactKeys.CPU_CORES, count.group(1));
            draft.fact(FactKeys.CPU_THREADS, count.group(2) == null ? count.group(1) : count.group(2));
            cpu = cpu.substring(0, count.start()).strip();
        }
        draft.fact(FactKeys.CPU_MODEL, cpu.replaceAll("\\s*@ [\\d.]+GHz$", ""));
        draft.fact(FactKeys.MEMORY, components.getOrDefault("Memory", ""));
        draft.fact(FactKeys.STORAGE, components.getOrDefault("Disk", ""));
        draft.fact(FactKeys.GPU_MODEL, components.getOrDefault("Graphics", ""));
        draft.fact(FactKeys.NIC, components.getOrDefault("Network", ""));
        draft.fact("system.board", components.getOrDefault("Motherboard", ""));
        draft.fact(FactKeys.OS, components.getOrDefault("OS", ""));
        draft.fact(FactKeys.KERNEL, components.getOrDefault("Kernel", "").replaceAll("\\s*\\(.*\\)$", ""));
        draft.fact(FactKeys.COMPILER, components.getOrDefault("Compiler", ""));
        draft.fact(FactKeys.FILESYSTEM, components.getOrDefault("File-System", ""));
        String layer = components.getOrDefault("System Layer", "");
        if (!layer.isEmpty()) {
            draft.fact(FactKeys.HYPERVISOR, layer);
            PlatformKind kind = PlatformHint.in(layer).map(PlatformHint::kind).orElse(PlatformKind.VM);
            draft.kind(kind, "System Layer: " + layer);
        } else {
            String text = components.getOrDefault("Motherboard", "") + " " + components.getOrDefault("Graphics", "");
            PlatformHint.in(text).ifPresent(h -> draft.kind(h.kind(), "the hardware is called \"" + h.words() + "\""));
        }
    }

    /** Puts what the notes say into the draft: microcode, governor, mitigations, huge pages. */
    public static void notes(Map<String, String> notes, Draft draft) {
        draft.fact(FactKeys.CPU_MICROCODE, notes.getOrDefault("cpu-microcode", ""));
        draft.fact(FactKeys.CPU_GOVERNOR, notes.getOrDefault("cpu-scaling-governor", ""));
        draft.fact(FactKeys.MITIGATIONS, notes.getOrDefault("security", ""));
        draft.fact(
                FactKeys.HUGE_PAGES,
                notes.getOrDefault("kernel-extra-details", "").replace("Transparent Huge Pages: ", ""));
    }
}
