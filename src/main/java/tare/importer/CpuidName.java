package tare.importer;

/** The twelve letters with which hypervisors answer the CPUID instruction, as the name that people use. */
final class CpuidName {
    private CpuidName() {}

    /** The name behind the letters; any other text as it is. */
    static String plain(String text) {
        return switch (text) {
            case "KVMKVMKVM", "Linux KVM Hv" -> "KVM";
            case "VMwareVMware" -> "VMware";
            case "Microsoft Hv" -> "Microsoft Hyper-V";
            case "XenVMMXenVMM" -> "Xen";
            case "VBoxVBoxVBox" -> "VirtualBox";
            case "TCGTCGTCGTCG" -> "QEMU";
            case "bhyve bhyve" -> "bhyve";
            case "prl hyperv", "lrpepyh vr" -> "Parallels";
            default -> text;
        };
    }
}
