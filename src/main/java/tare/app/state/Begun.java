package tare.app.state;

import java.util.List;
import java.util.Optional;
import tare.model.Note;
import tare.study.Study;

/**
 * A study that takes the place of the one before.
 *
 * @param unsaved whether it lies nowhere as it is
 * @param from its file as it was read; empty if it has none
 * @param notes what opening it found
 */
record Begun(Study study, boolean unsaved, Optional<FileSeen> from, List<Note> notes) {
    Begun {
        notes = List.copyOf(notes);
    }

    /** A study that was made and not changed since. */
    static Begun of(Study made) {
        return new Begun(made, false, Optional.empty(), List.of());
    }
}
