package tare.importer.files;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.PlatformHint;
import tare.importer.PlatformWords;
import tare.importer.facts.MachineNames;
import tare.model.FactKeys;
import tare.model.Platform;
import tare.model.PlatformKind;

/**
 * Gives each file its platform. The label comes from folders and names: the topmost folder below (or being) what the user
 * named that holds a platform word, then the file's name, then the folder of files named one by one, then folders that
 * stand side by side. The kind comes from the content, then from facts, then from the word in the name.
 */
final class Labels {
    private static final Pattern COUNTS = Pattern.compile(
            "(runs?|rounds?|iter(ation)?s?|reps?|trials?|results?|data|logs?|out(put)?)?[-_. ]*\\d*([-_:tTzZ]*\\d+)*");

    private final Set<String> roots = new LinkedHashSet<>();
    private final Set<String> besides = new LinkedHashSet<>();

    Labels(List<Reading> readings) {
        for (Reading r : readings) {
            if (!r.refused()) {
                roots.add(isFolder(r) ? r.named() : parent(r.named()));
                first(r).ifPresent(besides::add);
            }
        }
    }

    Platform of(Reading reading) {
        Named named = named(reading);
        Draft draft = reading.draft();
        if (draft.kind() != PlatformKind.UNKNOWN) {
            return new Platform(named.label, draft.kind(), join("the file says " + draft.kindBecause(), named.because));
        }
        Optional<String> hypervisor = draft.facts().get(FactKeys.HYPERVISOR);
        if (hypervisor.isPresent()) {
            return new Platform(
                    named.label,
                    kindOf(hypervisor.get()),
                    join("the file names the hypervisor as \"" + hypervisor.get() + "\"", named.because));
        }
        Optional<String> guest = draft.facts().get(FactKeys.CPU_MODEL).filter(PlatformHint::isGuestProcessor);
        if (guest.isPresent()) {
            String because = "the processor is called \"" + guest.get() + "\", a name that a hypervisor gives";
            return new Platform(named.label, PlatformKind.VM, join(because, named.because));
        }
        Optional<String> system = draft.facts().get(FactKeys.SYSTEM).filter(Labels::isRented);
        if (system.isPresent()) {
            return new Platform(
                    named.label,
                    PlatformKind.VM,
                    join("the machine is called \"" + system.get() + "\"", named.because));
        }
        return named.label.isEmpty() ? Platform.UNKNOWN : new Platform(named.label, named.kind, named.because);
    }

    /** A server's name says nothing here: descriptions of virtual machines name the server below them too. */
    private static boolean isRented(String system) {
        return MachineNames.of(system).filter(h -> h.kind() == PlatformKind.VM).isPresent();
    }

    static PlatformKind kindOf(String hypervisor) {
        String h = hypervisor.toLowerCase(Locale.ROOT).strip();
        if (h.equals("none") || h.startsWith("no ") || h.contains("bare")) {
            return PlatformKind.BARE_METAL;
        }
        boolean container =
                List.of("docker", "podman", "lxc", "container", "gvisor", "systemd-nspawn", "openvz").stream()
                        .anyMatch(h::contains);
        return container ? PlatformKind.CONTAINER : h.equals("unknown") ? PlatformKind.UNKNOWN : PlatformKind.VM;
    }

    private record Named(String label, PlatformKind kind, String because) {}

    private Named named(Reading reading) {
        List<String> parts = Arrays.asList(below(reading).split("/"));
        for (String folder : parts.subList(0, parts.size() - 1)) {
            Optional<PlatformWords.Hit> hit = PlatformWords.in(folder);
            if (hit.isPresent()) {
                return new Named(folder, hit.get().kind(), "the folder is named \"" + folder + "\"");
            }
        }
        String name = parts.getLast();
        Optional<PlatformWords.Hit> hit = PlatformWords.in(stem(name));
        if (hit.isPresent()) {
            return new Named(hit.get().word(), hit.get().kind(), "the file is named \"" + name + "\"");
        }
        return bySide(reading);
    }

    /** Without any word: the named folders themselves when there are several, else the folders beside each other. */
    private Named bySide(Reading reading) {
        String root = isFolder(reading) ? reading.named() : parent(reading.named());
        if (roots.size() > 1) {
            String telling = told(root);
            String label = telling.substring(telling.lastIndexOf('/') + 1);
            return label.isEmpty() ? nothing() : new Named(label, PlatformKind.UNKNOWN, "it lies in \"" + label + "\"");
        }
        Optional<String> first = first(reading);
        if (first.isPresent() && besides.size() > 1 && besides.size() <= 8) {
            return new Named(first.get(), PlatformKind.UNKNOWN, "it lies in \"" + first.get() + "\"");
        }
        return nothing();
    }

    /** A named folder, up to the last part that does more than count runs, where those tell the named ones apart. */
    private String told(String root) {
        long apart = roots.stream().map(Labels::uncounted).distinct().count();
        return apart > 1 && !uncounted(root).isEmpty() ? uncounted(root) : root;
    }

    private static String uncounted(String root) {
        String rest = root;
        while (!rest.isEmpty() && counts(rest.substring(rest.lastIndexOf('/') + 1))) {
            rest = parent(rest);
        }
        return rest;
    }

    private static boolean counts(String folder) {
        return COUNTS.matcher(folder.toLowerCase(Locale.ROOT)).matches();
    }

    private static Named nothing() {
        return new Named("", PlatformKind.UNKNOWN, "");
    }

    private static boolean isFolder(Reading r) {
        return r.path().startsWith(r.named() + "/") || r.path().startsWith(r.named() + "!/");
    }

    /** The path from the named folder on, its own name included; for a named file with its parent folder. */
    private static String below(Reading r) {
        String root = isFolder(r) ? r.named() : parent(r.named());
        int slash = root.lastIndexOf('/');
        return r.path().substring(slash + 1).replace("!/", "/");
    }

    /** The first folder below the named folder, unless it only counts runs. */
    private static Optional<String> first(Reading r) {
        if (!isFolder(r)) {
            return Optional.empty();
        }
        String rest = r.path().substring(r.named().length()).replaceFirst("^!?/", "");
        int slash = rest.indexOf('/');
        String folder = slash < 0 ? "" : rest.substring(0, slash).replaceFirst("!$", "");
        return folder.isEmpty() || counts(folder) ? Optional.empty() : Optional.of(folder);
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String join(String a, String b) {
        return b.isEmpty() ? a : a + "; " + b;
    }
}
