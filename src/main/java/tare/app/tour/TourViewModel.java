package tare.app.tour;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.study.Samples.Sample;

/** The steps of the tour; it opens a sample where no study is open. */
public final class TourViewModel {
    /** Not on tour. */
    public static final int OFF = -1;

    private static final List<Stop> STOPS = List.of(
            new Stop("headline", Page.RESULTS, "#headline"),
            new Stop("chips", Page.RESULTS, ".chips"),
            new Stop("forest", Page.RESULTS, ".forest-list"),
            new Stop("margin", Page.RESULTS, "#margin-left"),
            new Stop("inspector", Page.RESULTS, "#inspector"),
            new Stop("claims", Page.CLAIMS, "#claim-field"),
            new Stop("comparability", Page.COMPARABILITY, "#fact-entry"),
            new Stop("plan", Page.PLAN, "#protocol"),
            new Stop("export", Page.REPORT, "#export"));

    private final Workbench bench;
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(OFF);
    /** Counts studies: the one that the stop of now was shown of. */
    private int shownOf = OFF;

    /**
     * One stop.
     *
     * @param key of its words
     * @param page it speaks of
     * @param what the node it points to, as a lookup
     */
    public record Stop(String key, Page page, String what) {
        public String title() {
            return Words.of("tour." + key + ".title");
        }

        public String text() {
            return Words.of("tour." + key + ".text");
        }
    }

    public TourViewModel(Workbench bench) {
        this.bench = bench;
        bench.studyProperty().subscribe(s -> settle());
        bench.openingProperty().subscribe(o -> settle());
    }

    /** A study that is there at last is shown as the stop of now speaks of it; without any there is nothing to see. */
    private void settle() {
        if (at.get() == OFF) {
            return;
        }
        if (bench.studyProperty().get().isPresent()) {
            if (shownOf != bench.openedProperty().get()) {
                show(STOPS.get(at.get()));
            }
        } else if (bench.openingProperty().get().isEmpty()) {
            end();
        }
    }

    /** Begins at the first stop. */
    public void begin() {
        if (bench.studyProperty().get().isEmpty()) {
            bench.core().samples().stream().findFirst().map(Sample::file).ifPresent(bench::sample);
        }
        go(0);
    }

    public void next() {
        go(at.get() + 1 < STOPS.size() ? at.get() + 1 : OFF);
    }

    public void back() {
        go(Math.max(0, at.get() - 1));
    }

    public void end() {
        go(OFF);
    }

    private void go(int stop) {
        if (stop >= 0) {
            show(STOPS.get(stop));
        }
        at.set(stop);
    }

    private void show(Stop stop) {
        shownOf = bench.openedProperty().get();
        bench.pageProperty().set(stop.page());
        bench.inspectingProperty().set(stop.key().equals("inspector"));
    }

    /** Index of the stop; {@link #OFF} when there is no tour. */
    public ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    public List<Stop> stops() {
        return STOPS;
    }
}
