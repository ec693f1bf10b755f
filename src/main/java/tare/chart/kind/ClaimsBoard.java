package tare.chart.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.ClaimAnswer.Answer;
import tare.chart.Chart;
import tare.chart.Selection;
import tare.plot.Datum;
import tare.plot.Panel;
import tare.plot.Panel.Cell;
import tare.plot.Panel.Column;
import tare.plot.Panel.Row;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;

/** Each claim with its two answers: on every benchmark, and on average. */
public final class ClaimsBoard implements Chart {
    @Override
    public String id() {
        return "claims";
    }

    @Override
    public String name() {
        return "Claims scoreboard";
    }

    @Override
    public String purpose() {
        return "What was said about the cost of the VM, held against the data in two readings.";
    }

    @Override
    public String reading() {
        return "Supported: every selected row is proven inside the claim's bounds. Contradicted: one is proven outside."
                + " Not shown: these data cannot tell.";
    }

    @Override
    public boolean whole() {
        return true;
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return !analysis.claims().isEmpty();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        List<Column> columns = List.of(
                Column.left("Claim", 210),
                Column.left("Each benchmark", 140),
                Column.left("On average", 140),
                Column.wrapped("Because").spare(1));
        List<Row> rows = new ArrayList<>();
        for (ClaimAnswer claim : analysis.claims()) {
            rows.add(new Row(
                    Row.Kind.ROW,
                    List.of(
                            Cell.of("“" + claim.text() + "”").bold(),
                            answer(claim.each()),
                            answer(claim.onAverage()),
                            Cell.of(claim.because())),
                    List.of(),
                    new Datum(claim.text(), "Read as: " + claim.reading())));
        }
        String title = title(analysis.claims());
        return new Spec(
                title,
                "",
                readings(analysis.claims()) + " Supported: proven inside the bounds on every row (or on average);"
                        + " contradicted: a row proven outside; otherwise not shown.",
                title + " " + words(analysis.claims()),
                List.of(),
                List.of(Panel.Table.plain(columns, rows)));
    }

    private static Cell answer(Answer answer) {
        return switch (answer) {
            case SUPPORTED -> cell("Supported", Symbol.CHECK, Tone.EQUIVALENT);
            case CONTRADICTED -> cell("Contradicted", Symbol.CROSS, Tone.SLOWER);
            case NOT_SHOWN -> cell("Not shown", Symbol.DOTTED_CIRCLE, Tone.UNDECIDED);
        };
    }

    private static Cell cell(String word, Symbol symbol, Tone tone) {
        return Cell.of(word).withTone(tone).withSign(Cell.Sign.of(symbol, tone, false));
    }

    private static String title(List<ClaimAnswer> claims) {
        if (claims.size() == 1) {
            ClaimAnswer c = claims.getFirst();
            return "“" + c.text() + "”, held against each benchmark: "
                    + c.each().words() + "; on average: " + c.onAverage().words();
        }
        List<String> parts = new ArrayList<>();
        for (Answer answer : new Answer[] {Answer.CONTRADICTED, Answer.SUPPORTED, Answer.NOT_SHOWN}) {
            List<String> of = claims.stream()
                    .filter(c -> c.each() == answer)
                    .map(c -> "“" + c.text() + "”")
                    .toList();
            if (!of.isEmpty()) {
                parts.add((of.size() > 2 ? of.size() + " claims" : String.join(" and ", of))
                        + (of.size() == 1 ? " is " : " are ")
                        + answer.words());
            }
        }
        return "For each benchmark, " + String.join("; ", parts);
    }

    private static String readings(List<ClaimAnswer> claims) {
        return claims.stream()
                .map(c -> "“" + c.text() + "” means " + c.reading() + ".")
                .collect(Collectors.joining(" "));
    }

    private static String words(List<ClaimAnswer> claims) {
        return claims.stream()
                .map(c -> c.text() + ": each " + c.each().words() + ", on average "
                        + c.onAverage().words() + "; " + c.because())
                .collect(Collectors.joining(" "));
    }
}
