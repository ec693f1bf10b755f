package tare.importer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.Input;

/**
 * Reads JSON. NaN and Infinity tokens are allowed (as values that are not finite). Depth, length of numbers and number of
 * values are bounded. A document that ends early, is damaged, or holds two different values under one key ends in an
 * {@link ImportFailure} with line or path; text after the document is noted.
 */
public final class JsonDoc {
    /** The code of the failure when another document follows the one that was read. */
    public static final String SECOND_DOCUMENT = "SECOND_DOCUMENT";

    private JsonDoc() {}

    /** Reads the one document of a file. A second document is refused, other text behind it is noted. */
    public static JsonValue read(Input input, Draft draft) throws IOException {
        return forEachElement(input, draft, "", element -> {});
    }

    /**
     * Reads the one document of a file, passing the elements of one big array as they come instead of keeping them.
     *
     * @param pointer keys to the array, {@code /jobs} or {@code /data/result}; empty for none, {@code /} for a root array
     * @param each receives the elements in file order
     * @return the document with that array left empty
     */
    public static JsonValue forEachElement(Input input, Draft draft, String pointer, Consumer<JsonValue> each)
            throws IOException {
        try (CheckedReader reader = CheckedReader.open(input, draft);
                JsonTree tree = new JsonTree(reader, draft, "$", pointer, each)) {
            JsonNode document =
                    tree.next().orElseThrow(() -> new ImportFailure("EMPTY", "there is no data in the file", ""));
            after(tree, draft);
            return JsonValue.root(document, "$");
        } catch (JsonTree.Broken e) {
            throw explain(input, e);
        }
    }

    /** Reads all documents of a file, one after the other with or without space between; at least one. */
    public static List<JsonValue> readAll(Input input, Draft draft) throws IOException {
        List<JsonValue> all = new ArrayList<>();
        try (CheckedReader reader = CheckedReader.open(input, draft);
                JsonTree tree = new JsonTree(reader, draft, "$", "", element -> {})) {
            for (var next = tree.next(); next.isPresent(); next = tree.next()) {
                all.add(JsonValue.root(next.get(), all.isEmpty() ? "$" : "document " + (all.size() + 1) + " $"));
            }
        } catch (JsonTree.Broken e) {
            if (all.isEmpty()) {
                throw explain(input, e);
            }
            draft.drop(e.code(), "after document " + all.size() + ": " + e.getMessage(), e.place());
        }
        if (all.isEmpty()) {
            throw new ImportFailure("EMPTY", "there is no data in the file", "");
        }
        return all;
    }

    /**
     * Reads a document that stands among other text: begins at the first line that starts with a brace or bracket, ends
     * with the document. Text before and after is left alone.
     */
    public static JsonValue readEmbedded(Input input, Draft draft) throws IOException {
        try (BufferedReader reader = new BufferedReader(CheckedReader.open(input, draft), 1 << 16)) {
            skipToDocument(reader);
            try (JsonTree tree = new JsonTree(reader, draft, "$", "", element -> {})) {
                JsonNode document =
                        tree.next().orElseThrow(() -> new ImportFailure("EMPTY", "there is no JSON in the file", ""));
                return JsonValue.root(document, "$");
            }
        } catch (JsonTree.Broken e) {
            throw explain(input, e);
        }
    }

    private static void skipToDocument(BufferedReader reader) throws IOException {
        boolean lineStart = true;
        while (true) {
            reader.mark(1);
            int c = reader.read();
            if (c < 0) {
                throw new ImportFailure("EMPTY", "there is no JSON in the file", "");
            }
            if (lineStart && (c == '{' || c == '[')) {
                reader.reset();
                return;
            }
            lineStart = c == '\n' || c == '\r' || (lineStart && Character.isWhitespace(c)) || c == '\uFEFF';
        }
    }

    /**
     * Reads JSON lines one by one. A damaged last line (a killed run) and damaged lines between are dropped and noted; lines
     * that do not begin as JSON are noted; comment lines ({@code #}) are passed over.
     */
    public static void forEachLine(Input input, Draft draft, Consumer<JsonValue> each) throws IOException {
        forEachLine(input, draft, (number, chars, from, end) -> false, each);
    }

    /** Like {@link #forEachLine(Input, Draft, Consumer)}, for long files: lines that are plainly written need no tree. */
    public static void forEachLine(Input input, Draft draft, PlainLine plain, Consumer<JsonValue> each)
            throws IOException {
        TextDoc.forEachSpan(input, draft, (number, chars, from, end) -> {
            if (plain.take(number, chars, from, end)) {
                return;
            }
            String text = new String(chars, from, end - from);
            if (!text.isBlank() && !text.stripLeading().startsWith("#")) {
                parseLine(text, number, draft).ifPresent(each);
            }
        });
    }

    /** Takes a line of JSON from its characters if it understands all of it. */
    @FunctionalInterface
    public interface PlainLine {
        /**
         * @param number of the line, from 1
         * @param chars holds the line from {@code from} to before {@code end}, until this returns
         * @return false to have the line as a tree instead; then nothing was done with it
         */
        boolean take(int number, char[] chars, int from, int end);
    }

    /** The path of what stands in a line of JSON. */
    public static String linePlace(int number) {
        return "line " + number + " $";
    }

    /** One line of JSON; a damaged one is dropped and noted. */
    public static Optional<JsonValue> parseLine(String text, int number, Draft draft) {
        String place = linePlace(number);
        try {
            return Optional.of(JsonValue.root(JsonTree.parse(text, draft, place), place));
        } catch (JsonTree.Broken e) {
            String how = e.code().equals("TRUNCATED") ? "the line is incomplete" : "the line is no JSON";
            draft.drop("LINE_DROPPED", how + " and was left out", "line " + number);
            return Optional.empty();
        }
    }

    /**
     * The whole documents of a file that holds several, one after another, each with its text.
     *
     * @param most characters; a larger file has none
     */
    public static List<String> documents(Input input, int most) throws IOException {
        Optional<String> text = CheckedReader.text(input, most);
        return text.isEmpty() ? List.of() : JsonTree.documents(text.get());
    }

    /** What keeps a file from being well-formed JSON, one document or several; empty when nothing does. */
    public static Optional<ImportFailure> fault(Input input) throws IOException {
        try (CheckedReader reader = CheckedReader.open(input, new Draft())) {
            JsonTree.check(reader);
            return Optional.empty();
        } catch (JsonTree.Broken e) {
            return Optional.of(explain(input, e));
        }
    }

    private static void after(JsonTree tree, Draft draft) throws IOException {
        try {
            if (tree.next().isPresent()) {
                throw new ImportFailure(SECOND_DOCUMENT, "a second JSON document follows the first", tree.place());
            }
        } catch (JsonTree.Broken e) {
            if (e.code().equals("TRUNCATED")) {
                throw new ImportFailure(SECOND_DOCUMENT, "a second, incomplete JSON document follows", e.place());
            }
            draft.warn("TRAILING_TEXT", "text follows the JSON document and was left out", e.place());
        }
    }

    private static ImportFailure explain(Input input, JsonTree.Broken e) throws IOException {
        int[] found = {0};
        TextDoc.forEachLine(input, new Draft(), (number, text) -> {
            if (found[0] == 0 && number <= e.line() + 1 && (text.startsWith("<<<<<<<") || text.startsWith(">>>>>>>"))) {
                found[0] = number;
            }
        });
        return found[0] == 0
                ? new ImportFailure(e.code(), String.valueOf(e.getMessage()), e.place())
                : new ImportFailure(
                        "CONFLICT_MARKERS",
                        "the file holds version-control conflict markers: resolve them first",
                        "line " + found[0]);
    }
}
