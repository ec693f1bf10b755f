package tare.importer;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The beginning of a file, for recognition. What many formats ask for, JSON keys and the cells of the first lines, is found
 * once.
 */
public final class Probe {
    /** How many bytes of a file recognition may look at. */
    public static final int LIMIT = 64 * 1024;

    private static final String HTML = "<!doctype html";
    private static final int LINES = 40;
    private static final int LONGEST_KEY = 200;

    private final String path;
    private final byte[] head;
    private final Charset charset;
    private final String text;
    private final boolean whole;
    private final Set<String> keys;
    private final List<Set<String>> cells;

    public Probe(String path, byte[] head, Charset charset, String text, boolean whole) {
        this.path = Objects.requireNonNull(path);
        this.head = Objects.requireNonNull(head);
        this.charset = Objects.requireNonNull(charset);
        this.text = Objects.requireNonNull(text);
        this.whole = whole;
        this.keys = keys(text);
        this.cells = cells(text);
    }

    /** As shown to the user, separators {@code /}. */
    public String path() {
        return path;
    }

    /** The first bytes, unpacked, at most {@link #LIMIT}. */
    public byte[] head() {
        return head;
    }

    /** Encoding found from the byte order mark or the bytes themselves. */
    public Charset charset() {
        return charset;
    }

    /** The head decoded: without byte order mark and leading white space, line ends as LF, several blank lines as one. */
    public String text() {
        return text;
    }

    /** Whether the head is the whole file. */
    public boolean whole() {
        return whole;
    }

    /** Every text in quotes that a colon follows. */
    private static Set<String> keys(String text) {
        Set<String> found = new HashSet<>();
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int end = colon - 1;
            while (end > 0 && Character.isWhitespace(text.charAt(end))) {
                end--;
            }
            if (end > 0 && text.charAt(end) == '"') {
                int start = text.lastIndexOf('"', end - 1);
                if (start >= 0 && end - start <= LONGEST_KEY) {
                    found.add(text.substring(start + 1, end));
                }
            }
        }
        return found;
    }

    /** The names that each of the first lines would have as the header of a table. */
    private static List<Set<String>> cells(String text) {
        List<Set<String>> found = new ArrayList<>();
        int at = 0;
        for (int line = 0; line < LINES && at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            found.add(names(text.substring(at, end)));
            at = end + 1;
        }
        return found;
    }

    private static Set<String> names(String line) {
        Set<String> names = new HashSet<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ',';
            if (c == ',' || c == ';' || c == '\t' || c == '|') {
                names.add(unquoted(line.substring(from, i).strip()));
                from = i + 1;
            }
        }
        return names;
    }

    private static String unquoted(String name) {
        int from = name.startsWith("\"") ? 1 : 0;
        int to = name.length() > from && name.endsWith("\"") ? name.length() - 1 : name.length();
        return name.substring(from, to);
    }

    /** Whether one of the first lines has all these names as cells of a table. */
    public boolean hasColumns(Collection<String> names) {
        return cells.stream().anyMatch(line -> line.containsAll(names));
    }

    /** The last part of the path. Names only break ties between formats whose content is the same. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether the text starts as a JSON object or array. */
    public boolean looksLikeJson() {
        return text.startsWith("{") || text.startsWith("[");
    }

    /** Whether the text starts as XML. */
    public boolean looksLikeXml() {
        return text.startsWith("<?xml")
                || (text.startsWith("<") && !text.regionMatches(true, 0, HTML, 0, HTML.length()));
    }

    /** Whether the head holds all of these pieces of text, as they stand. */
    public boolean has(String... pieces) {
        return has(Arrays.asList(pieces));
    }

    /** Whether the head holds all of these pieces of text. */
    public boolean has(Collection<String> pieces) {
        for (String piece : pieces) {
            if (!text.contains(piece)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the head holds one of these pieces of text. */
    public boolean hasAny(Collection<String> pieces) {
        for (String piece : pieces) {
            if (text.contains(piece)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a pattern is found where a line begins; other places are not tried, which makes this much cheaper than a search.
     *
     * @param matcher of {@link #text()}
     */
    public boolean beginsLine(Matcher matcher) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        int line = 0;
        do {
            matcher.region(line, text.length());
            if (matcher.lookingAt()) {
                return true;
            }
            line = text.indexOf('\n', line) + 1;
        } while (line > 0 && line < text.length());
        return false;
    }

    /** Whether a JSON key of this name occurs in the head, at any depth. */
    public boolean hasKey(String key) {
        return keys.contains(key);
    }

    /** Whether all these JSON keys occur in the head, at any depth. */
    public boolean hasKeys(String... keys) {
        return hasKeys(Arrays.asList(keys));
    }

    /** Whether all these JSON keys occur in the head, at any depth. */
    public boolean hasKeys(Collection<String> keys) {
        for (String key : keys) {
            if (!hasKey(key)) {
                return false;
            }
        }
        return true;
    }

    /** The first line that is not blank. */
    public String firstLine() {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
