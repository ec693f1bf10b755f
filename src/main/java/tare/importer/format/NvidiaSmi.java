package tare.importer.format;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.PlatformHint;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.facts.FactLines;
import tare.importer.text.TextDoc;
import tare.model.FactKeys;
import tare.model.PlatformKind;

/** {@code nvidia-smi -q}: the GPUs, their driver, limits and modes. */
public final class NvidiaSmi implements Format {
    @Override
    public String id() {
        return "nvidia-smi-q";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "nvidia-smi -q",
                "facts",
                "",
                "GPU model and count, driver, memory, power limit, ECC, PCIe width, virtualisation mode",
                "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("NVSMI LOG")
                .when(probe.text().lines().limit(4).anyMatch(l -> l.contains("NVSMI LOG"))
                        && probe.has("Driver Version"));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        TextDoc text = TextDoc.read(input, draft);
        FactLines lines = FactLines.of(text, " : ");
        lines.fact(draft, FactKeys.GPU_DRIVER, "Driver Version");
        lines.fact(draft, "gpu.cuda", "CUDA Version");
        lines.fact(draft, FactKeys.GPU_COUNT, "Attached GPUs");
        draft.fact(FactKeys.GPU_MODEL, models(text));
        draft.fact("gpu.persistence", lines.distinct("Persistence Mode"));
        draft.fact("gpu.vbios", lines.distinct("VBIOS Version"));
        draft.fact("gpu.host.vgpu.mode", known(lines.distinct("Host VGPU Mode")));
        String limit = known(lines.first("Current Power Limit", "Power Limit", "Enforced Power Limit")
                .orElse(""));
        draft.fact(FactKeys.GPU_POWER_LIMIT, limit);
        draft.fact(FactKeys.GPU_MEMORY, under(text, "FB Memory Usage", "Total"));
        draft.fact(FactKeys.GPU_ECC, known(under(text, "ECC Mode", "Current")));
        draft.fact("gpu.mig", known(under(text, "MIG Mode", "Current")));
        draft.fact(FactKeys.PCIE_WIDTH, known(under(text, "Link Width", "Max")));
        draft.fact("pcie.width.current", known(under(text, "Link Width", "Current")));
        draft.fact("gpu.clock.sm.max", known(under(text, "Max Clocks", "SM")));
        String mode = lines.first("Virtualization Mode", "Virtualization mode").orElse("");
        draft.fact("gpu.virtualization", mode);
        if (mode.equalsIgnoreCase("Pass-Through") || mode.equalsIgnoreCase("VGPU")) {
            draft.kind(PlatformKind.VM, "\"Virtualization Mode: " + mode + "\"");
        } else if (mode.isEmpty() || FactLines.isUnknown(mode)) {
            PlatformHint.in(models(text))
                    .filter(h -> h.kind() == PlatformKind.VM)
                    .ifPresent(h -> draft.kind(h.kind(), "the GPU is the slice \"" + h.words() + "\" of one"));
        }
        FactLines.close(draft, "nvidia-smi -q");
    }

    /** The different names of the GPUs; software licensed to them is a product too, named deeper in. */
    private static String models(TextDoc text) {
        List<String> named = text.lines().stream()
                .filter(line -> line.strip().startsWith("Product Name "))
                .toList();
        String indent = named.isEmpty()
                ? ""
                : named.getFirst().substring(0, named.getFirst().indexOf('P'));
        return named.stream()
                .filter(line -> line.startsWith(indent + "Product Name "))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String known(String value) {
        return FactLines.isUnknown(value) ? "" : value;
    }

    /** The value of a name in the first section with this heading. */
    private static String under(TextDoc text, String section, String name) {
        boolean inside = false;
        int indent = 0;
        for (String line : text.lines()) {
            String stripped = line.strip();
            int at = line.length() - line.stripLeading().length();
            if (stripped.equalsIgnoreCase(section)) {
                inside = true;
                indent = at;
            } else if (inside && !stripped.isEmpty()) {
                if (at <= indent) {
                    return "";
                }
                if (stripped.startsWith(name)
                        && stripped.substring(name.length()).strip().startsWith(":")) {
                    return stripped.substring(stripped.indexOf(':') + 1).strip();
                }
            }
        }
        return "";
    }
}
