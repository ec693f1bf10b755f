package tare.chart.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.chart.Chart;
import tare.chart.Selection;
import tare.model.Severity;
import tare.plot.Datum;
import tare.plot.Panel;
import tare.plot.Panel.Cell;
import tare.plot.Panel.Column;
import tare.plot.Panel.Row;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;

/** The facts of both machines side against side: what differs, what is unknown, and how much it matters. */
public final class Comparability implements Chart {
    @Override
    public String id() {
        return "comparability";
    }

    @Override
    public String name() {
        return "Comparability of the machines";
    }

    @Override
    public String purpose() {
        return "Whether a gap can be put down to the hypervisor: what differs between the two sides and what nobody"
                + " knows.";
    }

    @Override
    public String reading() {
        return "What differs and matters stands on top. Unknown is not the same as equal.";
    }

    @Override
    public boolean whole() {
        return true;
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return selection.rows(analysis).stream()
                .anyMatch(c -> !c.comparability().isEmpty());
    }

    /** A fact with how many of the rows it concerns. */
    private record Counted(FactFinding fact, List<String> rows) {}

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        List<Comparison> rows = selection.rows(analysis);
        List<Counted> facts = counted(rows);
        List<Column> columns = List.of(
                Column.left("Fact", 190),
                Column.left(analysis.baseline(), 260),
                Column.left(String.join(", ", analysis.candidates()), 260),
                Column.left("Finding", 160),
                Column.right(rows.size() > 1 ? "Rows" : "").spare(1));
        List<Row> out = new ArrayList<>();
        facts.forEach(f -> out.add(row(f, rows.size())));
        String title = title(facts);
        return new Spec(
                title,
                rows.size() == 1 ? rows.getFirst().key().label() : "",
                rows.size() > 1
                        ? "Facts as the files record them, over " + rows.size()
                                + " comparisons; Rows: how many a fact concerns. Unknown on one side never counts as"
                                + " equal."
                        : "Facts as the files record them. Unknown on one side never counts as equal.",
                title + " " + words(facts),
                List.of(),
                List.of(Panel.Table.plain(columns, out)));
    }

    private static List<Counted> counted(List<Comparison> rows) {
        Map<String, Counted> found = new LinkedHashMap<>();
        for (Comparison c : rows) {
            for (FactFinding f : c.comparability()) {
                String key = f.fact() + "|" + f.baseline() + "|" + f.candidate();
                Counted known = found.get(key);
                if (known == null) {
                    found.put(key, new Counted(f, new ArrayList<>(List.of(c.id()))));
                } else {
                    known.rows().add(c.id());
                    if (f.severity().compareTo(known.fact().severity()) > 0) {
                        found.put(key, new Counted(f, known.rows()));
                    }
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(f -> -rank(f.fact())))
                .toList();
    }

    private static int rank(FactFinding f) {
        int result =
                switch (f.result()) {
                    case DIFFERS -> 20;
                    case UNKNOWN -> 10;
                    case SAME -> 0;
                };
        return result + f.severity().ordinal();
    }

    private static Row row(Counted counted, int all) {
        FactFinding f = counted.fact();
        Cell fact = Cell.of(capital(f.label()));
        boolean matters = f.result() != FactFinding.Result.SAME && f.severity() != Severity.INFO;
        return new Row(
                Row.Kind.ROW,
                List.of(
                        matters ? fact.bold() : fact,
                        value(f.baseline()),
                        value(f.candidate()),
                        finding(f),
                        Cell.muted(all > 1 ? counted.rows().size() + " of " + all : "")),
                List.of(),
                new Datum(f.fact(), f.label() + ": " + words(f)));
    }

    private static Cell value(String value) {
        return value.isEmpty() ? Cell.muted("unknown") : Cell.of(value);
    }

    private static Cell finding(FactFinding f) {
        return switch (f.result()) {
            case SAME -> Cell.muted("same").withSign(Cell.Sign.of(Symbol.CHECK, Tone.MUTED, false));
            case DIFFERS -> {
                if (!f.accepted().isEmpty()) {
                    yield Cell.of("differs, accepted").withSign(Cell.Sign.of(Symbol.CROSS, Tone.MUTED, false));
                }
                Tone tone = f.severity() == Severity.ERROR
                        ? Tone.SLOWER
                        : f.severity() == Severity.WARNING ? Tone.WARNING : Tone.MUTED;
                String word = f.severity() == Severity.ERROR ? "differs (serious)" : "differs";
                yield Cell.of(word).withTone(tone).withSign(Cell.Sign.of(Symbol.CROSS, tone, false));
            }
            case UNKNOWN -> {
                Tone tone = f.severity() == Severity.INFO ? Tone.MUTED : Tone.WARNING;
                yield Cell.of("unknown").withTone(tone).withSign(Cell.Sign.of(Symbol.DOTTED_CIRCLE, tone, false));
            }
        };
    }

    private static String words(FactFinding f) {
        String b = f.baseline().isEmpty() ? "unknown" : f.baseline();
        String c = f.candidate().isEmpty() ? "unknown" : f.candidate();
        String accepted = f.accepted().isEmpty() ? "" : ", accepted: " + f.accepted();
        return f.result().code() + " (" + b + " against " + c + ")" + accepted;
    }

    private static String title(List<Counted> facts) {
        List<String> differs = labels(facts, FactFinding.Result.DIFFERS, true);
        List<String> minor = labels(facts, FactFinding.Result.DIFFERS, false);
        List<String> unknown = labels(facts, FactFinding.Result.UNKNOWN, true);
        String open = unknown.isEmpty() ? "" : "; not known of both sides: " + list(unknown);
        if (!differs.isEmpty()) {
            return capital(list(differs)) + (differs.size() == 1 ? " differs" : " differ") + " between the two sides"
                    + open;
        }
        if (!minor.isEmpty()) {
            return "Of what is recorded only " + list(minor) + (minor.size() == 1 ? " differs" : " differ")
                    + ", which matters little here" + open;
        }
        boolean any = facts.stream().anyMatch(f -> f.fact().result() == FactFinding.Result.SAME);
        return (any ? "Every fact recorded on both sides agrees" : "No fact of the machines is recorded on both sides")
                + open;
    }

    private static String capital(String words) {
        boolean camel = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return words.isEmpty() || camel ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static List<String> labels(List<Counted> facts, FactFinding.Result result, boolean matters) {
        return facts.stream()
                .map(Counted::fact)
                .filter(f -> f.result() == result && f.severity() != Severity.INFO == matters)
                .map(FactFinding::label)
                .distinct()
                .toList();
    }

    private static String list(List<String> words) {
        List<String> shown = words.size() > 4
                ? List.of(words.get(0), words.get(1), words.get(2), (words.size() - 3) + " more facts")
                : words;
        return shown.size() == 1
                ? shown.getFirst()
                : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.getLast();
    }

    private static String words(List<Counted> facts) {
        return facts.stream()
                .filter(f -> f.fact().result() != FactFinding.Result.SAME)
                .map(f -> f.fact().label() + " " + words(f.fact()))
                .collect(Collectors.joining("; ", "Table of facts: ", "."));
    }
}
