package tare.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.RowId;
import tare.analysis.Side;
import tare.analysis.Suite;
import tare.analysis.Unpaired;
import tare.model.FactKeys;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Note;
import tare.model.Platform;
import tare.model.Source;
import tare.verdict.Finding;

/**
 * Replaces host names, addresses, serial numbers, user names and paths by neutral names, the same name each time, in
 * everything that a report is made of. Names are known from the facts in the files and from their shape
 * ({@link NameShapes}); benchmark names and numbers stay.
 */
public final class Redaction {
    private static final int SHORTEST = 3;
    /** Words that name no machine and nobody, though they stand where such names do. */
    private static final Set<String> COMMON = Set.of(
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
            "guest",
            "host",
            "localhost",
            "machine",
            "metal",
            "node",
            "public",
            "root",
            "runner",
            "server",
            "shared",
            "test",
            "ubuntu",
            "user",
            "vagrant",
            "virtual",
            "work",
            "www");

    private static final Pattern HOME = Pattern.compile("[/\\\\](?:home|[Uu]sers)[/\\\\]([^/\\\\\\s\"'<>|:*?]+)");

    private final Map<String, String> known = new LinkedHashMap<>();
    /** Short names of hosts and names of users that stand in paths: replaced as whole words only. */
    private final Map<String, String> words = new LinkedHashMap<>();

    private final Map<String, String> given = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private List<Name> longestFirst = List.of();

    private Redaction() {}

    /** What the files' facts name, and every path. */
    public static Redaction of(List<Source> sources) {
        Redaction out = new Redaction();
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
                } else if (k.contains("user") || k.contains("owner")) {
                    users.add(value);
                }
            });
            s.measurements().forEach(m -> hosts.add(m.run().host()));
            out.known.putIfAbsent(s.path(), out.next("file") + extension(s.name()));
        }
        hosts.forEach(h -> out.name(h, "host"));
        ids.forEach(i -> out.name(i, "id"));
        users.forEach(u -> out.name(u, "user"));
        hosts.forEach(out::shortName);
        sources.forEach(out::homes);
        out.baseNames(sources);
        out.longestFirst = Stream.concat(
                        out.known.entrySet().stream().map(e -> Name.of(e.getKey(), e.getValue())),
                        out.words.entrySet().stream().map(e -> Name.word(e.getKey(), e.getValue())))
                .sorted(Comparator.comparingInt((Name n) -> n.folded().length()).reversed())
                .toList();
        return out;
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

    private void name(String value, String kind) {
        if (value.strip().length() >= SHORTEST && !known.containsKey(value)) {
            known.put(value, next(kind));
        }
    }

    private String next(String kind) {
        return kind + "-" + counts.merge(kind, 1, Integer::sum);
    }

    /** What is replaced by what, for a preview; what was found by its shape so far is among it. */
    public Map<String, String> replaced() {
        Map<String, String> out = new LinkedHashMap<>(known);
        words.forEach((word, neutral) -> {
            if (!neutral.startsWith("file-")) {
                out.put(word, neutral);
            }
        });
        out.putAll(given);
        return out;
    }

    /** The text with everything replaced that is known or has the shape. */
    public String text(String text) {
        return told.computeIfAbsent(text, this::retold);
    }

    private String retold(String text) {
        String out = text;
        String folded = folded(text);
        for (Name name : longestFirst) {
            if (folded.contains(name.folded())) {
                out = name.everywhere().matcher(out).replaceAll(Matcher.quoteReplacement(name.neutral()));
                folded = folded(out);
            }
        }
        return NameShapes.in(out).replaceAll(m -> Matcher.quoteReplacement(byShape(m)));
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
                    Redaction.folded(name),
                    Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }

        private static String domain(String neutral) {
            return neutral.startsWith("host-") ? "(?:\\.[A-Za-z][\\w-]*)*" : "";
        }
    }

    private String byShape(MatchResult m) {
        return given.computeIfAbsent(m.group(), any -> next(NameShapes.kind(m)));
    }

    /** The analysis with every text replaced, ids too: the same everywhere, so that rows are still found. */
    public Analysis of(Analysis a) {
        a.comparisons().forEach(this::rename);
        return new Analysis(
                new StudyRedaction(this).settings(a.settings()),
                text(a.baseline()),
                a.candidates().stream().map(this::text).toList(),
                a.comparisons().stream().map(this::row).toList(),
                a.counts(),
                a.provisional(),
                a.k(),
                a.suite()
                        .map(s -> new Suite(
                                s.performance(),
                                s.ci(),
                                s.equivalence(),
                                s.df(),
                                s.pEquivalence(),
                                s.boundedAt(),
                                s.worstId().map(this::text),
                                s.allWithin())),
                a.claims().stream().map(this::claim).toList(),
                text(a.headline()),
                text(a.subline()),
                text(a.warning()),
                a.unpaired().stream()
                        .map(u -> new Unpaired(text(u.platform()), key(u.key()), u.metric(), text(u.why())))
                        .toList(),
                a.notes().stream().map(this::note).toList());
    }

    /** A row whose benchmark or platform is told otherwise has the id that it would have been given under that name. */
    private void rename(Comparison c) {
        if (RowId.of(c.candidate().platform(), c.runner(), c.key(), c.metric().name())
                .equals(c.id())) {
            told.put(
                    c.id(),
                    RowId.of(
                            text(c.candidate().platform()),
                            c.runner(),
                            key(c.key()),
                            c.metric().name()));
        }
    }

    /** The provenance with every text replaced; hashes stay. */
    public Provenance of(Provenance p) {
        return new Provenance(
                p.version(),
                p.date(),
                p.sources().stream().map(this::source).toList(),
                new Lock(
                        p.lock().state(),
                        text(p.lock().detail()),
                        p.lock().protocol().stream().map(this::text).toList()));
    }

    private Comparison row(Comparison c) {
        return new Comparison(
                text(c.id()),
                key(c.key()),
                c.metric(),
                c.runner(),
                c.rule(),
                side(c.baseline()),
                side(c.candidate()),
                c.unitOfAnalysis(),
                text(c.scope()),
                c.judgement(),
                c.pDifferenceHolm(),
                c.pEquivalenceHolm(),
                c.stands(),
                c.provisionalBecause(),
                text(c.sentence()),
                text(c.because()),
                text(c.wouldChange()),
                c.checks().stream()
                        .map(f -> new Finding(f.code(), f.severity(), text(f.message()), text(f.advice())))
                        .toList(),
                c.comparability().stream().map(this::fact).toList(),
                c.cpu());
    }

    private Key key(Key key) {
        Map<String, String> parameters = new LinkedHashMap<>();
        key.parameters().forEach((k, v) -> parameters.put(k, text(v)));
        return Key.of(text(key.benchmark()), parameters);
    }

    private Side side(Side s) {
        List<Side.Part> parts = s.parts().stream()
                .map(p -> new Side.Part(source(p.source()), measurement(p.measurement())))
                .toList();
        return new Side(
                text(s.platform()),
                s.values(),
                s.mean(),
                s.sd(),
                parts,
                s.unitPart(),
                s.failed(),
                s.excluded(),
                s.leftOut().stream()
                        .map(x -> new Side.LeftOut(x.value(), x.before(), x.part(), text(x.reason())))
                        .toList(),
                s.sessions().stream()
                        .map(x -> new Side.Session(text(x.name()), x.values()))
                        .toList());
    }

    private Measurement measurement(Measurement m) {
        return new Measurement(
                key(m.key()),
                m.metric(),
                m.data(),
                m.reported(),
                m.failed(),
                m.step(),
                m.run()
                        .withRun(text(m.run().run()))
                        .withHost(text(m.run().host()))
                        .withBoot(text(m.run().boot())),
                text(m.platform()),
                text(m.place()));
    }

    /** A file with its values as they are and every name replaced. */
    Source withValues(Source s) {
        return source(s)
                .withMeasurements(
                        s.measurements().stream().map(this::measurement).toList());
    }

    private Source source(Source s) {
        Map<String, String> facts = new LinkedHashMap<>();
        s.facts().values().forEach((k, v) -> facts.put(k, text(v)));
        return new Source(
                text(s.path()),
                s.sha256(),
                s.bytes(),
                s.status(),
                s.format(),
                s.tool(),
                s.toolVersion(),
                new Platform(
                        text(s.platform().label()),
                        s.platform().kind(),
                        text(s.platform().because())),
                Facts.of(facts),
                s.notes().stream().map(this::note).toList(),
                List.of());
    }

    private Note note(Note n) {
        return new Note(n.code(), n.severity(), text(n.message()), text(n.place()));
    }

    private FactFinding fact(FactFinding f) {
        return new FactFinding(
                f.fact(),
                f.label(),
                text(f.baseline()),
                text(f.candidate()),
                f.result(),
                f.severity(),
                text(f.accepted()));
    }

    private ClaimAnswer claim(ClaimAnswer c) {
        return new ClaimAnswer(
                text(c.text()),
                text(c.reading()),
                c.each(),
                c.onAverage(),
                text(c.because()),
                c.supporting().stream().map(this::text).toList(),
                c.contradicting().stream().map(this::text).toList(),
                c.undecided().stream().map(this::text).toList());
    }
}
