package tare.app.results;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tare.analysis.Analysis;
import tare.analysis.Told;
import tare.analysis.summary.Mentions;
import tare.app.state.Workbench;

/** What is said above the rows, with the rows behind each number; where there are none, why. */
final class Heading {
    private final ReadOnlyObjectWrapper<Told> headline = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyObjectWrapper<Told> subline = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyObjectWrapper<Told> warning = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Nothing>> nothing = new ReadOnlyObjectWrapper<>(Optional.empty());

    Heading(Workbench bench) {
        bench.analysisProperty().subscribe(this::tell);
        bench.analysisProperty().subscribe(a -> nothing.set(Nothing.of(bench)));
        bench.studyProperty().subscribe(s -> nothing.set(Nothing.of(bench)));
        bench.busyProperty().subscribe(b -> nothing.set(Nothing.of(bench)));
    }

    private void tell(Optional<Analysis> now) {
        headline.set(now.map(Mentions::headline).orElse(Told.NOTHING));
        subline.set(now.map(Mentions::subline).orElse(Told.NOTHING));
        warning.set(now.map(Mentions::warning).orElse(Told.NOTHING));
    }

    ReadOnlyObjectProperty<Told> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Told> sublineProperty() {
        return subline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Told> warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /** Why there are no results at all; empty where there are some. */
    ReadOnlyObjectProperty<Optional<Nothing>> nothingProperty() {
        return nothing.getReadOnlyProperty();
    }
}
