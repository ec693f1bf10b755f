package tare.importer.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tare.importer.CsvDialect;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Probes;
import tare.model.Unit;

/**
 * A first mapping for a file that no format knows: numbers become metrics, units come from headings, texts become names
 * and parameters, repeated keys become records. It is a beginning for a person to correct, and says so.
 */
public final class Guess {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HIGHER = Pattern.compile(
            "(?i)throughput|bandwidth|rate|iops|score|ops|_?per_?sec|/s(?:ec)?\\b|flops|tps|qps|rps|mips|tokens_s|durchsatz");
    private static final Pattern LOWER = Pattern.compile(
            "(?i)time|latency|duration|elapsed|delay|wait|rtt|error|fail|_(?:ns|us|ms|sec|seconds)\\b|p\\d{2}|overhead|miss|dauer|zeit");

    private Guess() {}

    /**
     * The text of a mapping for this file.
     *
     * @param id the id that the mapping gets, e.g. the user's name for his tool
     * @throws ImportFailure if the file holds nothing that could be a number
     */
    public static String of(Input input, String id) throws IOException {
        Probe probe = Probes.of(input);
        ObjectNode mapping = JSON.createObjectNode();
        mapping.put("mapping", MappingReader.VERSION);
        mapping.put("id", id);
        mapping.put("comment", "a first guess: correct names, units and directions");
        mapping.put("tool", id);
        mapping.put("domain", "application");
        boolean found = probe.looksLikeXml()
                ? new GuessTree(mapping).xml(input)
                : probe.looksLikeJson() && new GuessTree(mapping).json(probe);
        if (!found && !probe.looksLikeXml()) {
            mapping.remove(List.of("records", "defaults", "recognise", "kind"));
            found = isTable(probe) ? new GuessTable(mapping).table(probe) : new GuessText(mapping).text(probe);
        }
        if (!found) {
            throw new ImportFailure("NO_NUMBERS", "nothing in this file looks like named numbers", "");
        }
        return written(mapping);
    }

    private static String written(ObjectNode mapping) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(mapping) + "\n";
        } catch (JsonProcessingException e) {
            throw new ImportFailure("MAPPING", "the mapping cannot be written: " + e.getOriginalMessage(), "");
        }
    }

    private static boolean isTable(Probe probe) {
        CsvDialect dialect = CsvDialect.of(probe.text());
        String separator = String.valueOf(dialect.separator());
        long cells = probe.firstLine().split(Pattern.quote(separator), -1).length;
        return dialect.header()
                && cells > 1
                && probe.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .limit(20)
                        .allMatch(line -> line.split(Pattern.quote(separator), -1).length >= cells);
    }

    /** A heading such as {@code latency (ms)}, {@code rate [MB/s]} or {@code elapsed_us} in name and unit. */
    record Heading(String name, String unit) {
        private static final Pattern BRACKETS = Pattern.compile("(.*?)\\s*[(\\[]\\s*([^)\\]]{1,16})\\s*[)\\]]\\s*");
        private static final Pattern SUFFIX =
                Pattern.compile("(.*)[_. ](ns|us|ms|s|sec|seconds|pct|percent|mbps|gbps|kb|mb|gb|bytes|iops)");

        static Heading of(String written) {
            var brackets = BRACKETS.matcher(written);
            if (brackets.matches() && !brackets.group(1).isBlank()) {
                return new Heading(brackets.group(1).strip(), brackets.group(2).strip());
            }
            int blank = written.strip().lastIndexOf(' ');
            if (blank > 0 && Unit.isKnown(written.strip().substring(blank + 1))) {
                return new Heading(
                        written.strip().substring(0, blank), written.strip().substring(blank + 1));
            }
            var suffix = SUFFIX.matcher(written.toLowerCase(Locale.ROOT));
            return suffix.matches()
                    ? new Heading(written.substring(0, suffix.group(1).length()), unit(suffix.group(2)))
                    : new Heading(written, "");
        }

        private static String unit(String word) {
            return switch (word) {
                case "pct", "percent" -> "%";
                case "mbps" -> "Mbit/s";
                case "gbps" -> "Gbit/s";
                case "kb", "mb", "gb" -> word.toUpperCase(Locale.ROOT);
                case "bytes" -> "B";
                default -> word;
            };
        }
    }

    /** Which way a metric of this name usually improves; the unit alone never decides. */
    static String better(String name) {
        return HIGHER.matcher(name).find() ? "higher" : LOWER.matcher(name).find() ? "lower" : "unknown";
    }

    /** Whether a text is a number in one of the usual spellings. */
    static boolean isNumber(String text) {
        return Numbers.lenient(text).isPresent() || Numbers.decimalComma(text).isPresent();
    }

    /** Whether a name says how values are nested; then the level's rank. */
    static Optional<String> rank(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "host", "machine", "node" -> Optional.of("host");
            case "boot" -> Optional.of("boot");
            case "run", "round", "launch", "fork", "process", "trial", "rep", "repetition", "lauf" ->
                Optional.of("run");
            case "iteration", "iter", "sample", "index" -> Optional.of("iteration");
            default -> Optional.empty();
        };
    }
}
