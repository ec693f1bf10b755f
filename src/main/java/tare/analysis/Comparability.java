package tare.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Severity;
import tare.model.Source;
import tare.verdict.Figures;
import tare.verdict.Finding;

/** Holds the facts of both sides against each other, by what matters to the benchmark. Unknown never equals anything. */
final class Comparability {
    /** The fact that says whether both sides are one machine. */
    static final String MACHINE = "machine.same";

    private static final String BOOTS = "boots.seen";
    private static final double MUCH_LONGER = 2;
    private static final int MOST_LISTED = 3;

    private final Map<String, FactReach> byPlatform = new HashMap<>();
    private final Map<Scope, Map<String, Set<String>>> known = new HashMap<>();
    private final Map<Asked, List<FactFinding>> answered = new HashMap<>();
    private final ByHand byHand;

    Comparability(Question question) {
        byHand = question.settings().byHand();
        Map<String, List<Source>> files = new HashMap<>();
        for (Source s : question.sources()) {
            Set<String> labels = new HashSet<>();
            labels.add(s.platform().label());
            s.measurements().forEach(m -> labels.add(Entries.platform(s, m)));
            labels.forEach(l -> files.computeIfAbsent(l, k -> new ArrayList<>()).add(s));
        }
        files.forEach((label, own) -> {
            Set<Source> here = same(own);
            byPlatform.put(
                    label,
                    new FactReach(
                            List.copyOf(own),
                            question.sources().stream()
                                    .filter(s -> !here.contains(s))
                                    .toList()));
        });
    }

    /** These very sources: to look up equal ones would go through all their values. */
    private static Set<Source> same(List<Source> sources) {
        Set<Source> out = Collections.newSetFromMap(new IdentityHashMap<>());
        out.addAll(sources);
        return out;
    }

    private record Scope(String platform, Set<String> files) {}

    private record Asked(Scope baseline, Scope candidate, Domain domain, int baselineBoots, int candidateBoots) {}

    /** The findings of one row: the machine and the boots first, then in the order of the table. */
    List<FactFinding> of(Side baseline, Side candidate, Domain domain, int baselineBoots, int candidateBoots) {
        Asked asked = new Asked(scope(baseline), scope(candidate), domain, baselineBoots, candidateBoots);
        List<FactFinding> before = answered.get(asked);
        if (before == null) {
            before = compare(
                            facts(asked.baseline(), baseline),
                            facts(asked.candidate(), candidate),
                            domain,
                            baselineBoots,
                            candidateBoots)
                    .stream()
                    .map(f -> asSaid(f, baseline.platform(), candidate.platform()))
                    .toList();
            answered.put(asked, before);
        }
        return before;
    }

    /** A finding with what the user says of it: which side was entered by hand, and whether the difference is accepted. */
    private FactFinding asSaid(FactFinding f, String baseline, String candidate) {
        FactFinding marked = new FactFinding(
                f.fact(),
                f.label(),
                f.baseline() + (byHand.fact(baseline, f.fact()).isPresent() ? ByHand.MARK : ""),
                f.candidate() + (byHand.fact(candidate, f.fact()).isPresent() ? ByHand.MARK : ""),
                f.result(),
                f.severity());
        return f.result() == FactFinding.Result.DIFFERS
                ? byHand.reason(f.fact()).map(marked::withAccepted).orElse(marked)
                : marked;
    }

    private static List<FactFinding> compare(
            Map<String, Set<String>> b,
            Map<String, Set<String>> c,
            Domain domain,
            int baselineBoots,
            int candidateBoots) {
        List<FactFinding> all = new ArrayList<>();
        all.add(machine(b, c));
        all.add(boots(baselineBoots, candidateBoots));
        for (FactRelevance fact : FactRelevance.values()) {
            if (fact.concerns(domain)) {
                one(fact, b, c, domain).ifPresent(all::add);
            }
        }
        cpus(b, c, domain).ifPresent(all::add);
        return List.copyOf(all);
    }

    private static Scope scope(Side side) {
        Set<String> files = new HashSet<>();
        side.parts().forEach(p -> files.add(p.source().path()));
        return new Scope(side.platform(), files);
    }

    private Map<String, Set<String>> facts(Scope scope, Side side) {
        return known.computeIfAbsent(scope, k -> collect(side));
    }

    private Map<String, Set<String>> collect(Side side) {
        Map<String, Set<String>> all = new HashMap<>();
        Set<Source> own = new HashSet<>();
        for (Side.Part p : side.parts()) {
            if (own.add(p.source())) {
                add(all, p.source());
            }
        }
        Map<String, Set<String>> platform = new HashMap<>();
        FactReach reach = byPlatform.getOrDefault(side.platform(), new FactReach(List.of(), List.of()));
        for (Source s : reach.of(own.stream().map(Source::path).toList())) {
            if (!own.contains(s) && !another(s, all)) {
                add(platform, s);
            }
        }
        for (FactRelevance fact : FactRelevance.values()) {
            if (fact.ofTheRun()) {
                platform.remove(fact.key());
            }
        }
        platform.forEach(all::putIfAbsent);
        byHand.facts().stream()
                .filter(f -> f.platform().equals(side.platform()))
                .forEach(f -> all.put(f.key(), Set.of(f.value())));
        return all;
    }

    /** Whether a file speaks of another machine than the row's own files: several systems can share a label. */
    private static boolean another(Source s, Map<String, Set<String>> own) {
        for (String identity : List.of(FactKeys.SYSTEM, FactKeys.MACHINE_ID, FactKeys.HOST)) {
            Optional<String> other = s.facts().get(identity);
            Set<String> here = own.getOrDefault(identity, Set.of());
            if (other.isPresent() && !here.isEmpty() && !here.contains(other.get())) {
                return true;
            }
        }
        return false;
    }

    private static void add(Map<String, Set<String>> to, Source s) {
        s.facts().values().forEach((key, value) -> to.computeIfAbsent(key, k -> new TreeSet<>())
                .add(value));
    }

    private static String words(Map<String, Set<String>> facts, String key) {
        List<String> values = List.copyOf(facts.getOrDefault(key, Set.of()));
        return values.size() <= MOST_LISTED
                ? String.join("; ", values)
                : values.getFirst() + "; … " + values.getLast() + " (" + values.size() + " values)";
    }

    private static Optional<FactFinding> one(
            FactRelevance fact, Map<String, Set<String>> b, Map<String, Set<String>> c, Domain domain) {
        String left = words(b, fact.key());
        String right = words(c, fact.key());
        if (left.isEmpty() && right.isEmpty() && !FactRelevance.ESSENTIAL.contains(fact)) {
            return Optional.empty();
        }
        FactFinding.Result result = compare(fact.key(), b, c);
        boolean usual = fact == FactRelevance.LENGTH && !muchLonger(b, c);
        Severity severity = usual ? Severity.WARNING : fact.severity(domain);
        return Optional.of(
                new FactFinding(fact.key(), fact.label(), left, right, result, weight(severity, result, left, right)));
    }

    private static FactFinding.Result compare(String key, Map<String, Set<String>> b, Map<String, Set<String>> c) {
        Set<String> left = b.getOrDefault(key, Set.of());
        Set<String> right = c.getOrDefault(key, Set.of());
        if (left.isEmpty() || right.isEmpty()) {
            return FactFinding.Result.UNKNOWN;
        }
        if (covered(key, left, right) && covered(key, right, left)) {
            return FactFinding.Result.SAME;
        }
        boolean hidden = key.equals(FactKeys.CPU_MODEL)
                && left.stream().allMatch(v -> right.stream()
                        .allMatch(w -> FactValue.same(key, v, w) || FactValue.hides(v, w) || FactValue.hides(w, v)));
        return hidden ? FactFinding.Result.UNKNOWN : FactFinding.Result.DIFFERS;
    }

    private static boolean covered(String key, Set<String> these, Set<String> by) {
        return these.stream().allMatch(v -> by.stream().anyMatch(w -> FactValue.same(key, v, w)));
    }

    private static Severity weight(Severity severity, FactFinding.Result result, String left, String right) {
        return switch (result) {
            case SAME -> Severity.INFO;
            case UNKNOWN ->
                severity == Severity.ERROR && !(left.isEmpty() && right.isEmpty()) ? Severity.WARNING : Severity.INFO;
            case DIFFERS -> severity;
        };
    }

    /** Lengths are never the same to the second: only a factor of two is serious. */
    private static boolean muchLonger(Map<String, Set<String>> b, Map<String, Set<String>> c) {
        double left = meanLength(b);
        double right = meanLength(c);
        return Math.max(left, right) >= MUCH_LONGER * Math.min(left, right);
    }

    private static double meanLength(Map<String, Set<String>> facts) {
        return facts.getOrDefault(FactKeys.RUN_LENGTH, Set.of()).stream()
                .map(FactValue::number)
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    /** CPUs given to a VM against those of the machine, where each side names them in its own way. */
    private static Optional<FactFinding> cpus(Map<String, Set<String>> b, Map<String, Set<String>> c, Domain domain) {
        boolean given = b.containsKey(FactKeys.VCPUS) || c.containsKey(FactKeys.VCPUS);
        String left = cpuCount(b, c);
        String right = cpuCount(c, b);
        if (!given || left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        boolean same = FactValue.same(FactKeys.VCPUS, left, right);
        return Optional.of(new FactFinding(
                FactKeys.VCPUS,
                "CPUs given",
                left,
                right,
                same ? FactFinding.Result.SAME : FactFinding.Result.DIFFERS,
                same ? Severity.INFO : FactRelevance.THREADS.severity(domain)));
    }

    /** What the VM was given, else all that the machine has: as its own notes, threads, or cores say. */
    private static String cpuCount(Map<String, Set<String>> facts, Map<String, Set<String>> other) {
        String own = words(facts, FactKeys.VCPUS);
        if (!own.isEmpty()) {
            return own;
        }
        String given = words(other, FactKeys.VCPUS);
        String of = words(other, FactKeys.HOST_CPUS);
        if (!of.isEmpty()) {
            return of;
        }
        String threads = words(facts, FactKeys.CPU_THREADS);
        String cores = words(facts, FactKeys.CPU_CORES);
        String all = allCores(facts, cores);
        // Some descriptions count cores by socket and some all of them: whichever equals what was given is meant.
        for (String count : List.of(threads, all, cores)) {
            if (!count.isEmpty() && FactValue.same(FactKeys.VCPUS, count, given)) {
                return count;
            }
        }
        return threads.isEmpty() ? cores : threads;
    }

    private static String allCores(Map<String, Set<String>> facts, String cores) {
        Optional<Double> each = FactValue.number(cores);
        Optional<Double> sockets = FactValue.number(words(facts, FactKeys.CPU_SOCKETS));
        return each.isPresent() && sockets.isPresent() ? Long.toString(Math.round(each.get() * sockets.get())) : "";
    }

    /** A guest has an identity of its own, so different names prove nothing; a different CPU does. */
    private static FactFinding machine(Map<String, Set<String>> b, Map<String, Set<String>> c) {
        String key = b.containsKey(FactKeys.MACHINE_ID) && c.containsKey(FactKeys.MACHINE_ID)
                ? FactKeys.MACHINE_ID
                : FactKeys.HOST;
        boolean same = compare(key, b, c) == FactFinding.Result.SAME;
        boolean otherCpu = compare(FactKeys.CPU_MODEL, b, c) == FactFinding.Result.DIFFERS;
        FactFinding.Result result =
                otherCpu ? FactFinding.Result.DIFFERS : same ? FactFinding.Result.SAME : FactFinding.Result.UNKNOWN;
        Severity severity = result == FactFinding.Result.SAME ? Severity.INFO : Severity.WARNING;
        return new FactFinding(MACHINE, "same physical machine", words(b, key), words(c, key), result, severity);
    }

    private static FactFinding boots(int baseline, int candidate) {
        boolean known = baseline > 0 && candidate > 0;
        return new FactFinding(
                BOOTS,
                "boots seen",
                baseline > 0 ? String.valueOf(baseline) : "",
                candidate > 0 ? String.valueOf(candidate) : "",
                !known
                        ? FactFinding.Result.UNKNOWN
                        : baseline == candidate ? FactFinding.Result.SAME : FactFinding.Result.DIFFERS,
                Severity.INFO);
    }

    /** Serious differences in words: {@code the CPU models differ (A / B) and the GPU drivers differ (a / b)}. */
    static String serious(List<FactFinding> findings) {
        return Figures.listed(findings.stream()
                .filter(FactFinding::serious)
                .filter(f -> !f.fact().equals(MACHINE))
                .map(Comparability::words)
                .toList());
    }

    /** {@code the CPU models differ (A / B)}. */
    static String words(FactFinding f) {
        return "the " + plural(f) + " differ (" + f.baseline() + " / " + f.candidate() + ")";
    }

    /** The accepted differences of a row as one remark, with their reasons; empty if there are none. */
    static Optional<Finding> accepted(List<FactFinding> findings) {
        List<String> said = findings.stream()
                .filter(f -> !f.accepted().isEmpty())
                .map(f -> words(f) + ", accepted by the user: " + f.accepted())
                .toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String words = String.join("; ", said) + ".";
        return Optional.of(new Finding(
                "ACCEPTED_DIFFERENCE", Severity.INFO, Character.toUpperCase(words.charAt(0)) + words.substring(1), ""));
    }

    static String plural(FactFinding f) {
        for (FactRelevance r : FactRelevance.values()) {
            if (r.key().equals(f.fact())) {
                return r.plural();
            }
        }
        return f.label();
    }

    /** Whether both sides are known to have run at different offered loads. */
    static boolean otherLoad(List<FactFinding> findings) {
        return findings.stream()
                .anyMatch(f -> f.fact().equals(FactKeys.TARGET_RATE) && f.result() == FactFinding.Result.DIFFERS);
    }
}
