package tare.analysis.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.model.Measurement;
import tare.model.Note;

/** Settings that name something which is not in the files: said, because a misspelt margin must not vanish silently. */
final class UnusedSettings {
    private final Question question;
    private final List<Note> notes = new ArrayList<>();

    private UnusedSettings(Question question) {
        this.question = question;
    }

    static List<Note> notes(Question question) {
        return new UnusedSettings(question).look();
    }

    private List<Note> look() {
        Settings settings = question.settings();
        Set<String> metrics = names(m -> m.metric().name());
        settings.metricMargins().keySet().forEach(m -> known(m, metrics, "margin", "metric or domain"));
        settings.directions().keySet().forEach(m -> known(m, metrics, "direction", "metric"));
        settings.parts().keySet().forEach(b -> known(b, names(m -> m.key().label()), "answer", "benchmark"));
        settings.primaryMetrics().forEach(this::judgedBy);
        return notes;
    }

    private void judgedBy(String benchmark, String metric) {
        Set<String> own = question.sources().stream()
                .flatMap(s -> s.measurements().stream())
                .filter(m -> m.key().benchmark().equals(benchmark))
                .map(m -> m.metric().name())
                .collect(Collectors.toCollection(TreeSet::new));
        if (own.isEmpty()) {
            known(benchmark, names(m -> m.key().benchmark()), "primary metric", "benchmark");
        } else if (!own.contains(metric)) {
            note(benchmark + " has no metric called \"" + metric + "\", so it is judged as usual" + some(own));
        }
    }

    private void known(String name, Set<String> names, String what, String kind) {
        if (!names.contains(name)) {
            note("the " + what + " for \"" + name + "\" applies to nothing: no " + kind + " has that name"
                    + some(names));
        }
    }

    private static String some(Set<String> names) {
        return names.isEmpty()
                ? ""
                : "; there " + (names.size() == 1 ? "is " : "are ")
                        + names.stream().limit(5).collect(Collectors.joining(", "))
                        + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : "");
    }

    private void note(String message) {
        notes.add(Note.warning("SETTING_UNUSED", message, ""));
    }

    private Set<String> names(Function<Measurement, String> name) {
        return question.sources().stream()
                .flatMap(s -> s.measurements().stream())
                .map(name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
