package tare.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tare.model.Measurement;
import tare.model.Source;
import tare.verdict.Figures;

/**
 * The sides as named on a command line.
 *
 * @param baseline label of the yardstick
 * @param candidates labels of the platforms in question
 * @param paths files and folders by label
 */
record NamedSides(String baseline, List<String> candidates, Map<String, List<Path>> paths) {

    /** From arguments of the form {@code NAME=PATH} or {@code PATH}; two sides never get the same name. */
    static NamedSides of(List<String> baseline, List<String> candidates) {
        Map<String, List<Path>> base = grouped(baseline, "baseline");
        Map<String, List<Path>> others = grouped(candidates, "candidate");
        if (base.size() > 1) {
            throw new IllegalArgumentException("one baseline only, not " + String.join(" and ", base.keySet())
                    + "; compare them as sides instead");
        }
        String label = base.keySet().iterator().next();
        Map<String, List<Path>> all = new LinkedHashMap<>();
        if (others.containsKey(label)) {
            if (others.size() > 1 || named(baseline) || named(candidates)) {
                throw new IllegalArgumentException("both sides are called \"" + label
                        + "\": name them, --baseline NAME=PATH --candidate NAME=PATH");
            }
            all.put("baseline", base.get(label));
            all.put("candidate", others.get(label));
            return new NamedSides("baseline", List.of("candidate"), all);
        }
        all.putAll(base);
        all.putAll(others);
        return new NamedSides(label, List.copyOf(others.keySet()), all);
    }

    /**
     * What is to be said where several folders without a name become one candidate, as they may be several platforms.
     *
     * @param given the arguments of the candidates
     * @return empty where nothing is in doubt
     */
    Optional<String> pooled(List<String> given) {
        List<String> folders = given.stream()
                .filter(a -> split(a) <= 0 && Path.of(a).toFile().isDirectory())
                .toList();
        if (folders.size() < 2) {
            return Optional.empty();
        }
        String first = folders.getFirst();
        return Optional.of(Figures.listed(folders) + " are taken as runs of one candidate, \"" + own(Path.of(first))
                + "\". If they are several platforms, name each: --candidate "
                + name(Path.of(first).toAbsolutePath().normalize())
                + "=" + first + " …");
    }

    private String own(Path path) {
        return paths.entrySet().stream()
                .filter(e -> candidates.contains(e.getKey()) && e.getValue().contains(path))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    String title() {
        return title(baseline, candidates);
    }

    static String title(String baseline, List<String> candidates) {
        return String.join(", ", candidates) + " against " + baseline;
    }

    private static boolean named(List<String> arguments) {
        return arguments.stream().anyMatch(a -> split(a) > 0);
    }

    private static Map<String, List<Path>> grouped(List<String> arguments, String fallback) {
        Map<String, List<Path>> groups = new LinkedHashMap<>();
        List<String> plain = arguments.stream().filter(a -> split(a) <= 0).toList();
        String own = plain.isEmpty() ? fallback : label(plain, fallback);
        for (String a : arguments) {
            int equals = split(a);
            String label = equals > 0 ? a.substring(0, equals).strip() : own;
            String path = equals > 0 ? a.substring(equals + 1) : a;
            groups.computeIfAbsent(label, k -> new ArrayList<>()).add(Path.of(path));
        }
        return groups;
    }

    /** Where a name ends; −1 when the argument is a path alone. */
    private static int split(String argument) {
        int equals = argument.indexOf('=');
        boolean nameLike = equals > 0
                && argument.substring(0, equals).indexOf('/') < 0
                && argument.substring(0, equals).indexOf('\\') < 0;
        return nameLike && !StudyArguments.exists(argument) ? equals : -1;
    }

    /** The name of the folder, the file without its extension, or the folder that several files share. */
    private static String label(List<String> paths, String fallback) {
        Set<String> names = new TreeSet<>();
        for (String p : paths) {
            Path path = Path.of(p).toAbsolutePath().normalize();
            names.add(paths.size() > 1 && path.getParent() != null ? name(path.getParent()) : name(path));
        }
        String only = names.size() == 1 ? names.iterator().next() : "";
        return only.isEmpty() ? fallback : only;
    }

    private static String name(Path path) {
        if (path.getFileName() == null) {
            return "";
        }
        String name = path.getFileName().toString();
        int dot = name.indexOf('.');
        return dot > 0 && !path.toFile().isDirectory() ? name.substring(0, dot) : name;
    }

    /** The file on this platform; of a file with rows of several platforms only those of that name. */
    static Source onPlatform(Source source, String label) {
        Set<String> inside = source.measurements().stream()
                .map(Measurement::platform)
                .filter(p -> !p.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Source named = source.withPlatform(source.platform().withLabel(label, because(source)));
        if (inside.isEmpty()) {
            return named;
        }
        boolean some = inside.stream().anyMatch(p -> p.equalsIgnoreCase(label));
        if (!some && inside.size() > 1) {
            throw new IllegalArgumentException(source.path() + " holds several platforms (" + String.join(", ", inside)
                    + "): say which, for example --baseline "
                    + inside.iterator().next() + "=" + source.path());
        }
        return named.withMeasurements(source.measurements().stream()
                .filter(m -> !some || m.platform().isEmpty() || m.platform().equalsIgnoreCase(label))
                .map(m -> m.withPlatform(""))
                .toList());
    }

    private static String because(Source source) {
        String known = source.platform().because();
        return "named on the command line" + (known.isEmpty() ? "" : "; " + known);
    }
}
