package tare.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tare.analysis.detail.BothSides;
import tare.report.Block;
import tare.report.Page;

/** The strongest honest case for each side from the same rows, each sentence with the numbers of its rows. */
final class Cases {
    private static final int NAMED = 24;

    private Cases() {}

    /** Empty where the data hold nothing for either side. */
    static Optional<Page> bothSides(Facts facts) {
        BothSides both = BothSides.of(facts.analysis());
        if (both.candidate().isEmpty() && both.baseline().isEmpty()) {
            return Optional.empty();
        }
        String candidate =
                facts.analysis().candidates().stream().map(Facts::brief).collect(Collectors.joining(", "));
        String baseline = Facts.brief(facts.analysis().baseline());
        Block.Columns columns = new Block.Columns(
                side(facts, candidate, both.candidate()), side(facts, baseline, both.baseline()), 0.5);
        String who = facts.several() ? "the " + facts.analysis().candidates().size() + " candidates" : candidate;
        String title = "Both sides’ case: " + points(both.candidate()) + " for " + who + ", " + points(both.baseline())
                + " for " + baseline;
        return Optional.of(new Page(
                "both-sides",
                facts.kicker("Both sides’ case"),
                title,
                List.of(columns),
                "The strongest that each side can say honestly; provisional rows prove nothing · numbers are those of"
                        + " the table of all comparisons",
                facts.speech(speech(candidate, both.candidate()) + "\n" + speech(baseline, both.baseline()))));
    }

    private static String points(List<BothSides.Point> points) {
        return points.size() == 1 ? "1 point" : points.isEmpty() ? "none" : points.size() + " points";
    }

    private static List<Block> side(Facts facts, String name, List<BothSides.Point> points) {
        List<Block> out = new ArrayList<>();
        out.add(new Block.Heading("For " + name));
        if (points.isEmpty()) {
            out.add(Facts.quiet(BothSides.nothing(name)));
        } else {
            out.add(new Block.Points(
                    points.stream()
                            .map(p -> p.sentence() + (p.rows().isEmpty() ? "" : " [" + rows(facts, p) + "]"))
                            .toList(),
                    Block.Tone.NORMAL));
        }
        return out;
    }

    /** {@code rows 1, 4 to 9}, by their numbers in the table. */
    private static String rows(Facts facts, BothSides.Point point) {
        List<Integer> numbers = point.rows().stream()
                .map(facts::number)
                .filter(n -> n > 0)
                .sorted()
                .toList();
        String shown = ranges(numbers.subList(0, Math.min(NAMED, numbers.size())));
        String more = numbers.size() > NAMED ? " and " + (numbers.size() - NAMED) + " more" : "";
        return (numbers.size() == 1 ? "row " : "rows ") + shown + more;
    }

    /** Three and more in a row are written as a range. */
    private static String ranges(List<Integer> sorted) {
        List<String> out = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i < sorted.size() && sorted.get(i) == sorted.get(i - 1) + 1) {
                continue;
            }
            if (i - from > 2) {
                out.add(sorted.get(from) + " to " + sorted.get(i - 1));
            } else {
                sorted.subList(from, i).forEach(n -> out.add(String.valueOf(n)));
            }
            from = i;
        }
        return String.join(", ", out);
    }

    private static String speech(String name, List<BothSides.Point> points) {
        return "For " + name + ": "
                + (points.isEmpty()
                        ? "nothing in these data."
                        : points.stream().map(BothSides.Point::sentence).collect(Collectors.joining(" ")));
    }
}
