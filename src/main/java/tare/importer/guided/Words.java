package tare.importer.guided;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.model.Unit;

/** The words and numbers of a line, as a person would point at them. */
final class Words {
    private static final Pattern WORD = Pattern.compile("(?<number>(?<![\\w.-])" + LineShape.NUMBER
            + "(?=$|[\\s,;:)\\]%/]|[a-zA-Zµ%]{1,6}(?:$|[\\s,;)\\]/])))|(?<word>[^\\s=,;:()\\[\\]\"]+)");
    private static final Pattern ASSIGNED =
            Pattern.compile("(?<![\\w.=])([A-Za-z][\\w.-]*)=([^\\s=,;()\\[\\]\"]+)(?=$|[\\s,;)\\]])");
    private static final Pattern MEASURED = Pattern.compile(LineShape.NUMBER + "([a-zA-Zµ%/]*)");
    private static final Pattern LETTERS = Pattern.compile("[a-zA-Zµ%]+(?:/[a-zA-Z]+)?");
    private static final Pattern WHOLE = Pattern.compile("[^\\s=,;:()\\[\\]\"]+");
    private static final Pattern UNIT_WORD = Pattern.compile("[A-Za-zµ%][\\w/%µ^²³.]{0,15}");

    private Words() {}

    /** A word of a line. */
    record Word(String text, boolean number, int start, int end) {}

    /** A setting in a line, {@code job=resize}: its key, and where its value stands. */
    record Assigned(String key, String text, int start, int end) {
        boolean holds(Word word) {
            return word.start() >= start - key.length() - 1 && word.end() <= end;
        }
    }

    /** The settings of a line; what follows the sign is text, not a quantity with a unit that is known. */
    static List<Assigned> assigned(String line) {
        List<Assigned> found = new ArrayList<>();
        Matcher m = ASSIGNED.matcher(line);
        while (m.find()) {
            if (!quantity(m.group(2))) {
                found.add(new Assigned(m.group(1), m.group(2), m.start(2), m.end(2)));
            }
        }
        return found;
    }

    private static boolean quantity(String text) {
        Matcher m = MEASURED.matcher(text);
        return m.matches()
                && (m.group(1).isEmpty()
                        || Unit.isKnown(m.group(1))
                        || m.group(1).equals("%"));
    }

    /** Whether nothing but a unit follows a number without a gap. */
    private static boolean glued(String line, int end) {
        Matcher letters = LETTERS.matcher(line).region(end, line.length());
        return !letters.lookingAt()
                || Unit.isKnown(letters.group())
                || letters.group().matches("[kKMGTx%]i?[bB]?");
    }

    /** Where a word ends that begins as a number, as in {@code 77ac}. */
    private static int wordEnd(String line, int start) {
        Matcher whole = WHOLE.matcher(line).region(start, line.length());
        return whole.lookingAt() ? whole.end() : line.length();
    }

    static List<Word> of(String line) {
        List<Word> words = new ArrayList<>();
        Matcher m = WORD.matcher(line);
        int next = 0;
        while (next < line.length() && m.find(next)) {
            boolean number = m.group("number") != null && glued(line, m.end());
            int end = number || m.group("number") == null ? m.end() : wordEnd(line, m.start());
            next = end;
            while (number && ",.".indexOf(line.charAt(end - 1)) >= 0) {
                end--;
            }
            String text = line.substring(m.start(), end);
            if (!text.matches("[.=_*#~+-]{2,}")) {
                words.add(new Word(text, number, m.start(), end));
            }
        }
        return words;
    }

    /** Whether this word can be the unit of the number before it. */
    static boolean unit(Word number, Word next) {
        return !next.number()
                && next.start() - number.end() <= 2
                && UNIT_WORD.matcher(next.text()).matches()
                && (Unit.isKnown(next.text())
                        || next.text().contains("/")
                        || next.text().equals("%"));
    }
}
