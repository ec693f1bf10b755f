package tare.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.analysis.Comparison;
import tare.analysis.Told;
import tare.analysis.fact.Comparability;
import tare.verdict.Figures;
import tare.verdict.Subject;

/**
 * Finds the numbers in a row's sentences and the runs that they are computed from: those of one side where a sentence speaks
 * of that side alone, else those of both. Digits of names, of facts of
 * the machines, of a load that was set, the margin, levels of confidence and plans are no such numbers.
 */
final class RowMentions {
    private static final String ONE = "[±+−]?\\d+(?:[.,\\u2009]\\d+)*(?: × 10\\^−?\\d+)?(?:[\\s\\u00a0\\u2009]?%)?";
    private static final Pattern LOAD = Pattern.compile("\\(offered load:[^)]*\\)");
    private static final Pattern LEVEL = Pattern.compile("[\\s\\u00a0]*%?[\\s\\u00a0]*(?:interval|one-sided|margin)");
    private static final Pattern PLAN =
            Pattern.compile("(?<=^|\\. )(?:If |Repeat |Run each |More runs |At least |Looked at |A margin )[^.]*"
                    + "(?:\\.\\d[^.]*)*\\.?");

    private final Comparison row;
    private final String text;
    private final Pattern number;

    private RowMentions(Comparison row, String text) {
        this.row = row;
        this.text = text;
        this.number = Pattern.compile("(?<![\\p{L}\\d.])" + ONE + "(?: to " + ONE + ")?(?: (?:runs?|times|"
                + Pattern.quote(row.unitOfAnalysis()) + "|" + Pattern.quote(Subject.plural(row.unitOfAnalysis()))
                + ")\\b)?");
    }

    /** A sentence about both sides. */
    static Told both(Comparison row, String text) {
        RowMentions m = new RowMentions(row, text);
        return new Told(text, m.found(at -> row.id()));
    }

    /** The sentence of means and spreads, which speaks of the one side, then of the other, then of both. */
    static Told bySide(Comparison row, String text) {
        int first = text.indexOf(row.baseline().platform() + " ");
        int second = text.indexOf("; " + row.candidate().platform() + " ");
        int rest = text.indexOf(". ", second + 1);
        RowMentions m = new RowMentions(row, text);
        if (first < 0 || second < first) {
            return new Told(text, m.found(at -> row.id()));
        }
        int end = rest < 0 ? text.length() : rest;
        return new Told(
                text,
                m.found(at -> at < second ? row.id() + "#baseline" : at < end ? row.id() + "#candidate" : row.id()));
    }

    private interface Whose {
        String at(int place);
    }

    private List<Told.Mention> found(Whose whose) {
        List<int[]> taken = taken();
        List<Told.Mention> mentions = new ArrayList<>();
        Matcher numbers = number.matcher(text);
        while (numbers.find()) {
            int from = numbers.start();
            int to = numbers.end();
            boolean free = taken.stream().noneMatch(t -> from < t[1] && to > t[0]);
            if (free && !level(to)) {
                mentions.add(new Told.Mention(from, to, List.of(whose.at(from))));
            }
        }
        return mentions;
    }

    private boolean level(int end) {
        Matcher after = LEVEL.matcher(text).region(end, text.length());
        return after.lookingAt();
    }

    /** Stretches whose digits are no numbers from the runs: names, facts, the margin, what is planned. */
    private List<int[]> taken() {
        List<int[]> out = new ArrayList<>();
        for (String name : List.of(
                row.baseline().platform(),
                row.candidate().platform(),
                row.key().label(),
                row.metric().name(),
                Comparability.serious(row.comparability()),
                Figures.margin(row.rule().margin()))) {
            for (int at = text.indexOf(name); !name.isEmpty() && at >= 0; at = text.indexOf(name, at + 1)) {
                out.add(new int[] {at, at + name.length()});
            }
        }
        for (Pattern pattern : List.of(PLAN, LOAD)) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                out.add(new int[] {m.start(), m.end()});
            }
        }
        return out;
    }
}
