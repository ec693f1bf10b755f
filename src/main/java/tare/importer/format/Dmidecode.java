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

/** {@code dmidecode}: what the firmware says of machine, processors and memory modules. */
public final class Dmidecode implements Format {
    @Override
    public String id() {
        return "dmidecode";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "dmidecode",
                "facts",
                "",
                "machine, board, firmware, processor, memory modules, ECC; the hypervisor's own tables",
                "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("# dmidecode")
                .when(probe.text().lines().limit(3).anyMatch(l -> l.startsWith("# dmidecode")));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        TextDoc text = TextDoc.read(input, draft);
        String section = "";
        int modules = 0;
        java.util.TreeMap<String, Integer> sizes = new java.util.TreeMap<>();
        StringBuilder maker = new StringBuilder();
        for (String line : text.lines()) {
            if (!line.startsWith("\t") && !line.startsWith(" ") && !line.startsWith("Handle") && !line.isBlank()) {
                section = line.strip();
            }
            int colon = line.indexOf(':');
            if (colon < 0 || !line.startsWith("\t") || line.startsWith("\t\t")) {
                continue;
            }
            String name = line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            if (section.equals("Memory Device") && name.equals("Size") && value.matches("\\d+ [KMGT]B")) {
                modules++;
                sizes.merge(value, 1, Integer::sum);
            } else if (!FactLines.isUnknown(value)) {
                fact(section, name, value, maker, draft);
            }
        }
        StringBuilder memory = new StringBuilder();
        sizes.forEach((size, n) -> memory.append(memory.isEmpty() ? "" : ", ")
                .append(n)
                .append(" x ")
                .append(size));
        draft.fact("memory.modules", modules > 0 ? memory.toString() : "");
        tare.importer.PlatformHint.in(maker.toString())
                .filter(h -> h.kind() == tare.model.PlatformKind.VM)
                .ifPresent(h -> {
                    draft.fact(FactKeys.HYPERVISOR, h.words());
                    draft.kind(
                            h.kind(),
                            "the firmware names the machine \""
                                    + maker.toString().strip() + "\"");
                });
        FactLines.close(draft, "dmidecode");
    }

    private static void fact(String section, String name, String value, StringBuilder maker, Draft draft) {
        switch (section + "/" + name) {
            case "System Information/Manufacturer", "System Information/Product Name" ->
                maker.append(value).append(' ');
            case "System Information/Serial Number" -> draft.fact("system.serial", value);
            case "System Information/UUID" -> draft.fact(FactKeys.MACHINE_ID, value);
            case "BIOS Information/Version" -> draft.fact("system.firmware", value);
            case "Base Board Information/Product Name" -> draft.fact("system.board", value);
            case "Physical Memory Array/Error Correction Type" -> draft.fact(FactKeys.MEMORY_ECC, value);
            default -> more(section, name, value, maker, draft);
        }
    }

    private static void more(String section, String name, String value, StringBuilder maker, Draft draft) {
        boolean first = draft.facts().get(FactKeys.CPU_MODEL).isEmpty();
        if (section.equals("Processor Information") && name.equals("Version") && first) {
            draft.fact(FactKeys.CPU_MODEL, value);
        } else if (section.equals("Memory Device")
                && name.startsWith("Configured")
                && name.contains("Speed")
                && draft.facts().get("memory.speed").isEmpty()) {
            draft.fact("memory.speed", value);
        } else if (section.equals("System Information")
                && name.equals("Family")
                && maker.length() > 0
                && draft.facts().get(FactKeys.SYSTEM).isEmpty()) {
            draft.fact(FactKeys.SYSTEM, maker.toString().strip());
        }
    }
}
