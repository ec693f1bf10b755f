package tare.app.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tare.app.state.Words;
import tare.importer.guided.Meaning;
import tare.importer.mapping.Trial;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Measurement;
import tare.model.Nested;
import tare.model.Note;
import tare.model.Role;
import tare.model.Severity;

/**
 * What a trial reads, in words: the first measurements, and what a person should look at before keeping the mapping.
 *
 * @param first so many are listed; a file may hold thousands
 * @param all how many there are
 * @param doubts what is doubtful and what to do about it
 */
record ReadRows(List<ReadRow> first, int all, List<String> doubts) {
    /** So many measurements are listed. */
    private static final int MOST_ROWS = 100;

    private static final int MOST_NOTES = 6;
    private static final int SHOWN = 3;

    ReadRows {
        first = List.copyOf(first);
        doubts = List.copyOf(doubts);
    }

    /** What is told of a trial; its notes say nothing new where nothing was said to be a value. */
    static ReadRows of(Trial trial) {
        List<Measurement> all = trial.measurements();
        List<String> doubts = new ArrayList<>();
        if (!trial.sketch().values().isEmpty()) {
            trial.notes().stream()
                    .filter(n -> n.severity() != Severity.INFO)
                    .map(ReadRows::said)
                    .distinct()
                    .limit(MOST_NOTES)
                    .forEach(doubts::add);
        }
        doubts.addAll(doubts(trial));
        return new ReadRows(all.stream().limit(MOST_ROWS).map(ReadRows::of).toList(), all.size(), doubts);
    }

    private static String said(Note note) {
        String message = note.subject().isEmpty()
                ? note.words().substring(0, 1).toUpperCase(Locale.ROOT)
                        + note.words().substring(1)
                : note.message();
        return Words.shown(message) + (note.place().isEmpty() ? "." : " (" + note.place() + ").");
    }

    private static ReadRow of(Measurement m) {
        String failed = m.failed() > 0 ? ", " + Words.of("failed", m.failed()) : "";
        return new ReadRow(
                m.key().label(),
                metric(m),
                Words.of("better." + m.metric().better().code()),
                amount(m.data()) + failed,
                values(m),
                m.metric().role() == Role.PRIMARY);
    }

    private static String amount(Data data) {
        if (!(data instanceof Data.Samples samples)) {
            return Words.of("evidence." + data.kind());
        }
        Nested nested = samples.nested();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < nested.levels().size(); i++) {
            boolean last = i == nested.levels().size() - 1;
            int n = last ? nested.size() : nested.units(i);
            int above = last && i > 0 ? nested.units(i - 1) : 1;
            n = n % above == 0 ? n / above : n;
            parts.add(Words.count(n) + " × " + nested.levels().get(i).name());
        }
        return String.join(" › ", parts);
    }

    private static String values(Measurement m) {
        double[] all =
                switch (m.data()) {
                    case Data.Samples s -> s.nested().values();
                    case Data.Single one -> new double[] {one.value()};
                    case Data.Series s -> s.values();
                    default -> new double[0];
                };
        String first = Arrays.stream(all)
                .limit(SHOWN)
                .mapToObj(v -> Words.shown(number(v)))
                .collect(Collectors.joining("   "));
        return first + (all.length > SHOWN ? "   …" : "");
    }

    private static String metric(Measurement m) {
        String unit = m.metric().unit().symbol();
        return unit.isEmpty() || unit.equals(m.metric().name())
                ? m.metric().name()
                : m.metric().name() + ", " + unit;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.6g", value)
                        .replaceFirst("(\\.\\d*?)0+$", "$1")
                        .replaceFirst("\\.$", "");
    }

    /** What the reading leaves open, with what to do about it. */
    private static List<String> doubts(Trial trial) {
        List<String> doubts = new ArrayList<>();
        List<Measurement> all = trial.measurements();
        if (all.isEmpty()) {
            doubts.add(Words.of("mapping.doubt.nothing"));
            return doubts;
        }
        if (trial.sketch().all(Meaning.BENCHMARK).isEmpty()) {
            doubts.add(Words.of("mapping.doubt.benchmark", trial.sketch().name()));
        }
        named(all, m -> m.metric().better() == Direction.UNKNOWN, "mapping.doubt.direction", doubts);
        named(all, m -> m.metric().unit().symbol().isEmpty(), "mapping.doubt.unit", doubts);
        boolean runs =
                trial.sketch().fields().stream().anyMatch(f -> f.meaning().level());
        boolean several = all.stream()
                .anyMatch(m -> m.data() instanceof Data.Samples s && s.nested().size() > 1);
        if (!runs && several) {
            doubts.add(Words.of("mapping.doubt.runs"));
        }
        return doubts;
    }

    private static void named(List<Measurement> all, Predicate<Measurement> open, String key, List<String> doubts) {
        String names = all.stream()
                .filter(open)
                .map(m -> m.metric().name())
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            doubts.add(Words.of(key, names));
        }
    }
}
