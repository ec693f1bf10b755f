package tare.importer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tare.model.PlatformKind;

/** The words in folder and file names that say what a platform is. */
public final class PlatformWords {
    private static final Map<String, PlatformKind> WORDS = words();
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern REPEAT = Pattern.compile("(?:run|rep|repeat|round|iter|iteration|trial)\\d*");

    private PlatformWords() {}

    /**
     * A word found in a name.
     *
     * @param word as it stands, without digits
     * @param kind what it says; unknown for words like {@code baseline}
     */
    public record Hit(String word, PlatformKind kind) {}

    /** The one platform a name speaks of; empty if it speaks of none, or of two as {@code vm-vs-host} does. */
    public static Optional<Hit> in(String name) {
        String plain = ' '
                + BETWEEN.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip()
                + ' ';
        if (plain.contains(" vs ") || plain.contains(" versus ")) {
            return Optional.empty();
        }
        Hit hit = null;
        for (Map.Entry<String, PlatformKind> e : WORDS.entrySet()) {
            if (holds(plain, e.getKey())) {
                if (hit != null
                        && hit.kind() != e.getValue()
                        && hit.kind() != PlatformKind.UNKNOWN
                        && e.getValue() != PlatformKind.UNKNOWN) {
                    return Optional.empty();
                }
                boolean better = hit == null || hit.kind() == PlatformKind.UNKNOWN;
                hit = better ? new Hit(e.getKey(), e.getValue()) : hit;
            }
        }
        return Optional.ofNullable(hit);
    }

    /**
     * What a name says beside the platform and the number of the run ({@code vm-randread-run2} is about
     * {@code randread}); empty if it says nothing else.
     */
    public static String without(String name) {
        String[] parts = BETWEEN.split(name);
        return Arrays.stream(parts)
                .filter(part -> !part.isEmpty()
                        && !REPEAT.matcher(part.toLowerCase(Locale.ROOT)).matches()
                        && in(part).isEmpty())
                .collect(Collectors.joining("-"));
    }

    /** Whether a word stands in the text, digits behind it or not. */
    private static boolean holds(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            while (text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            if (text.charAt(at - 1) == ' ' && text.charAt(end) == ' ') {
                return true;
            }
        }
        return false;
    }

    private static Map<String, PlatformKind> words() {
        Map<String, PlatformKind> m = new TreeMap<>();
        put(
                m,
                PlatformKind.VM,
                "vm",
                "vms",
                "virtual",
                "virtualized",
                "virtualised",
                "virtuell",
                "virtuelle",
                "guest",
                "kvm",
                "qemu",
                "esxi",
                "esx");
        put(
                m,
                PlatformKind.VM,
                "vmware",
                "vsphere",
                "hyperv",
                "hyper v",
                "xen",
                "proxmox",
                "virtualbox",
                "vbox",
                "ahv");
        put(
                m,
                PlatformKind.BARE_METAL,
                "bare metal",
                "baremetal",
                "bare",
                "metal",
                "bm",
                "native",
                "physical",
                "host",
                "physisch",
                "physique");
        put(m, PlatformKind.CONTAINER, "container", "docker", "podman", "gvisor", "runsc", "lxc", "lxd", "sandbox");
        put(m, PlatformKind.UNKNOWN, "baseline", "candidate", "reference", "control", "before", "after");
        return m;
    }

    private static void put(Map<String, PlatformKind> m, PlatformKind kind, String... words) {
        for (String word : words) {
            m.put(word, kind);
        }
    }
}
