package tare.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tare.model.FactKeys;
import tare.model.Source;

/** The names of machines, people and files that the sources of a study tell, each with its neutral one. */
final class KnownNames {
    private static final int SHORTEST = 3;
    /** Letters by which names are looked for. */
    private static final int GRAM = 3;
    /** Shorter names of letters alone are parts of other words, and shorter ones of digits alone are numbers. */
    private static final int TELLING = 6;
    /** Words that name no machine and nobody, though they stand where such names do. */
    private static final Set<String> COMMON = Set.of(
            "(none)",
            "admin",
            "baremetal",
            "baseline",
            "bench",
            "benchmark",
            "benchmarks",
            "build",
            "candidate",
            "client",
            "container",
            "default",
            "default string",
            "guest",
            "host",
            "localhost",
            "machine",
            "metal",
            "n/a",
            "node",
            "none",
            "not available",
            "not specified",
            "public",
            "root",
            "runner",
            "server",
            "shared",
            "test",
            "to be filled by o.e.m.",
            "ubuntu",
            "unknown",
            "user",
            "vagrant",
            "virtual",
            "work",
            "www");

    private static final Pattern HOME = Pattern.compile("[/\\\\](?:home|[Uu]sers)[/\\\\]([^/\\\\\\s\"'<>|:*?]+)");

    private final Map<String, String> known = new LinkedHashMap<>();
    /** Short names, and names of users that stand in paths: replaced as whole words only. */
    private final Map<String, String> words = new LinkedHashMap<>();

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Name> longestFirst;
    private final Map<String, List<Integer>> byGram;

    /** What the files' facts name, and every path. */
    KnownNames(List<Source> sources) {
        List<String> hosts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> users = new ArrayList<>();
        for (Source s : sources) {
            s.facts().values().forEach((key, value) -> {
                String k = key.toLowerCase(Locale.ROOT);
                if (k.equals(FactKeys.HOST) || k.contains("hostname")) {
                    hosts.add(value);
                } else if (k.equals(FactKeys.MACHINE_ID)
                        || k.equals(FactKeys.BOOT_ID)
                        || k.contains("serial")
                        || k.contains("uuid")) {
                    ids.add(value);
                } else if (!k.equals(FactKeys.USERS) && (k.contains("user") || k.contains("owner"))) {
                    users.add(value);
                }
            });
            s.measurements().forEach(m -> hosts.add(m.run().host()));
            known.putIfAbsent(s.path(), next("file") + extension(s.name()));
        }
        hosts.forEach(h -> name(h, "host"));
        ids.forEach(i -> name(i, "id"));
        users.forEach(u -> name(u, "user"));
        hosts.forEach(this::shortName);
        sources.forEach(this::homes);
        baseNames(sources);
        longestFirst = Stream.concat(
                        known.entrySet().stream().map(e -> Name.of(e.getKey(), e.getValue())),
                        words.entrySet().stream().map(e -> Name.word(e.getKey(), e.getValue())))
                .sorted(Comparator.comparingInt((Name n) -> n.folded().length()).reversed())
                .toList();
        byGram = byGram(longestFirst);
    }

    /** A host is also called by what stands before its domain. */
    private void shortName(String host) {
        int dot = host.indexOf('.');
        if (dot > 0 && host.chars().limit(dot).anyMatch(Character::isLetter)) {
            word(host.substring(0, dot), () -> known.getOrDefault(host, ""));
        }
    }

    /** Who has a home folder in the files' facts and places. */
    private void homes(Source s) {
        Stream.concat(Stream.of(s.path()), s.facts().values().values().stream())
                .flatMap(text -> HOME.matcher(text).results())
                .forEach(found -> word(found.group(1), () -> next("user")));
    }

    /** A file is also called by what stands behind its folder; one name of several files is a name of its own. */
    private void baseNames(List<Source> sources) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Source s : sources) {
            if (!s.name().equals(s.path()) && !extension(s.name()).isEmpty()) {
                out.merge(s.name(), known.getOrDefault(s.path(), ""), (a, b) -> a.equals(b) ? a : "");
            }
        }
        out.forEach((name, own) -> word(name, () -> own.isEmpty() ? next("name") + extension(name) : own));
    }

    private void word(String word, Supplier<String> neutral) {
        boolean names = word.length() >= SHORTEST && !COMMON.contains(word.toLowerCase(Locale.ROOT));
        if (names && !known.containsKey(word) && !words.containsKey(word)) {
            words.put(word, neutral.get());
        }
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
    }

    /** Short words are replaced as whole words only; a number is told from a name by its length. */
    private void name(String value, String kind) {
        String bare = value.strip();
        boolean number = bare.chars().noneMatch(Character::isLetter);
        if (bare.length() < (number ? TELLING : SHORTEST)) {
            return;
        }
        if (number || bare.length() < TELLING && bare.chars().allMatch(Character::isLetter)) {
            word(bare, () -> next(kind));
        } else if (!COMMON.contains(bare.toLowerCase(Locale.ROOT)) && !known.containsKey(value)) {
            known.put(value, next(kind));
        }
    }

    /** The next neutral name of a kind: {@code host-3}. */
    String next(String kind) {
        return kind + "-" + counts.merge(kind, 1, Integer::sum);
    }

    /** What is replaced by what; a file's own name without its folder is not told beside its path. */
    Map<String, String> all() {
        Map<String, String> out = new LinkedHashMap<>(known);
        words.forEach((word, neutral) -> {
            if (!neutral.startsWith("file-")) {
                out.put(word, neutral);
            }
        });
        return out;
    }

    /** The text with every known name replaced, longer ones first. */
    String replace(String text) {
        String out = text;
        String folded = folded(text);
        BitSet perhaps = perhaps(folded);
        for (int i = perhaps.nextSetBit(0); i >= 0; i = perhaps.nextSetBit(i + 1)) {
            Name name = longestFirst.get(i);
            if (folded.contains(name.folded())) {
                out = name.everywhere().matcher(out).replaceAll(Matcher.quoteReplacement(name.neutral()));
                folded = folded(out);
            }
        }
        return out;
    }

    /** Which names may stand in a text: those whose rarest three letters do. Files are many, and most texts name none. */
    private BitSet perhaps(String folded) {
        BitSet found = new BitSet(longestFirst.size());
        for (int i = 0; i + GRAM <= folded.length(); i++) {
            byGram.getOrDefault(folded.substring(i, i + GRAM), List.of()).forEach(found::set);
        }
        byGram.getOrDefault("", List.of()).forEach(found::set);
        return found;
    }

    /** The names by the three letters of theirs that fewest others have; shorter ones by none. */
    private static Map<String, List<Integer>> byGram(List<Name> names) {
        Map<String, Integer> often = new HashMap<>();
        names.forEach(n -> grams(n.folded()).forEach(g -> often.merge(g, 1, Integer::sum)));
        Map<String, List<Integer>> out = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String rarest = grams(names.get(i).folded())
                    .min(Comparator.comparingInt(g -> often.getOrDefault(g, 0)))
                    .orElse("");
            out.computeIfAbsent(rarest, g -> new ArrayList<>()).add(i);
        }
        return out;
    }

    private static Stream<String> grams(String text) {
        return IntStream.rangeClosed(0, text.length() - GRAM).mapToObj(i -> text.substring(i, i + GRAM));
    }

    /** Letter by letter, as a comparison that ignores case sees it. */
    private static String folded(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
        }
        return new String(letters);
    }

    /** A known name, as it is looked for. */
    private record Name(String neutral, String folded, Pattern everywhere) {
        /** However it is written; of a host also with the domain behind it. */
        static Name of(String name, String neutral) {
            return of(name, neutral, Pattern.quote(name) + domain(neutral));
        }

        /** Not inside of longer words. */
        static Name word(String name, String neutral) {
            String alone = "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])";
            return of(name, neutral, alone + domain(neutral));
        }

        private static Name of(String name, String neutral, String pattern) {
            return new Name(
                    neutral,
                    KnownNames.folded(name),
                    Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }

        private static String domain(String neutral) {
            return neutral.startsWith("host-") ? "(?:\\.[A-Za-z][\\w-]*)*" : "";
        }
    }
}
