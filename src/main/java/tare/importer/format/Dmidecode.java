package tare.importer.format;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.facts.FactLines;
import tare.importer.facts.MachineNames;
import tare.importer.text.TextDoc;
import tare.model.FactKeys;

/** {@code dmidecode}: what the firmware says of machine, processors and memory modules. */
public final class Dmidecode implements Format {
    private static final Pattern HANDLE = Pattern.compile("^Handle 0x[0-9A-Fa-f]+, DMI type \\d+");

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
        return Recognition.sure("# dmidecode, or its handles")
                .when(probe.text()
                        .lines()
                        .limit(5)
                        .anyMatch(l ->
                                l.startsWith("# dmidecode") || HANDLE.matcher(l).find()));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        Modules modules = new Modules();
        StringBuilder maker = new StringBuilder();
        String section = "";
        int own = 0;
        for (String line : TextDoc.read(input, draft).lines()) {
            int indent = line.length() - line.stripLeading().length();
            if (indent == 0 && !line.startsWith("Handle") && !line.isBlank()) {
                section = line.strip();
                own = 0;
            }
            own = own == 0 ? indent : own;
            int colon = line.indexOf(':');
            if (colon < 0 || indent == 0 || indent > own) {
                continue;
            }
            String name = line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            if (section.equals("Memory Device") && name.equals("Size") && value.matches("\\d+ [KMGT]i?B")) {
                modules.add(value);
            } else if (!FactLines.isUnknown(value)) {
                fact(section, name, value, maker, draft);
            }
        }
        draft.fact("memory.modules", modules.said());
        machine(maker.toString().strip(), draft);
        FactLines.close(draft, "dmidecode");
    }

    private static void machine(String name, Draft draft) {
        draft.fact(FactKeys.SYSTEM, name);
        MachineNames.of(name).ifPresent(hint -> {
            draft.fact(FactKeys.HYPERVISOR, hint.hypervisor());
            draft.kind(hint.kind(), "the firmware names the machine \"" + name + "\"");
        });
    }

    /** The memory modules by size. */
    private static final class Modules {
        private final SortedMap<String, Integer> sizes = new TreeMap<>();

        void add(String size) {
            sizes.merge(size, 1, Integer::sum);
        }

        String said() {
            return sizes.entrySet().stream()
                    .map(e -> e.getValue() + " x " + e.getKey())
                    .collect(Collectors.joining(", "));
        }
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
            default -> more(section, name, value, draft);
        }
    }

    private static void more(String section, String name, String value, Draft draft) {
        boolean first = draft.facts().get(FactKeys.CPU_MODEL).isEmpty();
        if (section.equals("Processor Information") && name.equals("Version") && first) {
            draft.fact(FactKeys.CPU_MODEL, value);
        } else if (section.equals("Memory Device")
                && name.startsWith("Configured")
                && name.contains("Speed")
                && draft.facts().get("memory.speed").isEmpty()) {
            draft.fact("memory.speed", value);
        }
    }
}
