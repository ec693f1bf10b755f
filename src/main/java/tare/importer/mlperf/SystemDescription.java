package tare.importer.mlperf;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tare.importer.Draft;
import tare.importer.PlatformHint;
import tare.importer.text.JsonValue;
import tare.model.FactKeys;
import tare.model.PlatformKind;

/**
 * {@code systems/<system>.json}: what the submitter says of the machine. Much of it is free text; the hypervisor, the
 * number of virtual CPUs, ECC and power limits hide in notes and names.
 */
public final class SystemDescription {
    private static final String[] HINTS = {
        "system_type_detail",
        "operating_system",
        "sw_notes",
        "hw_notes",
        "other_software_stack",
        "accelerator_model_name",
        "system_name",
        "framework",
        "host_storage_type",
        "filesystem"
    };
    private static final Pattern DRIVER = Pattern.compile("(?i)driver:?\\s*v?([\\d.]+\\d)");
    private static final Pattern VCPUS =
            Pattern.compile("(?i)(\\d+)\\s*(?:vCPUs?|vcores?|virtual (?:CPUs?|cores?|processors?))\\b"
                    + "|(?:vCPUs?|virtual CPUs)(?: (?:count|number))?\\s*[:=]\\s*(\\d+)");
    private static final Pattern OUT_OF = Pattern.compile(
            "(?i)(?:vCPUs?|virtual (?:CPUs?|cores?))\\b\\)?(?: (?:count|number))?(?:\\s*[:=]\\s*\\d+)?(?:"
                    + " \\(vCPUs?\\))?\\s+(?:out )?of\\s+(\\d+)");
    private static final Pattern POWER = Pattern.compile("(?i)\\bT[DG]P:?\\s*(\\d+)\\s*W");
    private static final Pattern ECC = Pattern.compile("(?i)\\bECC\\s*[:=]?\\s*(on|off|enabled|disabled)\\b");
    private static final Pattern KERNEL = Pattern.compile(
            "(?i)(?:kernel|linux)["
                    + " :-]+(\\d+\\.\\d+(?:(?!-glibc)[\\w.+-])*)|(?<![\\w.])(\\d+\\.\\d+\\.\\d+-(?:[\\w.]+x86_64|\\d+(?:-[a-z]+)?\\b))");
    private static final Pattern MEMORY_GIVEN =
            Pattern.compile("(?i)(\\d+(?:\\.\\d+)?\\s*[GT]i?B)(?: of)?\\s+(?:memory|RAM)\\b|memory"
                    + " of\\s+(\\d+(?:\\.\\d+)?\\s*[GT]i?B)");

    private SystemDescription() {}

    /** Reads facts, the kind of platform and the system's name; {@code file} names the system if nothing else does. */
    public static void read(JsonValue system, String file, Draft draft) {
        draft.tool("MLPerf system description", "");
        draft.subject(file.replaceAll("(?i)\\.json$", ""));
        fact(draft, FactKeys.SYSTEM, system, "system_name");
        fact(draft, FactKeys.CPU_MODEL, system, "host_processor_model_name");
        fact(draft, FactKeys.CPU_SOCKETS, system, "host_processors_per_node");
        fact(draft, FactKeys.CPU_CORES, system, "host_processor_core_count");
        fact(draft, FactKeys.CPU_MHZ, system, "host_processor_frequency");
        fact(draft, FactKeys.MEMORY, system, "host_memory_capacity");
        fact(draft, "memory.configuration", system, "host_memory_configuration");
        fact(draft, FactKeys.OS, system, "operating_system");
        fact(draft, FactKeys.GPU_MODEL, system, "accelerator_model_name");
        fact(draft, FactKeys.GPU_COUNT, system, "accelerators_per_node");
        fact(draft, FactKeys.GPU_MEMORY, system, "accelerator_memory_capacity");
        fact(draft, FactKeys.PCIE_WIDTH, system, "accelerator_host_interconnect");
        fact(draft, "gpu.interconnect", system, "accelerator_interconnect");
        fact(draft, FactKeys.STORAGE, system, "host_storage_type");
        fact(draft, "storage.size", system, "host_storage_capacity");
        fact(draft, FactKeys.FILESYSTEM, system, "filesystem");
        fact(draft, FactKeys.NIC, system, "host_networking");
        fact(draft, FactKeys.RUNTIME, system, "framework");
        fact(draft, "software.stack", system, "other_software_stack");
        fact(draft, "vm.memory", system, "vmt_memory_capacity");
        fact(draft, "mlperf.submitter", system, "submitter");
        fact(draft, "mlperf.division", system, "division");
        fact(draft, "mlperf.hw_notes", system, "hw_notes");
        fact(draft, "mlperf.sw_notes", system, "sw_notes");
        freeText(system, file, draft);
        platform(system, file, draft);
    }

    private static void fact(Draft draft, String key, JsonValue system, String field) {
        draft.fact(key, said(system, field));
    }

    /** The field's text, empty when it says nothing: {@code N/A}, {@code -}, {@code TBD}. */
    private static String said(JsonValue system, String field) {
        JsonValue given = system.get(field);
        String value = given.isObject() ? together(given) : given.text("").strip();
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "n/a", "na", "-", "none", "tbd", "null" -> "";
            default -> value;
        };
    }

    /** The entries of a field that some submitters take apart. */
    private static String together(JsonValue parts) {
        return parts.fields().entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue().text(""))
                .collect(Collectors.joining("; "));
    }

    private static void freeText(JsonValue system, String file, Draft draft) {
        String notes = String.join(
                "; ",
                said(system, "hw_notes"),
                said(system, "sw_notes"),
                said(system, "other_software_stack"),
                said(system, "operating_system"),
                said(system, "system_name"));
        find(DRIVER, notes, draft, FactKeys.GPU_DRIVER, "");
        find(VCPUS, notes + "; " + file, draft, FactKeys.VCPUS, "");
        find(OUT_OF, notes, draft, FactKeys.HOST_CPUS, "");
        find(POWER, notes, draft, FactKeys.GPU_POWER_LIMIT, " W");
        find(
                ECC,
                notes,
                draft,
                said(system, "accelerators_per_node").equals("0") ? FactKeys.MEMORY_ECC : FactKeys.GPU_ECC,
                "");
        find(
                KERNEL,
                said(system, "operating_system") + "; " + said(system, "other_software_stack"),
                draft,
                FactKeys.KERNEL,
                "");
        find(MEMORY_GIVEN, notes, draft, "vm.memory", "");
    }

    private static void find(Pattern pattern, String text, Draft draft, String key, String unit) {
        Matcher m = pattern.matcher(text);
        if (m.find()) {
            String value = m.group(1) != null ? m.group(1) : m.groupCount() > 1 && m.group(2) != null ? m.group(2) : "";
            draft.fact(
                    key,
                    value.toLowerCase(Locale.ROOT).equals(value) || !key.contains("ecc")
                            ? value + unit
                            : value.toLowerCase(Locale.ROOT));
        }
    }

    private static void platform(JsonValue system, String file, Draft draft) {
        PlatformHint bare = null;
        String where = "";
        for (String field : HINTS) {
            PlatformHint hint = PlatformHint.in(said(system, field)).orElse(null);
            if (hint == null) {
                continue;
            }
            if (hint.kind() == PlatformKind.VM) {
                draft.kind(PlatformKind.VM, field + ": \"" + said(system, field) + "\"");
                draft.fact(FactKeys.HYPERVISOR, hypervisor(system, hint));
                return;
            }
            where = bare == null ? field + ": \"" + said(system, field) + "\"" : where;
            bare = bare == null ? hint : bare;
        }
        Optional<PlatformHint> called = PlatformHint.in(file.replace('_', ' '));
        PlatformHint named = called.orElse(bare);
        if (named != null) {
            draft.kind(named.kind(), called.isPresent() ? "the system is called " + file : where);
            draft.fact(FactKeys.HYPERVISOR, named.kind() == PlatformKind.VM ? named.hypervisor() : "");
        }
    }

    /** The most telling name of the hypervisor in any of the texts: one with a version before one without. */
    private static String hypervisor(JsonValue system, PlatformHint found) {
        String best = found.hypervisor();
        for (String field : HINTS) {
            String name = PlatformHint.in(said(system, field))
                    .map(PlatformHint::hypervisor)
                    .orElse("");
            boolean version = name.matches(".*\\d.*");
            if (version && !best.matches(".*\\d.*") || best.isEmpty()) {
                best = name;
            }
        }
        return best.equalsIgnoreCase("vSAN") ? "VMware" : best;
    }
}
