package tare.analysis.detail;

import java.util.List;
import java.util.Optional;
import tare.verdict.Interval;
import tare.verdict.Verdict;

/**
 * The verdict under other honest choices. They never replace it.
 *
 * @param sentence which of them flip it, by name, or that none does
 * @param choices the verdict's own method first
 */
public record Robustness(String sentence, List<Choice> choices) {
    /**
     * One choice.
     *
     * @param name e.g. {@code Hodges–Lehmann shift of logs}
     * @param verdict what it gives; empty where it gives nothing
     * @param ratio candidate / baseline as measured
     * @param ci at level 1−α
     * @param equivalence at level 1−2α
     * @param flips whether its verdict is another than the row's
     * @param note what is to be known about it, or why it gives nothing
     */
    public record Choice(
            String name,
            Optional<Verdict> verdict,
            double ratio,
            Interval ci,
            Interval equivalence,
            boolean flips,
            String note) {}

    public Robustness {
        choices = List.copyOf(choices);
    }

    /** The choices that flip the verdict. */
    public List<Choice> flipping() {
        return choices.stream().filter(Choice::flips).toList();
    }
}
