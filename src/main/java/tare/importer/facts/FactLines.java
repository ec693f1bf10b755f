package tare.importer.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.PlatformHint;
import tare.importer.text.TextDoc;
import tare.model.FactKeys;
import tare.model.PlatformKind;

/**
 * The "key: value" or "key = value" lines of a text, keys without space around them, in file order.
 *
 * @param values all values of a key
 */
public record FactLines(Map<String, List<String>> values) {

    /** Splits each line at the first separator; lines without one are passed over. */
    public static FactLines of(TextDoc text, String separator) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String line : text.lines()) {
            int at = line.indexOf(separator);
            if (at > 0) {
                String value = line.substring(at + separator.length()).strip();
                if (!value.isEmpty()) {
                    values.computeIfAbsent(line.substring(0, at).strip(), k -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        return new FactLines(values);
    }

    /** The first value of the first of these keys that is there. */
    public Optional<String> first(String... keys) {
        for (String key : keys) {
            if (values.containsKey(key)) {
                return Optional.of(values.get(key).getFirst());
            }
        }
        return Optional.empty();
    }

    /** The first value that is not called unknown. */
    public Optional<String> firstKnown(String... keys) {
        return Arrays.stream(keys)
                .flatMap(key -> values.getOrDefault(key, List.of()).stream())
                .filter(value -> !isUnknown(value))
                .findFirst();
    }

    /** The different values of the first key that has any known one, in file order and joined. */
    public Optional<String> distinctKnown(String... keys) {
        return Arrays.stream(keys)
                .map(key -> values.getOrDefault(key, List.of()).stream()
                        .filter(value -> !isUnknown(value))
                        .distinct()
                        .collect(Collectors.joining(" + ")))
                .filter(all -> !all.isEmpty())
                .findFirst();
    }

    /** The different values of a key, sorted and joined: one value when all are alike. */
    public String distinct(String key) {
        return String.join(", ", new TreeSet<>(values.getOrDefault(key, List.of())));
    }

    public int count(String key) {
        return values.getOrDefault(key, List.of()).size();
    }

    /** Puts a fact under a normalised key if the text has it and does not call it unknown. */
    public void fact(Draft draft, String key, String... from) {
        firstKnown(from).ifPresent(v -> draft.fact(key, v));
    }

    /** Whether a value says that it is not known. */
    public static boolean isUnknown(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "",
                    "-",
                    "n/a",
                    "[n/a]",
                    "[not supported]",
                    "not supported",
                    "unknown",
                    "unknown error",
                    "not specified",
                    "none",
                    "to be filled by o.e.m.",
                    "default string",
                    "system serial number",
                    "not present",
                    "requested functionality has been deprecated" -> true;
            default -> false;
        };
    }

    /** Says what a hypervisor's name means; {@code none} means bare metal. */
    public static void hypervisor(Draft draft, String name, String where) {
        draft.fact(FactKeys.HYPERVISOR, name);
        PlatformKind kind = name.equalsIgnoreCase("none")
                ? PlatformKind.BARE_METAL
                : PlatformHint.in(name).map(PlatformHint::kind).orElse(PlatformKind.VM);
        draft.kind(kind, where + " \"" + name + "\"");
    }

    /** Closes the reading of a side file: a note, or a failure if nothing was found. */
    public static void close(Draft draft, String what) {
        if (draft.facts().isEmpty()) {
            throw new ImportFailure("NO_FACTS", "the text looks like " + what + " but states no fact", "");
        }
        draft.info("SIDE_FILE", "side file: facts about the machine (" + what + "), no results", "");
    }
}
