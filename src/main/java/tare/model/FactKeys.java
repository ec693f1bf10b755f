package tare.model;

/** The normalised names of facts about a machine and a run. Anything else a file says is kept under the tool's own words. */
public final class FactKeys {
    public static final String HOST = "host.name";
    public static final String MACHINE_ID = "machine.id";
    public static final String BOOT_ID = "boot.id";
    public static final String BOOT_TIME = "boot.time";
    public static final String SYSTEM = "system.name";
    public static final String HYPERVISOR = "hypervisor";
    public static final String CPU_MODEL = "cpu.model";
    public static final String CPU_SOCKETS = "cpu.sockets";
    public static final String CPU_CORES = "cpu.cores";
    public static final String CPU_THREADS = "cpu.threads";
    public static final String CPU_MHZ = "cpu.mhz";
    public static final String CPU_GOVERNOR = "cpu.governor";
    public static final String CPU_SMT = "cpu.smt";
    public static final String CPU_MICROCODE = "cpu.microcode";
    public static final String CPU_SCALING = "cpu.scaling";
    public static final String VCPUS = "vm.vcpus";
    /** Of how many CPUs of the machine beneath a VM was given some. */
    public static final String HOST_CPUS = "vm.vcpus.of";

    /** Watts on average while the benchmark ran. */
    public static final String POWER_DRAW = "power.draw";

    /** Price of the side for an hour, in any currency that both sides share. */
    public static final String PRICE = "price.hour";

    public static final String NUMA_NODES = "numa.nodes";
    public static final String MEMORY = "memory.size";
    public static final String MEMORY_ECC = "memory.ecc";
    public static final String HUGE_PAGES = "memory.hugepages";
    public static final String MITIGATIONS = "kernel.mitigations";
    public static final String KERNEL = "kernel.version";
    public static final String OS = "os.name";
    public static final String GPU_MODEL = "gpu.model";
    public static final String GPU_COUNT = "gpu.count";
    public static final String GPU_DRIVER = "gpu.driver";
    public static final String GPU_MEMORY = "gpu.memory";
    public static final String GPU_POWER_LIMIT = "gpu.power.limit";
    public static final String GPU_ECC = "gpu.ecc";
    public static final String PCIE_WIDTH = "pcie.width";
    public static final String STORAGE = "storage.backend";
    public static final String FILESYSTEM = "storage.filesystem";
    public static final String NIC = "network.nic";
    public static final String CONTAINER_IMAGE = "container.image";
    public static final String COMPILER = "compiler";
    public static final String RUNTIME = "runtime.version";
    public static final String TOOL_VERSION = "tool.version";
    public static final String RUN_LENGTH = "run.length";
    public static final String TARGET_RATE = "run.target.rate";
    public static final String USERS = "run.users";
    public static final String BUILD_TYPE = "build.type";
    public static final String STARTED = "run.started";

    private FactKeys() {}
}
