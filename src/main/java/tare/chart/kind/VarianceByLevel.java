package tare.chart.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.detail.Detailer;
import tare.analysis.detail.Structure;
import tare.analysis.detail.Structure.Share;
import tare.chart.Chart;
import tare.chart.Selection;
import tare.chart.Spreads;
import tare.chart.TwoSides;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.verdict.Subject;

/** Where the variation comes from, level by level, for both sides. */
public final class VarianceByLevel implements Chart {
    @Override
    public String id() {
        return "variance";
    }

    @Override
    public String name() {
        return "Variation by level";
    }

    @Override
    public String purpose() {
        return "Whether more runs or longer runs would sharpen the answer.";
    }

    @Override
    public String reading() {
        return "Where the variation lies between runs, more iterations inside a run do not help; more runs do.";
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return chosen(analysis, selection).isPresent();
    }

    private static Optional<Comparison> chosen(Analysis analysis, Selection selection) {
        return selection.rows(analysis).stream()
                .filter(c -> shows(c, Detailer.structure(c)))
                .findFirst();
    }

    /** Both sides, each with levels whose spread is known: one value a run says nothing of what lies inside it. */
    private static boolean shows(Comparison c, Structure structure) {
        return platforms(structure) == 2
                && Stream.of(c.baseline(), c.candidate())
                        .flatMap(s -> parts(structure, s.platform()).stream())
                        .allMatch(p -> Double.isFinite(p.left()));
    }

    private static long platforms(Structure structure) {
        return structure.shares().stream().map(Share::platform).distinct().count();
    }

    /**
     * One level of one side.
     *
     * @param share as it was worked out
     * @param left standard deviation that is left of it in the mean of one unit of the highest level
     */
    private record Part(Share share, double left) {}

    private static List<Part> parts(Structure structure, String platform) {
        List<Part> parts = new ArrayList<>();
        double values = 1;
        for (Share s : structure.shares()) {
            if (s.platform().equals(platform)) {
                values *= parts.isEmpty() ? 1 : s.units();
                parts.add(new Part(s, s.deviation() / Math.sqrt(values)));
            }
        }
        return parts;
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = chosen(analysis, selection).orElseThrow();
        Structure structure = Detailer.structure(c);
        List<Part> baseline = parts(structure, c.baseline().platform());
        List<Part> candidate = parts(structure, c.candidate().platform());
        List<String> levels =
                structure.shares().stream().map(Share::level).distinct().toList();
        List<Mark> marks = new ArrayList<>();
        baseline.forEach(p -> bar(marks, levels.indexOf(p.share().level()), p, false, c));
        candidate.forEach(p -> bar(marks, levels.indexOf(p.share().level()), p, true, c));
        double most = Stream.concat(baseline.stream(), candidate.stream())
                .mapToDouble(Part::left)
                .max()
                .orElse(0);
        TwoSides s = TwoSides.of(c);
        String one = "one " + levels.getFirst();
        String inner = levels.getLast();
        return new Spec(
                structure.finding(),
                s.subtitle(),
                s.basis() + ". Bars: what each level adds to the standard deviation of the mean of " + one
                        + " (Kalibera and Jones). A single " + inner + " varies by "
                        + single(baseline) + " and " + single(candidate) + "; a mean averages "
                        + averaged(baseline, candidate)
                        + ".",
                structure.finding() + ". Variation by level of both sides: " + String.join(", ", levels) + ".",
                s.bars(),
                List.of(Panel.Plot.of(
                        Axis.names(
                                "",
                                levels.stream().map(VarianceByLevel::between).toList()),
                        Axis.percent("Standard deviation in the mean of " + one, 0, most > 0 ? most * 1.15 : 0.01),
                        marks)));
    }

    private static String between(String level) {
        return "between " + Subject.plural(level);
    }

    private static String single(List<Part> parts) {
        return Spreads.percent(parts.getLast().share().deviation());
    }

    /** {@code 10 repetitions}, or {@code 10 and 12 repetitions} where the sides differ. */
    private static String averaged(List<Part> baseline, List<Part> candidate) {
        String word = Subject.plural(baseline.getLast().share().level());
        int b = inside(baseline);
        int c = inside(candidate);
        return (b == c ? String.valueOf(b) : b + " and " + c) + " " + word;
    }

    private static int inside(List<Part> parts) {
        return parts.stream().skip(1).mapToInt(p -> p.share().units()).reduce(1, (a, b) -> a * b);
    }

    private static void bar(List<Mark> marks, double at, Part part, boolean candidate, Comparison c) {
        double side = candidate ? 1 : -1;
        Tone tone = candidate ? Tone.CANDIDATE : Tone.BASELINE;
        double x1 = at + side * 0.015;
        double x2 = at + side * 0.36;
        String size = Spreads.percent(part.left());
        String words = size + " of the mean; a single " + part.share().level() + " "
                + Spreads.percent(part.share().deviation());
        marks.add(new Mark.Bar(x1, 0, x2, part.left(), tone, 0.8, new Datum(c.id(), words)));
        marks.add(new Mark.Label((x1 + x2) / 2, part.left(), 0, -5, size, Anchor.MIDDLE, Weight.REGULAR, Tone.INK));
    }
}
