package tare.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks text into lines for pages and slides: after spaces and between wide letters, numbers held together with their
 * signs; words that are wider than a line are broken where they must.
 */
public final class LineBreaks {
    private final double width;
    private final ToDoubleFunction<String> measure;
    private final List<String> out = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double used;

    private LineBreaks(double width, ToDoubleFunction<String> measure) {
        this.width = width;
        this.measure = measure;
    }

    /**
     * The lines, one at least.
     *
     * @param text visible characters
     * @param width of a line
     * @param measure how wide a text is on one line
     */
    public static List<String> of(String text, double width, ToDoubleFunction<String> measure) {
        LineBreaks breaks = new LineBreaks(width, measure);
        for (String word : words(SafeText.glued(text))) {
            breaks.word(word);
        }
        breaks.out.add(breaks.line.toString());
        return breaks.out;
    }

    /** The pieces between which a line may end, each with the space behind it. */
    public static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c >= 0x2e80 && c <= 0xd7a3;
            if (c == ' ' || wide) {
                out.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            out.add(text.substring(from));
        }
        return out;
    }

    private void word(String word) {
        double bare = measure.applyAsDouble(word.stripTrailing());
        endBefore(bare);
        if (bare <= width) {
            append(word);
            return;
        }
        word.codePoints().mapToObj(Character::toString).forEach(letter -> {
            endBefore(measure.applyAsDouble(letter));
            append(letter);
        });
    }

    private void endBefore(double next) {
        if (used + next > width && !line.isEmpty()) {
            out.add(line.toString());
            line.setLength(0);
            used = 0;
        }
    }

    private void append(String piece) {
        line.append(piece);
        used += measure.applyAsDouble(piece);
    }
}
