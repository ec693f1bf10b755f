package tare.importer.mapping;

import java.util.Map;
import tare.importer.Draft;
import tare.model.Note;

/** Puts what a record says besides numbers into the draft. */
final class Teller {
    private final Draft draft;
    private final String tool;

    Teller(Draft draft, String tool) {
        this.draft = draft;
        this.tool = tool;
    }

    void tell(LineRule.Says says, Fields fields, String place) {
        for (Map.Entry<Template, Template> e : says.facts().entrySet()) {
            String value = e.getValue().fill(fields).orElse("");
            e.getKey().fill(fields).ifPresent(key -> draft.fact(key, value));
        }
        says.version().flatMap(t -> t.fill(fields)).ifPresent(version -> draft.tool(tool, version.strip()));
        says.kind()
                .filter(k -> k.condition().holds(fields))
                .ifPresent(k -> draft.kind(k.kind(), k.because().fill(fields).orElse("so")));
        for (LineRule.NoteRule note : says.notes()) {
            if (note.condition().holds(fields)) {
                note.message().fill(fields).ifPresent(m -> draft.note(note(note, m, place)));
            }
        }
    }

    private static Note note(LineRule.NoteRule rule, String message, String place) {
        return rule.severity().equals("info")
                ? Note.info(rule.code(), message, place)
                : Note.warning(rule.code(), message, place);
    }
}
