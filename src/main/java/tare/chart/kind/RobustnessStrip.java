package tare.chart.kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.detail.Detailer;
import tare.analysis.detail.Robustness.Choice;
import tare.chart.Chart;
import tare.chart.Labels;
import tare.chart.Selection;
import tare.chart.VerdictLook;
import tare.chart.VerdictSpans;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Panel.Cell;
import tare.plot.Panel.Column;
import tare.plot.Panel.Row;
import tare.plot.Spec;
import tare.plot.Tone;
import tare.verdict.Interval;
import tare.verdict.Judgement;

/** The same comparison under other honest choices of method and of the runs that count: does the verdict hold? */
public final class RobustnessStrip implements Chart {
    private static final int LEAST = 2;

    @Override
    public String id() {
        return "robustness";
    }

    @Override
    public String name() {
        return "Robustness strip";
    }

    @Override
    public String purpose() {
        return "Which other honest choices of method and runs would flip the verdict, by name.";
    }

    @Override
    public String reading() {
        return "Every line is the same comparison by another method or on fewer runs. If the word changes, the verdict"
                + " hangs on that choice.";
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return chosen(analysis, selection).isPresent();
    }

    private static Optional<Comparison> chosen(Analysis analysis, Selection selection) {
        return selection.rows(analysis).stream()
                .filter(c -> c.judgement().testable()
                        && c.baseline().n() >= LEAST
                        && c.candidate().n() >= LEAST)
                .findFirst();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = chosen(analysis, selection).orElseThrow();
        List<Choice> all = Detailer.robustness(c, analysis).choices();
        List<Choice> choices =
                all.stream().filter(k -> k.judgement().isPresent()).toList();
        String title = title(c, choices);
        Mark.Band margin = new Mark.Band(
                true,
                1 / c.rule().margin().high(),
                1 / c.rule().margin().low(),
                Tone.BAND,
                "margin " + Labels.margin(c.rule()));
        List<Column> columns = List.of(
                Column.left("Choice", 235),
                Column.lane(""),
                Column.right("Performance").spare(1),
                Column.left("Verdict", 190),
                Column.left("Note", 215).spare(2));
        return new Spec(
                title,
                Labels.row(c),
                "Each row repeats the verdict rule with another method or on other runs; " + Labels.intervals(c.rule())
                        + "." + impossible(all) + " Nothing is left out of the verdict itself.",
                title + " Forest of " + choices.size() + " choices.",
                List.of(),
                List.of(new Panel.Table(
                        "",
                        1,
                        columns,
                        axis(choices, c, analysis),
                        List.of(margin, new Mark.Band(true, 1, 1, Tone.FAINT, "")),
                        choices.stream().map(k -> row(c, k)).toList())));
    }

    private static String title(Comparison c, List<Choice> choices) {
        String word = VerdictLook.of(c).word();
        List<String> flips =
                choices.stream().filter(Choice::flips).map(Choice::name).toList();
        int others = choices.size() - 1;
        if (!flips.isEmpty()) {
            return "“" + word + "” hangs on the choice: it changes with “" + String.join("”, “", flips) + "”";
        }
        return others == 0
                ? "“" + word + "” by its own method alone: no other can be used on so few runs"
                : "“" + word + "” holds under "
                        + (others == 1 ? "the one other honest choice" : "all " + others + " other honest choices");
    }

    private static String impossible(List<Choice> all) {
        String names = all.stream()
                .filter(k -> k.judgement().isEmpty())
                .map(k -> k.name() + " (" + k.note() + ")")
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : " Not possible here: " + names + ".";
    }

    private static Axis axis(List<Choice> choices, Comparison c, Analysis analysis) {
        double low = 1 / c.rule().margin().high();
        double high = 1 / c.rule().margin().low();
        for (Choice k : choices) {
            Interval ci = k.judgement().map(Judgement::performanceCi).orElse(Interval.NONE);
            if (ci.exists()) {
                low = Math.min(low, ci.low());
                high = Math.max(high, ci.high());
            }
        }
        double pad = 0.08 * (high - low);
        return Axis.percent(Labels.axis(analysis), Math.max(0.2, low - pad), Math.min(5, high + pad));
    }

    private static Row row(Comparison c, Choice choice) {
        Judgement j = choice.judgement().orElseThrow();
        VerdictLook look = VerdictLook.of(c, j);
        boolean own = j == c.judgement();
        Cell name = own ? Cell.of(choice.name()).bold() : Cell.of(choice.name());
        return new Row(
                Row.Kind.ROW,
                List.of(
                        name,
                        Cell.of(""),
                        Cell.of(Labels.performance(j.performance(), c.rule())),
                        look.cell(),
                        Cell.muted(choice.note())),
                VerdictSpans.of(j, look, c.rule()),
                new Datum(c.id(), choice.name()));
    }
}
