package tare.analysis.fact;

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
import tare.analysis.ByHand;
import tare.analysis.FactFinding;
import tare.analysis.Question;
import tare.analysis.Side;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Severity;
import tare.model.Source;
import tare.verdict.Figures;
import tare.verdict.Finding;

/** What the files and the user say of the machines of each row, compared once for rows of the same files. */
public final class Comparability {
    private final Map<String, FactReach> byPlatform = new HashMap<>();
    private final Map<Scope, Map<String, Set<String>>> known = new HashMap<>();
    private final Map<Asked, List<FactFinding>> answered = new HashMap<>();
    private final ByHand byHand;

    public Comparability(Question question) {
        byHand = question.settings().byHand();
        Map<String, List<Source>> files = new HashMap<>();
        for (Source s : question.sources()) {
            Set<String> labels = new HashSet<>();
            labels.add(s.platform().label());
            s.measurements().forEach(m -> labels.add(s.labelOf(m)));
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
    public List<FactFinding> of(Side baseline, Side candidate, Domain domain, int baselineBoots, int candidateBoots) {
        Asked asked = new Asked(scope(baseline), scope(candidate), domain, baselineBoots, candidateBoots);
        List<FactFinding> before = answered.get(asked);
        if (before == null) {
            before = new FactComparison(facts(asked.baseline(), baseline), facts(asked.candidate(), candidate), domain)
                    .findings(baselineBoots, candidateBoots).stream()
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

    /** Serious differences in words: {@code the CPU models differ (A / B) and the GPU drivers differ (a / b)}. */
    public static String serious(List<FactFinding> findings) {
        return Figures.listed(findings.stream()
                .filter(FactFinding::serious)
                .filter(f -> !f.fact().equals(FactComparison.MACHINE))
                .map(Comparability::words)
                .toList());
    }

    /** {@code the CPU models differ (A / B)}. */
    static String words(FactFinding f) {
        return "the " + plural(f) + " differ (" + f.baseline() + " / " + f.candidate() + ")";
    }

    /** The accepted differences of a row as one remark, with their reasons; empty if there are none. */
    public static Optional<Finding> accepted(List<FactFinding> findings) {
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
    public static boolean otherLoad(List<FactFinding> findings) {
        return findings.stream()
                .anyMatch(f -> f.fact().equals(FactKeys.TARGET_RATE) && f.result() == FactFinding.Result.DIFFERS);
    }
}
