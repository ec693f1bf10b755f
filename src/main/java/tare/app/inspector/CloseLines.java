package tare.app.inspector;

import java.util.ArrayList;
import java.util.List;
import tare.analysis.FactFinding;
import tare.analysis.detail.Detail;
import tare.analysis.detail.Robustness;
import tare.analysis.detail.SelfComparison;
import tare.analysis.detail.Structure;
import tare.analysis.detail.Tail;
import tare.app.state.Words;
import tare.model.Direction;
import tare.verdict.Figures;
import tare.verdict.Speech;
import tare.verdict.VerdictWords;

/** The findings of a close look as sentences and lines for people. */
final class CloseLines {
    private CloseLines() {}

    /** The sentence above the lines of a tab; empty when the tab has none. */
    static String sentence(Tab tab, Detail d) {
        return Words.shown(neutral(tab, d));
    }

    private static String neutral(Tab tab, Detail d) {
        return switch (tab) {
            case ROBUSTNESS -> d.robustness().sentence();
            case TAIL -> d.tail().source();
            case STRUCTURE -> d.structure().sentence();
            default -> "";
        };
    }

    static List<Line> lines(Tab tab, Detail d) {
        return switch (tab) {
            case ROBUSTNESS -> robustness(d);
            case TAIL -> d.tail().rows().stream().map(r -> tail(d, r)).toList();
            case STRUCTURE -> structure(d);
            default -> List.of();
        };
    }

    private static List<Line> robustness(Detail d) {
        Speech speech = Speech.of(d.comparison().metric());
        List<Line> lines = new ArrayList<>();
        for (Robustness.Choice c : d.robustness().choices()) {
            String word = c.verdict().map(v -> VerdictWords.word(v, speech)).orElse(Words.of("close.none"));
            String size = c.judgement()
                    .map(j -> Words.shown(Figures.performance(
                            j.performance(),
                            j.performanceCi(),
                            d.comparison().rule().alpha())))
                    .orElse(c.note());
            lines.add(new Line(
                    c.name(), word, size, "", c.flips() ? FactFinding.Result.DIFFERS : FactFinding.Result.SAME));
        }
        return lines;
    }

    private static Line tail(Detail d, Tail.Row row) {
        String unit = d.comparison().metric().unit().symbol();
        Direction better = d.comparison().metric().better();
        String size = row.interval().exists()
                ? Words.shown(Figures.performance(
                        row.performance(better),
                        row.performanceInterval(better),
                        d.comparison().rule().alpha()))
                : row.note();
        return Line.both(
                        row.label(),
                        Words.shown(Figures.value(row.baseline(), unit)),
                        Words.shown(Figures.value(row.candidate(), unit)))
                .withBelow(size);
    }

    private static List<Line> structure(Detail d) {
        List<Line> lines = new ArrayList<>();
        for (Structure.Share s : d.structure().shares()) {
            lines.add(Line.both(
                    s.platform() + " · " + s.level(),
                    Words.of("close.units", s.units()),
                    Words.of(
                            "close.share",
                            Words.shown(Figures.percent(s.deviation(), 2)),
                            Words.shown(Figures.percent(s.share(), 0)))));
        }
        for (SelfComparison own : d.itself()) {
            lines.add(Line.one(Words.of("close.itself", own.first(), own.second()), Words.shown(own.sentence())));
        }
        return lines;
    }
}
