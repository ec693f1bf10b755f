package tare.app.shell;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import tare.app.state.Desk;
import tare.app.state.Detail;
import tare.app.state.NumberForm;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Tasks.Failure;
import tare.study.Study;
import tare.verdict.Figures;
import tare.verdict.Margin;

/** The frame's own state: the study's name, the page, the margin as text, what failed. */
public final class ShellViewModel {
    private final Workbench bench;
    private final ReadOnlyStringWrapper marginText = new ReadOnlyStringWrapper("");

    public ShellViewModel(Workbench bench) {
        this.bench = bench;
        bench.studyProperty().subscribe(s -> tellMargin());
        bench.analysisProperty().subscribe(a -> tellMargin());
    }

    private void tellMargin() {
        marginText.set(bench.studyProperty().get().isEmpty() ? "" : margin());
    }

    /** Reads a margin as people write it: {@code 1 %}, {@code ±0.5}, {@code 2,5%}. Anything else puts the old one back. */
    public void enterMargin(String text) {
        NumberForm.here().parse(text.replace("%", "")).stream()
                .filter(percent -> percent / 100 >= Margin.SMALLEST && percent <= 100)
                .forEach(percent -> bench.setMargin(percent / 100));
        marginText.set("");
        marginText.set(margin());
    }

    private String margin() {
        return Words.shown(Figures.margin(Margin.of(bench.margin())));
    }

    public ReadOnlyStringProperty marginTextProperty() {
        return marginText.getReadOnlyProperty();
    }

    public ObservableValue<String> studyNameProperty() {
        return bench.studyProperty().map(s -> s.map(Study::name).orElse(""));
    }

    /** What the desktop calls the window. */
    public ObservableValue<String> windowTitleProperty() {
        return bench.studyProperty()
                .map(s -> s.map(x -> x.name() + " – " + Words.of("product")).orElse(Words.of("product")));
    }

    public ObservableValue<Boolean> openProperty() {
        return bench.studyProperty().map(Optional::isPresent);
    }

    /** The name of what is being opened; empty when nothing is. */
    ObservableValue<Optional<String>> openingProperty() {
        return bench.openingProperty();
    }

    /** How far the reading, which began last, is, from 0 to 1; below 0 when it cannot be known. */
    ObservableValue<Double> openingDoneProperty() {
        return bench.tasks()
                .shownProperty()
                .map(work -> work.isEmpty() ? -1.0 : work.getLast().fraction());
    }

    ObservableValue<String> openingWordsProperty() {
        return bench.tasks()
                .shownProperty()
                .map(work -> work.isEmpty() ? "" : work.getLast().what());
    }

    void stopOpening() {
        bench.stopOpening();
    }

    public ObservableValue<Boolean> judgedProperty() {
        return bench.analysisProperty().map(Optional::isPresent);
    }

    public ObservableValue<Boolean> busyProperty() {
        return bench.busyProperty();
    }

    public ObjectProperty<Page> pageProperty() {
        return bench.pageProperty();
    }

    public ObjectProperty<Detail> detailProperty() {
        return bench.detailProperty();
    }

    public ObservableValue<Optional<Failure>> failureProperty() {
        return bench.failureProperty();
    }

    /** What helps somebody else to see what went wrong. */
    public String report(Failure failure) {
        String version = Optional.ofNullable(ShellViewModel.class.getPackage().getImplementationVersion())
                .orElse("(development)");
        return String.join(
                "\n",
                Words.of("product") + " " + version,
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java " + Runtime.version(),
                Words.of("failure.log", Desk.usualFolder().resolve(Desk.LOG_FILE)),
                "",
                failure.what() + ": " + failure.sentence(),
                "",
                failure.details());
    }

    public void dismissFailure() {
        bench.dismissFailure();
    }

    public StringProperty noticeProperty() {
        return bench.noticeProperty();
    }
}
