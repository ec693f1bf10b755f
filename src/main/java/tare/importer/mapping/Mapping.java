package tare.importer.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A format as data. See {@code docs/mapping.md} for every key.
 *
 * @param file where it was read from, for messages
 * @param id the format's id
 * @param tool the program that writes such files
 * @param kind how the file is built
 * @param numbers how it writes numbers
 * @param csv settings for tables
 * @param unwrap for text inside JSON lines: the member that holds the text
 * @param lines rules for lines of text
 * @param records rules for rows, nodes and elements
 * @param metrics what a whole block of text, or the whole document, measures
 * @param run which run it is
 * @param says facts and notes of a whole block or document
 */
record Mapping(
        String file,
        String id,
        String tool,
        Kind kind,
        NumberStyle numbers,
        CsvRule csv,
        Optional<String> unwrap,
        List<LineRule> lines,
        List<RecordRule> records,
        List<MetricRule> metrics,
        RunRule run,
        LineRule.Says says) {

    /** How a file is built. */
    enum Kind {
        TEXT,
        CSV,
        JSON,
        NDJSON,
        YAML,
        XML
    }

    /**
     * @param separator empty: found from the header
     * @param columns names when the table has no header line
     * @param header the first line that matches is the header; lines before it are left out
     * @param above what is looked for in the lines before the header: named groups become fields of every row
     * @param units whether the row below the header names the units of the columns
     * @param fill columns whose empty cells mean what stands above them
     * @param hand whether the table was made by hand, see {@link tare.importer.text.HandTable}
     */
    record CsvRule(
            String separator,
            List<String> columns,
            Optional<Pattern> header,
            List<Pattern> above,
            boolean units,
            List<String> fill,
            boolean hand) {}

    /**
     * @param at which nodes or elements: a JSONPath or XPath; empty for rows and whole documents
     * @param skip rows that are not results (totals, aggregates)
     * @param find patterns by field: their named groups become fields
     * @param set fields made of this record for what is inside it
     * @param inner records inside this one
     */
    record RecordRule(
            String at,
            Condition condition,
            Map<String, Pattern> find,
            Map<Template, Template> set,
            List<MetricRule> metrics,
            List<RecordRule> inner,
            LineRule.Says says) {}
}
