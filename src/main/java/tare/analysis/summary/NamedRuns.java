package tare.analysis.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.analysis.Told;
import tare.analysis.unit.UnitNames;

/**
 * Finds the runs that a sentence names, such as {@code Far from the others: VM run 4, run 9}: what follows a side's name, as
 * far as the sentence or the other side's part goes. Only where a side has few enough runs to have each looked for by name.
 */
final class NamedRuns {
    private static final int MOST = 400;

    private final Comparison row;
    private final String text;
    private final List<Told.Mention> found = new ArrayList<>();

    private NamedRuns(Comparison row, String text) {
        this.row = row;
        this.text = text;
    }

    static Told in(Comparison row, String text) {
        NamedRuns named = new NamedRuns(row, text);
        String baseline = row.baseline().platform();
        String candidate = row.candidate().platform();
        if (!baseline.contains(candidate) && !candidate.contains(baseline)) {
            named.side(row.baseline(), "baseline");
            named.side(row.candidate(), "candidate");
        }
        named.found.sort(Comparator.comparingInt(Told.Mention::from));
        return new Told(text, named.found);
    }

    private void side(Side side, String role) {
        int from = text.indexOf(side.platform() + " ");
        if (from < 0 || side.n() > MOST) {
            return;
        }
        int begin = from + side.platform().length();
        int end = Math.min(before("; ", begin), before(". ", begin));
        UnitNames names = new UnitNames(side, row.unitOfAnalysis());
        for (int unit = 0; unit < side.n(); unit++) {
            String name = names.name(unit);
            int at = whole(name, begin, end);
            if (at >= 0) {
                found.add(new Told.Mention(at, at + name.length(), List.of(row.id() + "#" + role + "/" + unit)));
            }
        }
    }

    private int before(String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at;
    }

    /** Where a name stands in the stretch and is not part of a longer one or already found; −1 for nowhere. */
    private int whole(String name, int from, int to) {
        for (int at = text.indexOf(name, from);
                !name.isEmpty() && at >= 0 && at < to;
                at = text.indexOf(name, at + 1)) {
            int start = at;
            int end = at + name.length();
            boolean free = found.stream().noneMatch(m -> m.from() < end && start < m.to());
            if (free && !letter(start - 1) && !letter(end)) {
                return at;
            }
        }
        return -1;
    }

    private boolean letter(int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
