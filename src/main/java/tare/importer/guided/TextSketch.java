package tare.importer.guided;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Wording;
import tare.importer.guided.LineShape.Capture;
import tare.importer.guided.LineShape.Kind;
import tare.importer.guided.Words.Assigned;
import tare.importer.guided.Words.Word;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Unit;

/** The first guess for a text: lines that are alike are one kind; a label before a number is a metric, a keyword before changing words a name. */
final class TextSketch {
    private static final int MOST_LINES = 2000;
    private static final int MOST_SHAPES = 60;
    private static final Pattern HEADING =
            Pattern.compile("^(\\s*)(\\[|==+ |##* )?([A-Za-z][\\w ./-]*?)( ==+|\\]|:)?\\s*$");
    private static final Pattern LABELLED =
            Pattern.compile("^(\\s*([A-Za-z][\\w /-]{0,30}?)\\s*[:=]\\s*)(\\S.*?)\\s*$");
    private static final Pattern TOTAL =
            Pattern.compile("(?i)^(?:unit of )?(?:total|overall|sum|whole|gesamt|summe)\\b");
    private static final Pattern FAILURE = Pattern.compile("(?i)\\b(?:failed|failure|aborted|crashed|timed out)\\b");

    private static final Pattern FAILED_END =
            Pattern.compile("(?i)(?<!\\d\\s)(?<=[\\s(\\[])(failed|failure|aborted|crashed|error)[)\\]]?[.!]?\\s*$");

    private final List<String> lines;
    private final List<LineShape> shapes = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private Map<String, List<Integer>> kinds = Map.of();
    private int groups;

    TextSketch(List<String> lines) {
        this.lines = lines.subList(0, Math.min(lines.size(), MOST_LINES));
    }

    Sketch sketch() {
        loose();
        keywords().forEach(this::keyword);
        kinds = kinds();
        kinds.values().forEach(this::numbers);
        headings();
        totals();
        List<LineShape> ordered = new ArrayList<>(shapes);
        ordered.sort(Comparator.comparingInt(s -> -s.fixed()));
        return new Sketch(
                "",
                Sketch.Form.TEXT,
                Domain.APPLICATION,
                Sketch.Table.NONE,
                "",
                ordered,
                Sketch.onePrimary(TreeSketch.named(fields), null),
                true);
    }

    private String group() {
        groups++;
        return "g" + groups;
    }

    private boolean taken(String line) {
        return shapes.stream().anyMatch(s -> s.on(line).find());
    }

    /** Words that begin several lines and are followed by changing names: {@code case first-fit}, {@code case best-fit}. */
    private Map<String, List<Integer>> keywords() {
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Word> words = Words.of(lines.get(i));
            boolean short2 =
                    words.size() >= 2 && words.size() <= 6 && !words.getFirst().number();
            if (short2
                    && !taken(lines.get(i))
                    && words.stream().noneMatch(Word::number)
                    && !FAILURE.matcher(lines.get(i)).find()) {
                String key = lines.get(i).substring(0, words.getFirst().end());
                found.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        found.values().removeIf(at -> at.size() < 2 && !named(lines.get(at.getFirst())));
        return found;
    }

    private static boolean named(String line) {
        String first = Words.of(line).getFirst().text();
        return Meanings.inRecord(first, List.of("x")) == Meaning.BENCHMARK;
    }

    private void keyword(String key, List<Integer> at) {
        String line = lines.get(at.getFirst());
        List<Word> words = Words.of(line);
        Capture rest = new Capture(
                group(), Kind.REST, words.get(1).start(), line.stripTrailing().length());
        String name = words.getFirst().text();
        shapes.add(new LineShape(at.getFirst() + 1, line, List.of(rest)));
        Meaning meaning = at.size() > 1 || named(line) ? Meanings.inRecord(name, List.of("x")) : Meaning.IGNORE;
        fields.add(Field.of(new Place.Piece(rest.group()), line.substring(rest.start(), rest.end()), meaning, name));
    }

    /** Lines with numbers, those that differ only in numbers and units together. */
    private Map<String, List<Integer>> kinds() {
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < lines.size() && found.size() < MOST_SHAPES; i++) {
            List<Word> words = Words.of(lines.get(i));
            if (words.stream().anyMatch(Word::number) && !taken(lines.get(i))) {
                found.computeIfAbsent(skeleton(lines.get(i), words), k -> new ArrayList<>())
                        .add(i);
            }
        }
        return found;
    }

    private static String skeleton(String line, List<Word> words) {
        StringBuilder out = new StringBuilder();
        List<Assigned> settings = Words.assigned(line);
        settings.forEach(a -> out.append(a.key()).append("=@ "));
        for (int i = 0; i < words.size(); i++) {
            Word w = words.get(i);
            if (settings.stream().anyMatch(a -> a.holds(w))) {
                continue;
            }
            boolean unit = i > 0 && words.get(i - 1).number() && Words.unit(words.get(i - 1), w);
            out.append(w.number() ? "#" : unit ? "U" : w.text()).append(' ');
        }
        return out.toString();
    }

    private void numbers(List<Integer> at) {
        String line = lines.get(at.getFirst());
        List<Word> words = Words.of(line);
        Matcher failure = FAILURE.matcher(line);
        if (failure.find() && line.substring(0, failure.start()).isBlank()) {
            Capture mark = new Capture(group(), Kind.MARK, failure.start(), failure.end());
            shapes.add(new LineShape(at.getFirst() + 1, line.substring(0, failure.end()), List.of(mark)));
            fields.add(Field.of(new Place.Piece(mark.group()), failure.group(), Meaning.FAILED, failure.group()));
            return;
        }
        List<Capture> captures = new ArrayList<>();
        List<Assigned> settings = Words.assigned(line);
        settings.forEach(a -> captures.add(setting(a)));
        Optional<Capture> failed = failed(line);
        failed.ifPresent(captures::add);
        String label = "";
        for (int i = 0; i < words.size(); i++) {
            Word w = words.get(i);
            if (failed.isPresent() || settings.stream().anyMatch(a -> a.holds(w))) {
                label = "";
                continue;
            }
            if (!w.number()) {
                boolean apart = i > 0
                        && line.substring(words.get(i - 1).end(), w.start()).matches(".*[,;].*");
                label = apart ? "" : label;
                label = label.isEmpty() ? w.text() : label + " " + w.text();
                continue;
            }
            captures.add(number(words, i, label, at, captures));
            boolean unit = i + 1 < words.size() && Words.unit(w, words.get(i + 1));
            i += unit ? 1 : 0;
            label = "";
        }
        captures.sort(Comparator.comparingInt(Capture::start));
        shapes.add(new LineShape(at.getFirst() + 1, line, captures));
    }

    /** One key is one field, in whatever kinds of lines it stands. */
    private Capture setting(Assigned a) {
        String known = keys.get(a.key());
        if (known != null) {
            return new Capture(known, Kind.WORD, a.start(), a.end());
        }
        Capture value = new Capture(group(), Kind.WORD, a.start(), a.end());
        keys.put(a.key(), value.group());
        Meaning meaning = Meanings.level(a.key()).orElseGet(() -> Meanings.inRecord(a.key(), List.of("x")));
        fields.add(Field.of(new Place.Piece(value.group()), a.text(), meaning, a.key()));
        return value;
    }

    /** A line that ends in a word of failure holds no result: its work is counted as failed. */
    private Optional<Capture> failed(String line) {
        Matcher m = FAILED_END.matcher(line);
        if (!m.find()) {
            return Optional.empty();
        }
        Capture mark = new Capture(group(), Kind.MARK, m.start(1), m.end(1));
        fields.add(Field.of(new Place.Piece(mark.group()), m.group(1), Meaning.FAILED, m.group(1)));
        return Optional.of(mark);
    }

    private Capture number(List<Word> words, int i, String label, List<Integer> at, List<Capture> captures) {
        Word w = words.get(i);
        int often = at.size();
        String unit = i + 1 < words.size() && Words.unit(w, words.get(i + 1))
                ? words.get(i + 1).text()
                : "";
        Capture value = new Capture(group(), Kind.NUMBER, w.start(), w.end());
        boolean bare = words.size() == 1 && column(at);
        Meaning meaning = bare
                ? Meaning.VALUE
                : words.size() == i + 1 && counted(at, i) && !label.isBlank()
                        ? Meaning.RUN
                        : meaning(label, unit, often, w.text());
        String after = bare
                ? head()
                : i + 1 < words.size() && !words.get(i + 1).number()
                        ? words.get(i + 1).text()
                        : "number";
        String name = label.isBlank() ? after : label;
        Field field = Field.of(new Place.Piece(value.group()), w.text(), meaning, name)
                .better(Wording.better(label, unit));
        fields.add(meaning == Meaning.VALUE || meaning == Meaning.FACT ? Meanings.as(field, meaning) : field);
        if (!unit.isEmpty() && meaning == Meaning.VALUE) {
            Word u = words.get(i + 1);
            Capture of = new Capture(group(), Kind.WORD, u.start(), u.end());
            captures.add(of);
            fields.add(Field.of(new Place.Piece(of.group()), u.text(), Meaning.UNIT, "unit of " + label));
        }
        return value;
    }

    /** Whether these lines, each a number and no more, are all that the file has below a head. */
    private boolean column(List<Integer> at) {
        long others = lines.stream().filter(l -> !l.isBlank()).count() - at.size();
        return at.size() > 1 && (others == 0 || others == 1 && !at.contains(0));
    }

    /** What stands above a column of numbers. */
    private String head() {
        String first = lines.getFirst().strip();
        return Words.of(first).stream().anyMatch(Word::number) || first.isEmpty() ? "value" : first;
    }

    /** Whether a line only counts what follows: {@code strike 1}, {@code strike 2}. */
    private boolean counted(List<Integer> at, int word) {
        return TableSketch.counts(at.stream()
                .map(line -> Words.of(lines.get(line)))
                .filter(words -> words.size() > word)
                .map(words -> words.get(word).text())
                .toList());
    }

    /** A total that stands once is not what was measured again and again. */
    private void totals() {
        boolean repeated = kinds.values().stream().anyMatch(at -> at.size() > 2);
        fields.replaceAll(f -> repeated
                        && (f.is(Meaning.VALUE) || f.is(Meaning.UNIT))
                        && once(f)
                        && TOTAL.matcher(f.name()).find()
                ? f.meaning(Meaning.IGNORE)
                : f);
    }

    private boolean once(Field f) {
        return shapes.stream()
                .filter(s -> s.captures().stream()
                        .anyMatch(c -> c.group().equals(f.place().label())))
                .allMatch(s -> lines.stream().filter(l -> s.on(l).find()).count() < 2);
    }

    private static Meaning meaning(String label, String unit, int often, String number) {
        if (label.isBlank() || label.matches(".*\\d.*") && often == 1) {
            return Meaning.IGNORE;
        }
        Optional<Meaning> level = Meanings.level(label.strip());
        if (level.isPresent()) {
            return level.get();
        }
        if (often == 1 && Meanings.fact(label).isPresent()) {
            return Meaning.FACT;
        }
        boolean whole = number.matches("\\d+");
        boolean plain = Wording.better(label, unit) != Direction.UNKNOWN || Unit.isKnown(label);
        if (whole && unit.isEmpty() && !plain) {
            return Meanings.inRecord(label, List.of(number)) == Meaning.PARAMETER ? Meaning.PARAMETER : Meaning.IGNORE;
        }
        return plain || often > 1 || !unit.isEmpty() ? Meaning.VALUE : Meaning.IGNORE;
    }

    /** Lines that only name what follows: {@code [disk]}, {@code == disk ==}, {@code disk:}. */
    private void headings() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher m = HEADING.matcher(lines.get(i));
            boolean marked = m.matches() && (m.group(2) != null || ":".equals(m.group(4)));
            if (marked && !taken(lines.get(i))) {
                Capture rest = new Capture(group(), Kind.REST, m.start(3), m.end(3));
                shapes.add(new LineShape(i + 1, lines.get(i).stripTrailing(), List.of(rest)));
                boolean first = fields.stream().noneMatch(f -> f.is(Meaning.BENCHMARK));
                fields.add(Field.of(
                        new Place.Piece(rest.group()),
                        m.group(3),
                        first ? Meaning.BENCHMARK : Meaning.IGNORE,
                        "heading"));
            }
        }
    }

    /** Whether no other line says something else under this label. */
    private boolean alone(String label, String value) {
        return lines.stream()
                .map(LABELLED::matcher)
                .filter(m -> m.matches() && m.group(2).equalsIgnoreCase(label))
                .allMatch(m -> m.group(3).equals(value));
    }

    /** Labelled texts that stand once: facts, where the label is a usual one. */
    private void loose() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher m = LABELLED.matcher(lines.get(i));
            if (m.matches()
                    && !taken(lines.get(i))
                    && alone(m.group(2), m.group(3))
                    && Meanings.fact(m.group(2).toLowerCase(Locale.ROOT)).isPresent()) {
                Capture rest = new Capture(group(), Kind.REST, m.start(3), m.end(3));
                shapes.add(new LineShape(i + 1, lines.get(i).stripTrailing(), List.of(rest)));
                Field f = Field.of(new Place.Piece(rest.group()), m.group(3), Meaning.FACT, m.group(2));
                fields.add(Meanings.as(f, Meaning.FACT));
            }
        }
    }
}
