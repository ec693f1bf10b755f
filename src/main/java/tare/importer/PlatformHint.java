package tare.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.model.PlatformKind;

/**
 * What free text says about the kind of a platform, with the words that say it.
 *
 * @param kind what the words mean
 * @param words the words as written
 * @param hypervisor the product named, e.g. {@code VMware ESXi 9.0.0}; empty if none is
 */
public record PlatformHint(PlatformKind kind, String words, String hypervisor) {
    private static final Pattern BARE = Pattern.compile(
            "\\bbare[\\s_-]?metal\\b|(?<![a-z])BareMetal|\\bBM\\.(?:GPU|Standard|Optimized|DenseIO|HPC)\\d*\\.",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRODUCT = Pattern.compile(
            "(?:VMware\\s*)?(?:vSphere|ESXi)[ _-]?v?[\\d.]*\\d?(?: U\\d+)?"
                    + "|VMware(?! ?vSAN)|QEMU(?:/KVM)?|\\bKVM\\b|Hyper-?V\\b|\\bXen\\b|VirtualBox|Parallels|\\bbhyve\\b"
                    + "|(?:Nutanix )?\\bAHV\\b(?: [\\d.]*\\d)?|Proxmox|Firecracker|Cloud Hypervisor|\\bvSAN\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VIRTUAL = Pattern.compile(
            "virtual(?:ised|ized)\\b|virtual machine|\\bVM\\.(?:GPU|Standard|Optimized|DenseIO)\\d*\\.|\\bvirtual"
                    + " machines?\\b|\\bvm-other\\b|\\bvCPUs?\\b|\\d+\\s*vCPUs?|\\bvGPU\\b|\\bGRID"
                    + " [A-Z]+\\d+\\S*|\\b[AHLTV]\\d{1,3}(?:-[A-Z]+)*-\\d{1,3}[ABCQ]\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTAINER = Pattern.compile(
            "\\bdocker\\b|\\bpodman\\b|\\blxc\\b|\\bkubepods\\b|\\bcontainerd\\b|systemd-nspawn|\\brunsc\\b|\\bgvisor\\b",
            Pattern.CASE_INSENSITIVE);

    /** The names that QEMU gives to processors; the makers' own carry a model number or a trade mark. */
    private static final Pattern GUEST_PROCESSOR = Pattern.compile("Common (?:32-bit )?KVM processor|QEMU Virtual CPU.*"
            + "|Intel (?:Xeon|Core|Atom) Processor \\([^)]+\\)|AMD EPYC(?:-\\w+)? Processor(?: \\([^)]+\\))?"
            + "|Intel Core i7 9xx.*|Westmere E56xx.*|Intel Xeon E312xx.*|AMD Opteron \\d+xx.*");

    /** Whether a processor has a name that only a hypervisor gives. */
    public static boolean isGuestProcessor(String model) {
        return GUEST_PROCESSOR.matcher(model.strip()).matches();
    }

    /** What this text says, if anything; a product's name is stronger than a general word. */
    public static Optional<PlatformHint> in(String text) {
        Matcher product = PRODUCT.matcher(text);
        if (product.find()) {
            String words = product.group().strip();
            return Optional.of(new PlatformHint(PlatformKind.VM, words, words));
        }
        Matcher virtual = VIRTUAL.matcher(text);
        if (virtual.find()) {
            return Optional.of(new PlatformHint(PlatformKind.VM, virtual.group().strip(), ""));
        }
        Matcher container = CONTAINER.matcher(text);
        if (container.find()) {
            return Optional.of(new PlatformHint(PlatformKind.CONTAINER, container.group(), ""));
        }
        Matcher bare = BARE.matcher(text);
        return bare.find()
                ? Optional.of(new PlatformHint(PlatformKind.BARE_METAL, bare.group(), ""))
                : Optional.empty();
    }
}
