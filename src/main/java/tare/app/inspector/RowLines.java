package tare.app.inspector;

import java.util.ArrayList;
import java.util.List;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.Side;
import tare.app.state.Words;
import tare.verdict.Figures;
import tare.verdict.Judgement;

/** What is told of a row line by line: its facts and its numbers. */
final class RowLines {
    private RowLines() {}

    /** The facts of both sides, what differs first. */
    static List<Line> facts(Comparison c) {
        return c.comparability().stream()
                .sorted((a, b) -> {
                    int byResult = Integer.compare(order(a.result()), order(b.result()));
                    return byResult != 0 ? byResult : b.severity().compareTo(a.severity());
                })
                .map(f -> new Line(f.label(), f.baseline(), f.candidate(), "", f.result()))
                .toList();
    }

    private static int order(FactFinding.Result result) {
        return switch (result) {
            case DIFFERS -> 0;
            case UNKNOWN -> 1;
            case SAME -> 2;
        };
    }

    /** The numbers behind the verdict; with p-values and intervals in full. */
    static List<Line> numbers(Comparison c, boolean full) {
        List<Line> lines = new ArrayList<>();
        String unit = c.metric().unit().symbol();
        lines.add(both(
                "number.n",
                String.valueOf(c.baseline().n()),
                String.valueOf(c.candidate().n())));
        lines.add(both(
                "number.mean",
                Figures.value(c.baseline().mean(), unit),
                Figures.value(c.candidate().mean(), unit)));
        lines.add(both("number.spread", spread(c.baseline()), spread(c.candidate())));
        lines.add(one("number.scope", c.scope()));
        Judgement j = c.judgement();
        if (full && j.testable()) {
            String low = Figures.plain(100 - 200 * c.rule().alpha());
            String high = Figures.plain(100 - 100 * c.rule().alpha());
            int decimals = Figures.percentDecimals(j.performance(), j.performanceEquivalence());
            lines.add(one("number.ratio", Figures.fixed(j.ratio(), decimals + 2)));
            lines.add(Line.one(
                    Words.of("number.interval", Words.shown(low)),
                    Words.shown(Figures.percentRange(j.performanceEquivalence(), decimals))));
            lines.add(Line.one(
                    Words.of("number.interval", Words.shown(high)),
                    Words.shown(Figures.percentRange(j.performanceCi(), decimals))));
            lines.add(one("number.p.difference", Figures.p(j.pDifference())));
            lines.add(one("number.p.equivalence", Figures.p(j.pEquivalence())));
            lines.add(one("number.df", Figures.fixed(j.df(), 1)));
            lines.add(one("number.stands", Words.of(c.stands() ? "yes" : "no")));
            lines.add(one("number.bounded", Figures.bound(j.boundedAt())));
        }
        return lines;
    }

    private static String spread(Side side) {
        return side.n() < 2 || side.mean() == 0 ? "–" : Figures.percent(side.sd() / Math.abs(side.mean()), 1);
    }

    private static Line both(String key, String baseline, String candidate) {
        return Line.both(Words.of(key), Words.shown(baseline), Words.shown(candidate));
    }

    private static Line one(String key, String value) {
        return Line.one(Words.of(key), Words.shown(value));
    }
}
