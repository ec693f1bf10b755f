package tare.analysis.fact;

import static tare.model.FactKeys.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tare.model.Domain;
import tare.model.Severity;

/** Which facts matter to which benchmarks, and how much. A serious one (error) makes a gap not attributable. */
enum FactRelevance {
    CPU_MODEL_FACT(CPU_MODEL, "CPU model", "CPU models", all(), none()),
    SOCKETS(CPU_SOCKETS, "CPU sockets", "CPU sockets", none(), compute()),
    CORES(CPU_CORES, "CPU cores", "CPU core counts", compute(), all()),
    THREADS(CPU_THREADS, "CPU threads", "CPU thread counts", compute(), all()),
    GOVERNOR(CPU_GOVERNOR, "CPU governor", "CPU governors", all(), none()),
    SMT(CPU_SMT, "SMT", "SMT settings", none(), all()),
    SCALING(CPU_SCALING, "CPU frequency scaling", "CPU frequency scaling", none(), all()),
    MHZ(CPU_MHZ, "CPU clock", "CPU clocks", none(), none()),
    MICROCODE(CPU_MICROCODE, "CPU microcode", "CPU microcode versions", none(), none()),
    NUMA(NUMA_NODES, "NUMA nodes", "NUMA node counts", none(), compute()),
    MEMORY_SIZE(MEMORY, "memory", "memory sizes", none(), all()),
    ECC(MEMORY_ECC, "memory ECC", "memory ECC settings", none(), compute()),
    PAGES(HUGE_PAGES, "huge pages", "huge page settings", none(), all()),
    MITIGATION(MITIGATIONS, "mitigations", "mitigations", none(), all()),
    KERNEL_VERSION(KERNEL, "kernel", "kernels", none(), none()),
    OS_NAME(OS, "operating system", "operating systems", none(), none()),
    GPU(GPU_MODEL, "GPU model", "GPU models", gpu(), none()),
    GPUS(GPU_COUNT, "GPU count", "GPU counts", gpu(), none()),
    DRIVER(GPU_DRIVER, "GPU driver", "GPU drivers", gpu(), none()),
    GPU_RAM(GPU_MEMORY, "GPU memory", "GPU memory sizes", none(), gpu()),
    POWER(GPU_POWER_LIMIT, "GPU power limit", "GPU power limits", gpu(), none()),
    GPU_ECC_FACT(GPU_ECC, "GPU ECC", "GPU ECC settings", gpu(), none()),
    PCIE(PCIE_WIDTH, "PCIe width", "PCIe widths", none(), gpu()),
    BACKEND(STORAGE, "storage", "storage back ends", EnumSet.of(Domain.STORAGE), EnumSet.of(Domain.APPLICATION)),
    FILES(FILESYSTEM, "file system", "file systems", none(), EnumSet.of(Domain.STORAGE, Domain.APPLICATION)),
    CARD(NIC, "network card", "network cards", none(), EnumSet.of(Domain.NETWORK, Domain.APPLICATION)),
    IMAGE(CONTAINER_IMAGE, "container image", "container images", none(), all()),
    COMPILED(COMPILER, "compiler", "compilers", all(), none()),
    RUNTIME_VERSION(RUNTIME, "runtime version", "runtime versions", none(), all()),
    TOOL(TOOL_VERSION, "runner version", "runner versions", none(), all()),
    LENGTH(RUN_LENGTH, "run length", "run lengths", all(), none()),
    BUILD(BUILD_TYPE, "build type", "build types", all(), none()),
    TARGET(TARGET_RATE, "offered load", "offered loads", none(), all()),
    LOAD(USERS, "virtual users", "numbers of virtual users", EnumSet.of(Domain.APPLICATION), none());

    /** Facts that belong to one file's run and not to its machine. */
    private static final Set<String> OF_THE_RUN =
            Set.of(COMPILER, RUNTIME, TOOL_VERSION, RUN_LENGTH, TARGET_RATE, USERS, BUILD_TYPE, CPU_MHZ);

    /** Facts that are named even where neither side knows them. */
    static final List<FactRelevance> ESSENTIAL = List.of(CPU_MODEL_FACT);

    private final String key;
    private final String label;
    private final String plural;
    private final Set<Domain> serious;
    private final Set<Domain> notable;

    FactRelevance(String key, String label, String plural, Set<Domain> serious, Set<Domain> notable) {
        this.key = key;
        this.label = label;
        this.plural = plural;
        this.serious = serious;
        this.notable = notable;
    }

    private static Set<Domain> all() {
        return EnumSet.allOf(Domain.class);
    }

    private static Set<Domain> none() {
        return EnumSet.noneOf(Domain.class);
    }

    private static Set<Domain> compute() {
        return EnumSet.of(Domain.CPU, Domain.MEMORY, Domain.APPLICATION);
    }

    private static Set<Domain> gpu() {
        return EnumSet.of(Domain.GPU_TRAINING, Domain.GPU_INFERENCE);
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** The label as the subject of "differ". */
    String plural() {
        return plural;
    }

    boolean ofTheRun() {
        return OF_THE_RUN.contains(key);
    }

    /** How much a difference matters to a benchmark of this domain. */
    Severity severity(Domain domain) {
        if (serious.contains(domain)) {
            return Severity.ERROR;
        }
        return notable.contains(domain) ? Severity.WARNING : Severity.INFO;
    }

    /** Facts about a GPU say nothing about a benchmark that uses none. */
    boolean concerns(Domain domain) {
        boolean aboutGpu = key.startsWith("gpu.") || key.equals(PCIE_WIDTH);
        return !aboutGpu || gpu().contains(domain);
    }
}
