package tare.report;

import java.util.List;
import java.util.Objects;

/**
 * One slide, or one section of a document.
 *
 * @param id stable name, e.g. {@code forest-2}; anchors and links use it
 * @param kicker what part of the report this is, a few words
 * @param title the finding, a sentence
 * @param blocks in reading order
 * @param foot what the reader has to know to read it: margin, level, interval
 * @param speech what a speaker says: sentence, method and doubts
 */
public record Page(String id, String kicker, String title, List<Block> blocks, String foot, String speech) {
    public Page {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kicker);
        Objects.requireNonNull(title);
        blocks = List.copyOf(blocks);
        Objects.requireNonNull(foot);
        Objects.requireNonNull(speech);
    }

    public Page withTitle(String other) {
        return new Page(id, kicker, other, blocks, foot, speech);
    }
}
