package tare.analysis.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tare.analysis.FactFinding;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.FactWords;
import tare.model.Severity;

/**
 * The known facts of both sides of one row held against each other, by what matters to its domain. Unknown never equals anything.
 *
 * @param baseline values by key; several where the files of a side say several
 * @param candidate likewise
 */
record FactComparison(Map<String, Set<String>> baseline, Map<String, Set<String>> candidate, Domain domain) {
    /** The fact that says whether both sides are one machine. */
    static final String MACHINE = "machine.same";

    private static final String BOOTS = "boots.seen";
    private static final double MUCH_LONGER = 2;
    private static final int MOST_LISTED = 3;

    /** The machine and the boots first, then in the order of the table. */
    List<FactFinding> findings(int baselineBoots, int candidateBoots) {
        List<FactFinding> all = new ArrayList<>();
        all.add(machine());
        all.add(boots(baselineBoots, candidateBoots));
        for (FactRelevance fact : FactRelevance.values()) {
            if (fact.concerns(domain)) {
                one(fact).ifPresent(all::add);
            }
        }
        cpus().ifPresent(all::add);
        return List.copyOf(all);
    }

    private static String words(Map<String, Set<String>> facts, String key) {
        List<String> values = facts.getOrDefault(key, Set.of()).stream()
                .map(v -> FactWords.of(key, v))
                .distinct()
                .toList();
        return values.size() <= MOST_LISTED
                ? String.join("; ", values)
                : values.getFirst() + "; … " + values.getLast() + " (" + values.size() + " values)";
    }

    private Optional<FactFinding> one(FactRelevance fact) {
        String left = words(baseline, fact.key());
        String right = words(candidate, fact.key());
        if (left.isEmpty() && right.isEmpty() && !FactRelevance.ESSENTIAL.contains(fact)) {
            return Optional.empty();
        }
        FactFinding.Result result = result(fact.key());
        boolean usual = fact == FactRelevance.LENGTH && !muchLonger();
        Severity severity = usual ? Severity.WARNING : fact.severity(domain);
        return Optional.of(
                new FactFinding(fact.key(), fact.label(), left, right, result, weight(severity, result, left, right)));
    }

    private FactFinding.Result result(String key) {
        Set<String> left = baseline.getOrDefault(key, Set.of());
        Set<String> right = candidate.getOrDefault(key, Set.of());
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
    private boolean muchLonger() {
        double left = meanLength(baseline);
        double right = meanLength(candidate);
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
    private Optional<FactFinding> cpus() {
        boolean given = baseline.containsKey(FactKeys.VCPUS) || candidate.containsKey(FactKeys.VCPUS);
        String left = cpuCount(baseline, candidate);
        String right = cpuCount(candidate, baseline);
        if (!given || left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        boolean same = FactValue.same(FactKeys.VCPUS, left, right);
        FactFinding.Result result = same
                ? FactFinding.Result.SAME
                : allThreads(baseline, right) || allThreads(candidate, left)
                        ? FactFinding.Result.UNKNOWN
                        : FactFinding.Result.DIFFERS;
        return Optional.of(new FactFinding(
                FactKeys.VCPUS,
                "CPUs given",
                left,
                right,
                result,
                result == FactFinding.Result.DIFFERS ? FactRelevance.THREADS.severity(domain) : Severity.INFO));
    }

    /** Whether a guest's CPUs may be all threads of a machine that tells its cores alone, two threads a core. */
    private static boolean allThreads(Map<String, Set<String>> machine, String given) {
        if (machine.containsKey(FactKeys.VCPUS) || machine.containsKey(FactKeys.CPU_THREADS)) {
            return false;
        }
        String cores = words(machine, FactKeys.CPU_CORES);
        return Stream.of(cores, allCores(machine, cores))
                .flatMap(count -> FactValue.number(count).stream())
                .anyMatch(count -> FactValue.same(FactKeys.VCPUS, Long.toString(Math.round(2 * count)), given));
    }

    /**
     * What the VM was given, else all that the machine has: as its own notes, threads, or cores say. Cores that are not
     * known to be what a guest counts as its CPUs are called so.
     */
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
        return !threads.isEmpty() ? threads : cores.isEmpty() ? "" : cores + FactFinding.CORES;
    }

    private static String allCores(Map<String, Set<String>> facts, String cores) {
        Optional<Double> each = FactValue.number(cores);
        Optional<Double> sockets = FactValue.number(words(facts, FactKeys.CPU_SOCKETS));
        return each.isPresent() && sockets.isPresent() ? Long.toString(Math.round(each.get() * sockets.get())) : "";
    }

    /** A guest has an identity of its own, so different names prove nothing; a different CPU does. */
    private FactFinding machine() {
        String key = baseline.containsKey(FactKeys.MACHINE_ID) && candidate.containsKey(FactKeys.MACHINE_ID)
                ? FactKeys.MACHINE_ID
                : FactKeys.HOST;
        boolean same = result(key) == FactFinding.Result.SAME;
        boolean otherCpu = result(FactKeys.CPU_MODEL) == FactFinding.Result.DIFFERS;
        FactFinding.Result result =
                otherCpu ? FactFinding.Result.DIFFERS : same ? FactFinding.Result.SAME : FactFinding.Result.UNKNOWN;
        Severity severity = result == FactFinding.Result.SAME ? Severity.INFO : Severity.WARNING;
        return new FactFinding(
                MACHINE, "same physical machine", words(baseline, key), words(candidate, key), result, severity);
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
}
