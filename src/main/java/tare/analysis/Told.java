package tare.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A sentence, and which comparisons stand behind the numbers in it.
 *
 * @param text the sentence
 * @param mentions stretches of it in order, none inside another
 */
public record Told(String text, List<Mention> mentions) {
    public static final Told NOTHING = new Told("", List.of());

    /**
     * A stretch of the sentence that counts comparisons or is computed from them.
     *
     * @param from its first character
     * @param to after its last character
     * @param rows ids of the comparisons
     */
    public record Mention(int from, int to, List<String> rows) {
        public Mention {
            rows = List.copyOf(rows);
        }
    }

    public Told {
        Objects.requireNonNull(text);
        mentions = List.copyOf(mentions);
    }

    /** Words that count nothing. */
    public static Told of(String text) {
        return new Told(text, List.of());
    }

    /** Words that stand for these comparisons. */
    public static Told of(String text, List<Comparison> rows) {
        return rows.isEmpty() || text.isEmpty()
                ? of(text)
                : new Told(
                        text,
                        List.of(new Mention(
                                0,
                                text.length(),
                                rows.stream().map(Comparison::id).toList())));
    }

    public Told plus(Told next) {
        List<Mention> all = new ArrayList<>(mentions);
        for (Mention m : next.mentions) {
            all.add(new Mention(m.from() + text.length(), m.to() + text.length(), m.rows()));
        }
        return new Told(text + next.text, all);
    }

    public Told plus(String next) {
        return new Told(text + next, mentions);
    }

    /** With a capital letter at its beginning. */
    public Told capital() {
        return text.isEmpty() ? this : new Told(Character.toUpperCase(text.charAt(0)) + text.substring(1), mentions);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** All of them, with words between two. */
    public static Told join(String between, List<Told> parts) {
        Told out = NOTHING;
        for (Told part : parts) {
            out = out.isEmpty() ? part : out.plus(between).plus(part);
        }
        return out;
    }

    /** The beginning of the sentence, so many characters long without the space at its end, with what it mentions. */
    public Told upTo(int length) {
        String head = text.substring(0, length).stripTrailing();
        return new Told(
                head, mentions.stream().filter(m -> m.to() <= head.length()).toList());
    }

    /** The same mentions for a sentence that goes on after this one; none for a sentence that begins otherwise. */
    public Told within(String whole) {
        return new Told(whole, whole.startsWith(text) ? mentions : List.of());
    }
}
