package tare.importer;

import java.util.Objects;

/**
 * What a format is, in words: the row of the formats table.
 *
 * @param tool the program that writes it
 * @param evidence kinds of evidence read, e.g. {@code samples}
 * @param levels nesting, outermost first, e.g. {@code fork > iteration}
 * @param reads what is read: primary metric first
 * @param limits what is known not to be read; empty if nothing
 */
public record FormatInfo(String tool, String evidence, String levels, String reads, String limits) {
    public FormatInfo {
        Objects.requireNonNull(tool);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(levels);
        Objects.requireNonNull(reads);
        Objects.requireNonNull(limits);
    }
}
