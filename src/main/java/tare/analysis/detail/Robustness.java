package tare.analysis.detail;

import java.util.List;
import java.util.Optional;
import tare.verdict.Judgement;
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
     * @param judgement what it gives, without p-values where its method has none; empty where it gives nothing
     * @param flips whether its verdict is another than the row's
     * @param note what is to be known about it, or why it gives nothing
     */
    public record Choice(String name, Optional<Judgement> judgement, boolean flips, String note) {
        public Optional<Verdict> verdict() {
            return judgement.map(Judgement::verdict);
        }
    }

    public Robustness {
        choices = List.copyOf(choices);
    }

    /** The choices that flip the verdict. */
    public List<Choice> flipping() {
        return choices.stream().filter(Choice::flips).toList();
    }
}
