package tare.importer.guided;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import tare.importer.guided.LineShape.Capture;
import tare.importer.guided.LineShape.Kind;
import tare.importer.guided.Words.Word;

/** The words of one line with what they mean, and what follows when somebody points at one. */
public final class LineMarks {
    private LineMarks() {}

    /**
     * A word, or several that belong together.
     *
     * @param text as it stands
     * @param start of it in the line
     * @param end after it
     * @param field what it means; empty when nothing was said
     */
    public record Span(String text, int start, int end, Optional<Field> field) {}

    /** The words of a line from left to right. */
    public static List<Span> of(Sketch sketch, String line) {
        List<Span> spans = new ArrayList<>(marked(sketch, line));
        for (Word w : Words.of(line)) {
            if (spans.stream().noneMatch(s -> w.start() < s.end() && s.start() < w.end())) {
                spans.add(new Span(w.text(), w.start(), w.end(), Optional.empty()));
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    private static List<Span> marked(Sketch sketch, String line) {
        List<Span> spans = new ArrayList<>();
        int at = shape(sketch, line);
        if (at >= 0) {
            for (Capture c : moved(sketch.lines().get(at), line)) {
                spans.add(new Span(
                        line.substring(c.start(), c.end()), c.start(), c.end(), sketch.at(new Place.Piece(c.group()))));
            }
        }
        return spans;
    }

    /** The kind of line that this one is; -1 if none. */
    private static int shape(Sketch sketch, String line) {
        for (int i = 0; i < sketch.lines().size(); i++) {
            if (sketch.lines().get(i).on(line).find()) {
                return i;
            }
        }
        return -1;
    }

    /** The marked pieces where they stand in another line of the same kind. */
    private static List<Capture> moved(LineShape shape, String line) {
        Matcher m = shape.on(line);
        if (!m.find()) {
            return List.of();
        }
        return shape.captures().stream()
                .map(c -> new Capture(c.group(), c.kind(), m.start(c.group()), m.end(c.group())))
                .toList();
    }

    /** The sketch after somebody said what a word of a line is. */
    public static Sketch say(Sketch sketch, int number, String line, Span span, Meaning meaning) {
        if (span.field().isPresent()) {
            Place place = span.field().get().place();
            return kind(sketch, place.label(), meaning, span.text()).say(place, span.text(), meaning);
        }
        String group = "g" + (sketch.fields().size() + 1);
        Capture mark = new Capture(group, kindOf(meaning, span.text()), span.start(), span.end());
        List<LineShape> lines = new ArrayList<>(sketch.lines());
        int at = shape(sketch, line);
        if (at >= 0) {
            lines.set(at, new LineShape(number, line, moved(lines.get(at), line)).with(mark));
        } else {
            lines.add(new LineShape(number, line, List.of(mark)));
        }
        lines.sort(Comparator.comparingInt(s -> -s.fixed()));
        String label = label(line, span);
        Field field = Field.of(new Place.Piece(group), span.text(), Meaning.IGNORE, label);
        return sketch.with(lines, Sketch.append(sketch.fields(), field))
                .change(field.place(), f -> Meanings.as(f, meaning));
    }

    private static Sketch kind(Sketch sketch, String group, Meaning meaning, String text) {
        List<LineShape> lines = sketch.lines().stream()
                .map(s -> meaning == Meaning.FAILED ? s.with(group, kindOf(meaning, text)) : s)
                .toList();
        return sketch.with(lines, sketch.fields());
    }

    private static Kind kindOf(Meaning meaning, String text) {
        return meaning == Meaning.FAILED ? Kind.MARK : Meanings.number(text) ? Kind.NUMBER : Kind.WORD;
    }

    /** The words before it, which usually name it: from the last comma or semicolon on, and the shortest that name a usual fact. */
    private static String label(String line, Span span) {
        int cell = Math.max(
                        line.lastIndexOf(';', span.start() - 1),
                        Math.max(line.lastIndexOf(',', span.start() - 1), line.lastIndexOf('|', span.start() - 1)))
                + 1;
        List<String> before = Words.of(line).stream()
                .filter(w -> w.start() >= cell && w.end() <= span.start() && !w.number())
                .map(Word::text)
                .toList();
        for (int from = before.size() - 1; from >= 0; from--) {
            String name = String.join(" ", before.subList(from, before.size()));
            if (Meanings.fact(name).isPresent()) {
                return name;
            }
        }
        return before.isEmpty() ? span.text() : String.join(" ", before);
    }
}
