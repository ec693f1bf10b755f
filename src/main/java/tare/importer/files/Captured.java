package tare.importer.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tare.importer.Input;
import tare.importer.PartInput;
import tare.importer.Probe;

/**
 * A text as it was captured: indented, quoted as in mail, or with a time, a container's name or mpirun's tag before every
 * line. It is given without what stands before every line; lines keep their numbers. Larger texts are left as they are.
 */
final class Captured implements PartInput {
    private static final int MOST = 16 << 20;
    private static final int FEWEST_LINES = 3;
    private static final Pattern TAG = Pattern.compile("^\\[\\d+,\\d+\\]<std(?:out|err)>: ?");
    private static final String CLOCK = "\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?";
    /** A time in a log; a zone may be missing. */
    private static final String TIME = "(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T ])?" + CLOCK + "(?:Z| ?[+-]\\d\\d:?\\d\\d)?";
    /** One name before every line: docker's, iperf3's title, pdsh's and clush's host, one in brackets. */
    private static final Pattern NAME =
            Pattern.compile("^(?:[\\w.-]{1,60}(?: {1,40}\\| ?|: {0,2})|\\[[A-Za-z][\\w./:-]{0,99}\\] ?)");

    private static final List<Pattern> BEFORE = List.of(
            TAG,
            Pattern.compile("^>(?: ?>)*+ ?"),
            Pattern.compile("^(?:" + TIME + "|\\[" + TIME + "\\])(?: \\[[A-Za-z][\\w.-]{0,60}\\])?(?: |$)"),
            Pattern.compile("^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4}(?: |$)"),
            Pattern.compile("^[A-Z][a-z]{2} [ \\d]\\d " + CLOCK + " [\\w.-]{1,60} [\\w./-]{1,60}(?:\\[\\d+\\])?: ?"),
            Pattern.compile("^\\[ {0,9}\\d{1,9}\\.\\d{6}\\] ?"),
            NAME);

    private final Input whole;
    private final byte[] bytes;
    private final String before;

    private Captured(Input whole, byte[] bytes, String before) {
        this.whole = whole;
        this.bytes = bytes;
        this.before = before;
    }

    /** The text without its margin; empty if not every line has the same kind of margin, or it is no plain text. */
    static Optional<Captured> of(Input input, Probe probe) throws IOException {
        boolean json = probe.looksLikeJson()
                && BEFORE.stream().noneMatch(p -> p.matcher(probe.text()).find());
        return json ? Optional.empty() : without(input, probe, margin(lines(probe)));
    }

    /** The text without the blanks before the lines of an indented block, whatever stands around it; empty if there is none. */
    static Optional<Captured> block(Input input, Probe probe) throws IOException {
        Map<String, Long> indents = lines(probe).stream()
                .map(line -> line.substring(0, indent(line)))
                .filter(blanks -> blanks.length() > 1 || blanks.equals("\t"))
                .collect(Collectors.groupingBy(blanks -> blanks, TreeMap::new, Collectors.counting()));
        Optional<String> blanks = indents.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= FEWEST_LINES)
                .map(Map.Entry::getKey);
        return without(input, probe, blanks);
    }

    private static Optional<Captured> without(Input input, Probe probe, Optional<String> before) throws IOException {
        boolean wide = probe.charset().name().matches("UTF-(?:16|32).*");
        if (wide || probe.looksLikeXml() || before.isEmpty()) {
            return Optional.empty();
        }
        byte[] all;
        try (InputStream in = input.open()) {
            all = in.readNBytes(MOST + 1);
        }
        return all.length > MOST
                ? Optional.empty()
                : Optional.of(new Captured(input, without(all, before.get()), before.get()));
    }

    /** The lines at the beginning that are not empty, without one that the head cuts. */
    private static List<String> lines(Probe probe) {
        List<String> lines = List.of(new String(probe.head(), StandardCharsets.ISO_8859_1).split("\r?\n"));
        List<String> whole = probe.whole() || lines.isEmpty() ? lines : lines.subList(0, lines.size() - 1);
        return whole.stream().filter(line -> !line.isBlank()).toList();
    }

    /** Whether only blanks stand before the lines. */
    boolean isIndented() {
        return before.isBlank();
    }

    /** In words, for a note. */
    String said() {
        return isIndented()
                ? "the lines are indented"
                : "before every line stands something like \"" + before.strip() + "\"";
    }

    /** What stands before the first line, if every line has its like. */
    private static Optional<String> margin(List<String> written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.size() >= FEWEST_LINES) {
            String blanks = blanks(written);
            if (blanks.length() > 1 || blanks.equals("\t")) {
                return Optional.of(blanks);
            }
        }
        return BEFORE.stream()
                .filter(p -> fits(p, written))
                .filter(p -> !p.equals(NAME) || isOneName(p, written))
                .flatMap(p -> written.stream()
                        .map(line -> found(p, line))
                        .filter(f -> !f.isEmpty())
                        .limit(1))
                .findFirst();
    }

    /** Every line has it; of mpirun's tags most lines, because what mpirun itself says has none. */
    private static boolean fits(Pattern before, List<String> lines) {
        long with = lines.stream().filter(line -> before.matcher(line).find()).count();
        return before.equals(TAG) ? 2 * with > lines.size() : with == lines.size();
    }

    private static boolean isOneName(Pattern container, List<String> lines) {
        return lines.stream()
                        .map(line -> found(container, line).strip())
                        .distinct()
                        .count()
                == 1;
    }

    private static String found(Pattern pattern, String line) {
        Matcher m = pattern.matcher(line);
        return m.find() ? m.group() : "";
    }

    private static String blanks(List<String> lines) {
        String common = lines.getFirst().substring(0, indent(lines.getFirst()));
        for (String line : lines) {
            while (!line.startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
        }
        return common;
    }

    private static int indent(String line) {
        int n = 0;
        while (n < line.length() && (line.charAt(n) == ' ' || line.charAt(n) == '\t')) {
            n++;
        }
        return n;
    }

    private static byte[] without(byte[] all, String margin) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream(all.length);
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end + 1;
            String line = text.substring(from, end);
            byte[] kept = line.substring(cut(line, margin)).getBytes(StandardCharsets.ISO_8859_1);
            out.write(kept, 0, kept.length);
            from = end;
        }
        return out.toByteArray();
    }

    private static int cut(String line, String margin) {
        if (margin.isBlank()) {
            return line.startsWith(margin) ? margin.length() : indent(line);
        }
        return BEFORE.stream()
                .filter(p -> p.matcher(margin).find())
                .mapToInt(p -> found(p, line).length())
                .findFirst()
                .orElse(0);
    }

    @Override
    public Input whole() {
        return whole;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
