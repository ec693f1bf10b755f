package tare.report;

import java.util.List;
import java.util.Objects;

/**
 * Whether the margin, level and claims were fixed before the results were seen.
 *
 * @param state which of the three
 * @param detail hash and time of the seal, or what was changed; empty if there is nothing to add
 * @param protocol what holding the results against a sealed protocol said; empty without one
 */
public record Lock(State state, String detail, List<String> protocol) {
    public static final Lock NONE = new Lock(State.NOT_LOCKED, "");

    /** The three honest answers. */
    public enum State {
        LOCKED_BEFORE("fixed before the candidate's files were opened"),
        CHANGED_AFTER("changed after results were seen"),
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
    }

    public Lock(State state, String detail) {
        this(state, detail, List.of());
    }

    /** As it follows the margin in a line: {@code not locked before results were seen}. */
    public String words() {
        return detail.isEmpty() ? state.words() : state.words() + " (" + detail + ")";
    }
}
