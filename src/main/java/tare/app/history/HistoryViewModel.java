package tare.app.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import tare.app.state.History;
import tare.app.state.VerdictShift;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.study.Study;

/** Every step since the study was opened, those taken back too, and what is printed of it. */
public final class HistoryViewModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Workbench bench;
    private final Supplier<ZoneId> zone;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);

    /** Where a state stands. */
    public enum Place {
        BEFORE,
        NOW,
        TAKEN_BACK
    }

    /**
     * A state of the study.
     *
     * @param name the step that led to it
     * @param time of day; empty for the first
     * @param effect what the step did to the verdicts; empty if that is not known
     * @param rows the verdicts that it changed, one line each
     * @param place before the state of now, after it, or it
     * @param steps to travel to come to it
     */
    public record State(String name, String time, String effect, List<String> rows, Place place, int steps) {
        public State {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What the panel shows.
     *
     * @param states oldest first
     * @param looks how often results were looked at, in words
     * @param printed the changes that the report tells, oldest first
     */
    public record Told(List<State> states, String looks, List<String> printed) {
        static final Told NOTHING = new Told(List.of(), "", List.of());

        public Told {
            states = List.copyOf(states);
            printed = List.copyOf(printed);
        }
    }

    /**
     * The history of the open study.
     *
     * @param zone that times of day are told in, asked for when there is one to tell
     */
    public HistoryViewModel(Workbench bench, Supplier<ZoneId> zone) {
        this.bench = bench;
        this.zone = zone;
        bench.studyProperty().subscribe(s -> tell());
        bench.analysisProperty().subscribe(a -> tell());
    }

    private void tell() {
        told.set(bench.studyProperty().get().map(this::told).orElse(Told.NOTHING));
    }

    private Told told(Study study) {
        List<History.Step> done = bench.history().done();
        List<History.Step> undone = bench.history().undone();
        List<State> states = new ArrayList<>();
        Place first = done.isEmpty() ? Place.NOW : Place.BEFORE;
        states.add(new State(Words.of("history.opened"), "", "", List.of(), first, -done.size()));
        for (int i = 0; i < done.size(); i++) {
            int steps = i + 1 - done.size();
            states.add(state(done.get(i), steps == 0 ? Place.NOW : Place.BEFORE, steps));
        }
        for (int i = 0; i < undone.size(); i++) {
            states.add(state(undone.get(i), Place.TAKEN_BACK, i + 1));
        }
        List<String> printed = study.changes().stream()
                .map(c -> Words.shown(c.what()) + (c.afterResults() ? " " + Words.of("history.after") : ""))
                .toList();
        return new Told(states, Words.count("history.looks", study.settings().looks()), printed);
    }

    private State state(History.Step step, Place place, int steps) {
        return new State(
                Words.shown(step.name()),
                TIME.format(Instant.parse(step.at()).atZone(zone.get())),
                step.shift().map(VerdictShift::words).orElse(""),
                step.shift().map(VerdictShift::changed).orElse(List.of()),
                place,
                steps);
    }

    /** Makes a state the state of now. */
    public void go(State state) {
        bench.travel(state.steps());
    }

    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Whether the panel is in sight. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether a study is open, so that there is a history. */
    public Optional<Study> study() {
        return bench.studyProperty().get();
    }
}
