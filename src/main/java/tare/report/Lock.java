package tare.report;

import java.util.List;
import java.util.Objects;
import tare.study.Study;

/**
 * Whether the margin, level and claims were fixed before the results were seen.
 *
 * @param state which of the three
 * @param detail hash and time of the seal, or what was changed; empty if there is nothing to add
 * @param protocol what holding the results against a sealed protocol said; empty without one
 * @param changes what was changed in the study and whether results had been seen, oldest first
 */
public record Lock(State state, String detail, List<String> protocol, List<Study.Change> changes) {
    public static final Lock NONE = new Lock(State.NOT_LOCKED, "");

    /** The three honest answers. */
    public enum State {
        LOCKED_BEFORE("fixed before the candidate's files were opened"),
        CHANGED_AFTER("not locked; changed after results were seen"),
        NOT_LOCKED("not locked before results were seen");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Lock {
        Objects.requireNonNull(state);
        Objects.requireNonNull(detail);
        protocol = List.copyOf(protocol);
        changes = List.copyOf(changes);
    }

    public Lock(State state, String detail) {
        this(state, detail, List.of(), List.of());
    }

    Lock withProtocol(List<String> sentences) {
        return new Lock(state, detail, sentences, changes);
    }

    Lock withChanges(List<Study.Change> told) {
        return new Lock(state, detail, protocol, told);
    }

    /** As it follows the margin in a line: {@code not locked before results were seen}. */
    public String words() {
        if (detail.isEmpty()) {
            return state.words();
        }
        return state == State.CHANGED_AFTER ? state.words() + ": " + detail : state.words() + " (" + detail + ")";
    }
}
