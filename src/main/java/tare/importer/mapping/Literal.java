package tare.importer.mapping;

import java.util.regex.Pattern;

/**
 * The longest plain text that every hit of a pattern must hold. Looking for it is much cheaper than running the pattern, and
 * most files do not have it. Only what is certain counts: groups, classes and whatever may be left out end a piece.
 */
final class Literal {
    private static final String LINE = "(?m)^";
    /** What is not the character that is written: quotes, codes, and groups by their name. */
    private static final Pattern CODED = Pattern.compile("\\\\[QuxckN0]");

    private static final String SPECIAL = "^$.[]()*+?{}|";

    private final String pattern;
    private final StringBuilder piece = new StringBuilder();
    private String longest = "";
    private boolean alternatives;
    private int at;

    private Literal(String pattern) {
        this.pattern = pattern;
    }

    /** The piece; empty if the pattern has alternatives at its top, ignores case, or has none. */
    static String in(Pattern pattern) {
        String written = pattern.pattern();
        boolean plain = (pattern.flags() & (Pattern.CASE_INSENSITIVE | Pattern.COMMENTS | Pattern.LITERAL)) == 0
                && !written.matches("(?s).*\\(\\?[a-z]*[ix].*")
                && !CODED.matcher(written).find();
        return plain ? new Literal(written).find() : "";
    }

    /** Whether the pattern can only be found where a line begins: {@code (?m)^} comes first, for all that follows. */
    static boolean beginsLine(Pattern pattern) {
        if (!pattern.pattern().startsWith(LINE)) {
            return false;
        }
        Literal rest = new Literal(pattern.pattern());
        rest.find();
        return !rest.alternatives;
    }

    private String find() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '|') {
                alternatives = true;
                return "";
            } else if (c == '(') {
                end();
                skip('(', ')');
            } else if (c == '[') {
                end();
                skip('[', ']');
            } else if (c == '\\') {
                escaped();
            } else if (SPECIAL.indexOf(c) >= 0) {
                quantifier(c);
            } else {
                piece.append(c);
                at++;
            }
        }
        end();
        return longest;
    }

    private void escaped() {
        char next = at + 1 < pattern.length() ? pattern.charAt(at + 1) : 'x';
        if (Character.isLetterOrDigit(next)) {
            end();
        } else {
            piece.append(next);
        }
        at += 2;
    }

    /** What may be left out or repeated ends a piece; the character before it may be missing. */
    private void quantifier(char c) {
        boolean optional = c == '?' || c == '*' || c == '{';
        if (optional && !piece.isEmpty()) {
            piece.setLength(piece.length() - 1);
        }
        end();
        if (c == '{') {
            int close = pattern.indexOf('}', at);
            at = close < 0 ? pattern.length() : close;
        }
        at++;
    }

    private void end() {
        if (piece.length() > longest.length()) {
            longest = piece.toString();
        }
        piece.setLength(0);
    }

    private void skip(char open, char close) {
        int depth = 0;
        do {
            char c = pattern.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == open) {
                depth++;
            } else if (c == close) {
                depth--;
            } else if (c == '[') {
                skip('[', ']');
                continue;
            }
            at++;
        } while (depth > 0 && at < pattern.length());
    }
}
