package tare.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tare.model.Note;
import tare.model.Role;
import tare.verdict.Rule;
import tare.verdict.Verdict;

/**
 * A study judged: everything that screens, figures and documents show.
 *
 * @param settings what it was judged by
 * @param baseline label of the baseline platform
 * @param candidates labels of the candidate platforms
 * @param comparisons every pair, primary rows in order of domain, runner and key, secondary rows after their primary
 * @param counts primary rows per verdict; all verdicts are keys; provisional rows are counted in {@code provisional} and not here
 * @param provisional primary rows with a provisional verdict
 * @param k testable primary rows
 * @param suite absent when no primary row is testable
 * @param claims the study's claims, answered
 * @param headline one or two sentences
 * @param subline typical and worst case, and what would decide the undecided
 * @param warning what makes results not attributable, for the whole study; empty if nothing
 * @param unpaired what has no counterpart
 * @param notes of pairing and of the files
 */
public record Analysis(
        Settings settings,
        String baseline,
        List<String> candidates,
        List<Comparison> comparisons,
        Map<Verdict, Integer> counts,
        int provisional,
        int k,
        Optional<Suite> suite,
        List<ClaimAnswer> claims,
        String headline,
        String subline,
        String warning,
        List<Unpaired> unpaired,
        List<Note> notes) {
    public Analysis {
        candidates = List.copyOf(candidates);
        comparisons = List.copyOf(comparisons);
        Map<Verdict, Integer> inOrder = new EnumMap<>(Verdict.class);
        inOrder.putAll(counts);
        counts = Collections.unmodifiableMap(inOrder);
        claims = List.copyOf(claims);
        unpaired = List.copyOf(unpaired);
        notes = List.copyOf(notes);
    }

    /** The study's margin and levels. */
    public Rule rule() {
        return settings.rule();
    }

    /** The rows that decide headline, counts, claims and exit status. */
    public List<Comparison> primary() {
        return comparisons.stream()
                .filter(c -> c.metric().role() == Role.PRIMARY)
                .toList();
    }

    public Optional<Comparison> find(String id) {
        return comparisons.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
