package tare.importer.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with fields in it: {@code "${name}-${size}"}.
 *
 * <p>Between the braces stand alternatives separated by {@code |}; the first that the record has is taken. An
 * alternative is a field's name, optionally with filters ({@code ${latency!duration}}), or a text in single quotes. If
 * none is there the whole text is missing, and what depends on it is left out.
 */
record Template(String written, List<Piece> pieces) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{((?:'[^']*'|[^}'])*)\\}");

    Template {
        pieces = List.copyOf(pieces);
    }

    /** A literal text (no alternatives) or a reference. */
    record Piece(String literal, List<Alternative> alternatives) {
        Piece {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** A field with filters, or a constant (then the name is empty). */
    record Alternative(String name, String constant, List<String> filters) {
        Alternative {
            filters = List.copyOf(filters);
        }

        Optional<String> fill(Fields fields) {
            return name.isEmpty() ? Optional.of(constant) : fields.get(name).flatMap(this::filtered);
        }

        Optional<String> filtered(String text) {
            if (text.isBlank()) {
                return Optional.empty();
            }
            Optional<String> found = Optional.of(text);
            for (String filter : filters) {
                found = found.flatMap(Objects.requireNonNull(Filter.ALL.get(filter)));
            }
            return found;
        }
    }

    /** Reads a template; an unknown filter is an IllegalArgumentException that names it. */
    static Template of(String written) {
        List<Piece> pieces = new ArrayList<>();
        Matcher m = REFERENCE.matcher(written);
        int at = 0;
        while (m.find()) {
            if (m.start() > at) {
                pieces.add(new Piece(written.substring(at, m.start()), List.of()));
            }
            pieces.add(new Piece("", alternatives(m.group(1))));
            at = m.end();
        }
        if (at < written.length() || pieces.isEmpty()) {
            pieces.add(new Piece(written.substring(at), List.of()));
        }
        return new Template(written, pieces);
    }

    private static List<Alternative> alternatives(String inside) {
        List<Alternative> found = new ArrayList<>();
        for (String part : inside.split("\\|(?=(?:[^']*'[^']*')*[^']*$)")) {
            String one = part.strip();
            if (one.startsWith("'") && one.endsWith("'") && one.length() > 1) {
                found.add(new Alternative("", one.substring(1, one.length() - 1), List.of()));
                continue;
            }
            String[] words = one.split("!");
            List<String> filters = List.of(words).subList(1, words.length);
            for (String filter : filters) {
                if (!Filter.ALL.containsKey(filter)) {
                    throw new IllegalArgumentException("unknown filter '" + filter + "'");
                }
            }
            found.add(new Alternative(words[0].strip(), "", filters));
        }
        return found;
    }

    /** The filled text; empty when a field that it needs is missing. */
    Optional<String> fill(Fields fields) {
        if (pieces.size() == 1) {
            return fill(pieces.getFirst(), fields);
        }
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            Optional<String> one = fill(piece, fields);
            if (one.isEmpty()) {
                return one;
            }
            text.append(one.get());
        }
        return Optional.of(text.toString());
    }

    /** Every text of a template that is one reference to a field with several values; otherwise the one text. */
    List<String> fillAll(Fields fields) {
        if (pieces.size() == 1 && !pieces.getFirst().alternatives().isEmpty()) {
            for (Alternative a : pieces.getFirst().alternatives()) {
                List<String> all = a.name().isEmpty() ? List.of(a.constant()) : fields.all(a.name());
                List<String> kept =
                        all.stream().flatMap(t -> a.filtered(t).stream()).toList();
                if (!kept.isEmpty()) {
                    return kept;
                }
            }
            return List.of();
        }
        return fill(fields).map(List::of).orElse(List.of());
    }

    private static Optional<String> fill(Piece piece, Fields fields) {
        if (piece.alternatives().isEmpty()) {
            return Optional.of(piece.literal());
        }
        for (Alternative a : piece.alternatives()) {
            Optional<String> text = a.fill(fields);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** The first field it names, for the place of a value; empty if it is constant. */
    String firstField() {
        return pieces.stream()
                .flatMap(p -> p.alternatives().stream())
                .map(Alternative::name)
                .filter(n -> !n.isEmpty())
                .findFirst()
                .orElse("");
    }
}
