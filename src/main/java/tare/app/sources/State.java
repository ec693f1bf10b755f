package tare.app.sources;

import tare.app.state.Intake;
import tare.app.state.Words;
import tare.model.Severity;
import tare.model.Source;
import tare.model.Status;
import tare.study.Opening;

/** What became of a file, for people. */
public enum State {
    READ,
    DOUBTS,
    PARTLY,
    GUESSED,
    DUPLICATE,
    UNREAD,
    MISSING,
    FACTS,
    ASIDE;

    static State of(Source s) {
        if (Opening.isMissing(s)) {
            return MISSING;
        }
        if (s.status() == Status.REFUSED) {
            boolean meant = s.notes().stream().anyMatch(n -> n.severity() == Severity.ERROR);
            return meant ? UNREAD : ASIDE;
        }
        if (has(s, "DUPLICATE_FILE")) {
            return DUPLICATE;
        }
        if (Intake.mappable(s)) {
            return GUESSED;
        }
        if (s.measurements().isEmpty()) {
            return s.facts().isEmpty() ? ASIDE : FACTS;
        }
        return switch (s.status()) {
            case PARTIAL -> PARTLY;
            case WARN -> DOUBTS;
            default -> READ;
        };
    }

    private static boolean has(Source s, String code) {
        return s.notes().stream().anyMatch(n -> n.code().equals(code));
    }

    /** Whether somebody should look at it. */
    boolean open() {
        return this == UNREAD || this == MISSING || this == GUESSED || this == PARTLY;
    }

    String word() {
        return Words.of("file." + this);
    }

    String icon() {
        return switch (this) {
            case READ -> "fth-check";
            case DOUBTS, PARTLY -> "fth-alert-triangle";
            case GUESSED -> "fth-help-circle";
            case DUPLICATE -> "fth-copy";
            case UNREAD, MISSING -> "fth-alert-octagon";
            case FACTS -> "fth-server";
            case ASIDE -> "fth-minus";
        };
    }
}
