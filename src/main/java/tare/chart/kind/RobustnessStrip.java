package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Chart;
import tare.chart.Labels;
import tare.chart.OtherMethods;
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
import tare.stats.quantile.Quantiles;
import tare.verdict.Judge;
import tare.verdict.Judgement;

/** The same comparison under other honest choices of method and of the runs that count: does the verdict hold? */
public final class RobustnessStrip implements Chart {
    private static final int LEAST = 4;
    /** Distance from the median, in scaled median absolute deviations, beyond which a run is called an outlier here. */
    private static final double FAR = 3.5;

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

    /** A choice and what it leads to. */
    private record Choice(String name, String runs, Judgement judgement) {}

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = chosen(analysis, selection).orElseThrow();
        List<Choice> choices = choices(c);
        List<String> flips = choices.stream()
                .filter(k -> k.judgement().verdict() != c.judgement().verdict())
                .map(Choice::name)
                .toList();
        String word = VerdictLook.of(c).word();
        String title = flips.isEmpty()
                ? "“" + word + "” holds under all " + (choices.size() - 1)
                        + " other choices of method and runs tried here"
                : "“" + word + "” hangs on the choice: it changes with “" + String.join("”, “", flips) + "”";
        Mark.Band margin = new Mark.Band(
                true,
                1 / c.rule().margin().high(),
                1 / c.rule().margin().low(),
                Tone.BAND,
                "margin " + Labels.margin(c.rule()));
        List<Column> columns = List.of(
                Column.left("Choice", 260),
                Column.right("Runs"),
                Column.lane(""),
                Column.right("Performance"),
                Column.left("Verdict", 190));
        List<Row> rows = choices.stream().map(k -> row(c, k)).toList();
        return new Spec(
                title,
                Labels.row(c),
                "Each row repeats the verdict rule with another method or on other runs; " + Labels.intervals(c.rule())
                        + ". Outliers: farther than " + FAR + " scaled median absolute deviations from the median of"
                        + " the logs. Nothing is left out of the verdict itself.",
                title + " Forest of " + choices.size() + " choices.",
                List.of(),
                List.of(new Panel.Table(
                        "",
                        1,
                        columns,
                        axis(choices, c, analysis),
                        List.of(margin, new Mark.Band(true, 1, 1, Tone.FAINT, "")),
                        rows)));
    }

    private static Axis axis(List<Choice> choices, Comparison c, Analysis analysis) {
        double low = 1 / c.rule().margin().high();
        double high = 1 / c.rule().margin().low();
        for (Choice k : choices) {
            if (k.judgement().performanceCi().exists()) {
                low = Math.min(low, k.judgement().performanceCi().low());
                high = Math.max(high, k.judgement().performanceCi().high());
            }
        }
        double pad = 0.08 * (high - low);
        return Axis.percent(Labels.axis(analysis), Math.max(0.2, low - pad), Math.min(5, high + pad));
    }

    private static List<Choice> choices(Comparison c) {
        double[] b = c.baseline().values();
        double[] k = c.candidate().values();
        List<Choice> out = new ArrayList<>();
        out.add(new Choice("As judged", runs(b, k), c.judgement()));
        OtherMethods.of(c).forEach((name, j) -> out.add(new Choice(name, runs(b, k), j)));
        add(out, c, "First run of each side left out", tail(b), tail(k));
        add(out, c, "Outliers left out", near(b), near(k));
        add(out, c, "First half of the runs", part(b, 0, 2), part(k, 0, 2));
        add(out, c, "Second half of the runs", part(b, 1, 2), part(k, 1, 2));
        add(out, c, "Best and worst run of each side left out", trimmed(b), trimmed(k));
        return out;
    }

    private static void add(List<Choice> out, Comparison c, String name, double[] b, double[] k) {
        if (b.length >= 2 && k.length >= 2) {
            out.add(new Choice(name, runs(b, k), Judge.judge(b, k, c.metric().better(), c.rule())));
        }
    }

    private static String runs(double[] b, double[] k) {
        return b.length == k.length ? String.valueOf(b.length) : b.length + " | " + k.length;
    }

    private static double[] tail(double[] values) {
        return Arrays.copyOfRange(values, 1, values.length);
    }

    private static double[] part(double[] values, int which, int of) {
        return Arrays.copyOfRange(values, values.length * which / of, values.length * (which + 1) / of);
    }

    private static double[] trimmed(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.copyOfRange(sorted, 1, sorted.length - 1);
    }

    private static double[] near(double[] values) {
        double[] logs = Arrays.stream(values).map(v -> v > 0 ? Math.log(v) : v).toArray();
        double median = Quantiles.of(logs, 0.5);
        double mad = 1.4826
                * Quantiles.of(
                        Arrays.stream(logs).map(v -> Math.abs(v - median)).toArray(), 0.5);
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (mad <= 0 || Math.abs(logs[i] - median) <= FAR * mad) {
                kept.add(values[i]);
            }
        }
        return kept.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Row row(Comparison c, Choice choice) {
        Judgement j = choice.judgement();
        VerdictLook look = VerdictLook.of(c, j);
        boolean main = choice.judgement() == c.judgement();
        Cell name = main ? Cell.of(choice.name()).bold() : Cell.of(choice.name());
        return new Row(
                Row.Kind.ROW,
                List.of(
                        name,
                        Cell.muted(choice.runs()),
                        Cell.of(""),
                        Cell.of(Labels.performance(j.performance(), c.rule())),
                        look.cell()),
                VerdictSpans.of(j, look, c.rule()),
                new Datum(c.id(), choice.name()));
    }
}
