package tare.importer.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tare.model.PlatformKind;

/**
 * What to do with a line of text that fits. Rules are tried in order; the first that fits takes the line.
 *
 * @param match the line must contain this; its named groups become fields that stay until the block ends
 * @param in only while one of these sections is open; empty: always
 * @param condition on fields known so far, the groups of this line included
 * @param section the section that this line opens
 * @param block {@code start}: what was collected is finished and this line begins anew; {@code end}: finished after it
 * @param keep whether the fields stay for the whole file instead of the block
 * @param more whether later rules are tried on the same line too
 * @param find patterns by field: their named groups become fields too
 * @param set fields made of others
 * @param clear fields to forget
 * @param count fields that are numbers and go up by one
 * @param columns headings of a table, found in this line
 * @param each repeated pieces of this line, each a record of its own
 * @param metrics what this line itself measures
 * @param says facts, version, kind and notes
 */
record LineRule(
        Pattern match,
        List<String> in,
        Condition condition,
        Optional<String> section,
        String block,
        boolean keep,
        boolean more,
        Map<String, Pattern> find,
        Map<Template, Template> set,
        List<String> clear,
        List<String> count,
        Optional<Columns> columns,
        Optional<Each> each,
        List<MetricRule> metrics,
        Says says) {

    /**
     * @param find each hit of this pattern is a heading: its group {@code column}, or the whole hit
     * @param heads fields that hold the lines above a ruler: then a hit is the ruler of a column and its heading is what
     *     stands above it
     */
    record Columns(String name, Pattern find, List<String> heads) {}

    /**
     * @param of the text to look through
     * @param find each hit is a record with the named groups as fields
     * @param columns the list of headings that the hits stand under; the heading is field {@code column}
     * @param into when not empty, the hits are no records but cells of one: each becomes a field of this and its heading
     * @param byPlace whether a hit belongs to the heading whose right edge is nearest (tables of fixed width with empty
     *     cells) instead of being counted from the left
     */
    record Each(Template of, Pattern find, String columns, String into, boolean byPlace) {}

    /** @param end where the heading ends in its line */
    record Heading(String text, int end) {}

    /** What a record says besides numbers. */
    record Says(Map<Template, Template> facts, Optional<Template> version, Optional<Kind> kind, List<NoteRule> notes) {}

    record Kind(Condition condition, PlatformKind kind, Template because) {}

    record NoteRule(Condition condition, String code, String severity, Template message) {}
}
