package tare.analysis.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Suite;
import tare.analysis.Told;
import tare.analysis.summary.SuiteRatio;
import tare.verdict.Figures;
import tare.verdict.Judgement;

/** Collects the points of one side: each counts its rows, says what they have in common and names the first few. */
final class CaseSide {
    private final Analysis analysis;
    private final List<BothSides.Point> points = new ArrayList<>();

    CaseSide(Analysis analysis) {
        this.analysis = analysis;
    }

    List<BothSides.Point> points() {
        return points;
    }

    /** {@code One gap is …: x 98.7 %.}, {@code Four gaps are …: x 98.7 %, … and 1 more.} */
    CaseSide say(List<Comparison> rows, String one, String many) {
        return say(rows, one, many, this::performance);
    }

    /** The same with another word about each row than its performance. */
    CaseSide say(List<Comparison> rows, String one, String many, Function<Comparison, String> each) {
        return rows.isEmpty() ? this : add(rows, count(rows, one, many).plus(": "), each);
    }

    /** The same with the number of all rows behind the count: {@code Nine of 14 are …: …}. */
    CaseSide sayOf(List<Comparison> all, List<Comparison> rows, String one, String many) {
        if (all.size() == 1) {
            return say(rows, one, many);
        }
        return rows.isEmpty()
                ? this
                : add(
                        rows,
                        count(rows, " of ", " of ")
                                .plus(Told.of(String.valueOf(all.size()), all))
                                .plus(rows.size() == 1 ? one : many)
                                .plus(": "),
                        this::performance);
    }

    private CaseSide add(List<Comparison> rows, Told start, Function<Comparison, String> each) {
        points.add(new BothSides.Point(start.plus(listed(rows, each)).plus("."), ids(rows)));
        return this;
    }

    /** What each candidate does on average over its firm rows, where that speaks for the side. */
    CaseSide averages(List<Comparison> firm, Predicate<Suite> speaks) {
        for (String candidate : analysis.candidates()) {
            List<Comparison> rows = tested(firm, candidate);
            SuiteRatio.of(rows, analysis.rule())
                    .filter(s -> rows.size() > 1 && speaks.test(s))
                    .ifPresent(s -> points.add(new BothSides.Point(average(candidate, rows, s), ids(rows))));
        }
        return this;
    }

    private Told average(String candidate, List<Comparison> rows, Suite s) {
        boolean some = rows.size() < tested(analysis.primary(), candidate).size();
        String of = some ? "the " + Figures.inWords(rows.size()) + " rows that are not provisional" : "";
        return Told.of("On average over ")
                .plus(Told.of(some ? of : Figures.inWords(rows.size()) + " rows", rows))
                .plus(analysis.candidates().size() > 1 ? " " + candidate + " does " : " ")
                .plus(Told.of(
                        Figures.performance(
                                s.performance(), s.ci(), analysis.rule().alpha()),
                        rows))
                .plus(" of " + analysis.baseline() + ".");
    }

    private static List<Comparison> tested(List<Comparison> rows, String candidate) {
        return rows.stream()
                .filter(c -> c.candidate().platform().equals(candidate)
                        && c.judgement().testable())
                .toList();
    }

    /** {@code One is}, {@code Two are}, {@code 15 are}. */
    private static Told count(List<Comparison> rows, String one, String many) {
        return Told.of(Figures.inWords(rows.size()), rows).capital().plus(rows.size() == 1 ? one : many);
    }

    /** The first few by name, each with its number, and how many more. */
    private Told listed(List<Comparison> rows, Function<Comparison, String> each) {
        Told shown = Told.join(
                ", ",
                rows.stream()
                        .limit(BothSides.NAMED)
                        .map(c -> Told.of((name(c) + " " + each.apply(c)).strip(), List.of(c)))
                        .toList());
        return rows.size() <= BothSides.NAMED
                ? shown
                : shown.plus(" and ")
                        .plus(Told.of(
                                (rows.size() - BothSides.NAMED) + " more", rows.subList(BothSides.NAMED, rows.size())));
    }

    private String performance(Comparison c) {
        Judgement j = c.judgement();
        return Double.isNaN(j.performance())
                ? ""
                : Figures.percent(j.performance(), Figures.percentDecimals(j.performance(), j.performanceCi()));
    }

    private String name(Comparison c) {
        return c.name(analysis.candidates().size() > 1);
    }

    private static List<String> ids(List<Comparison> rows) {
        return rows.stream().map(Comparison::id).toList();
    }
}
