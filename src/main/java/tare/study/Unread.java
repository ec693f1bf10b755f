package tare.study;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tare.model.Note;

/** What of a study file could not be read, each with the line and the place where it stands. */
final class Unread {
    /** The parts that verdicts are made of: what is missing in them may change one. */
    private static final Set<String> JUDGED = Set.of("baseline", "candidates", "sources", "settings");

    private final String file;
    private final byte[] text;
    private final List<Note> notes = new ArrayList<>();
    private Map<String, Integer> lines = Map.of();

    /** Nothing yet of a file with this name and text. */
    Unread(String file, byte[] text) {
        this.file = file;
        this.text = text.clone();
    }

    /** A value that is not as it should be, and what is done without it. */
    void value(JsonPointer at, String what, String instead) {
        boolean judged = JUDGED.contains(at.getMatchingProperty());
        String sentence = where(at) + what + ". " + instead;
        notes.add(
                judged
                        ? Note.error(Opening.UNREAD, sentence, shown(at))
                        : Note.warning(Opening.UNREAD, sentence, shown(at)));
    }

    /** Something that this program does not know. */
    void unknown(JsonPointer at) {
        notes.add(Note.warning(
                Opening.UNREAD,
                where(at) + "this version of Tare does not know it. Saving the study leaves it out.",
                shown(at)));
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    /** {@code mine.tare, line 12, settings.alpha: }, with the line of what is around it where it is not there itself. */
    private String where(JsonPointer at) {
        if (lines.isEmpty()) {
            lines = lines(text);
        }
        Integer line = lines.get(at.toString());
        return file + (line == null ? "" : ", line " + line) + ", " + shown(at) + ": ";
    }

    /** {@code settings.exclusions[2].unit} */
    private static String shown(JsonPointer at) {
        StringBuilder out = new StringBuilder();
        for (JsonPointer p = at; !p.matches(); p = p.tail()) {
            if (p.getMatchingIndex() >= 0) {
                out.append('[').append(p.getMatchingIndex()).append(']');
            } else {
                out.append(out.isEmpty() ? "" : ".").append(p.getMatchingProperty());
            }
        }
        return out.toString();
    }

    private static Map<String, Integer> lines(byte[] text) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(
                        parser.getParsingContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        } catch (IOException e) {
            throw new StudyFailure(String.valueOf(e.getMessage()), e);
        }
        return lines;
    }
}
