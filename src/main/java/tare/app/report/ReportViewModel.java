package tare.app.report;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tare.analysis.Analysis;
import tare.app.export.Exporter;
import tare.app.export.Exporter.Preview;
import tare.app.state.Command;
import tare.app.state.Commands;
import tare.app.state.Workbench;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.plot.Spec;
import tare.study.Study;

/** The report as it will be, page by page. */
public final class ReportViewModel {
    private final Workbench bench;
    private final Exporter exporter;
    private final Commands commands;
    private final ObservableList<Preview> pages = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Spec>> forest = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReportViewModel(Workbench bench, Exporter exporter, Commands commands) {
        this.bench = bench;
        this.exporter = exporter;
        this.commands = commands;
        bench.analysisProperty().subscribe(a -> refresh());
    }

    private void refresh() {
        Optional<Analysis> analysis = bench.analysisProperty().get();
        Optional<Study> study = bench.studyProperty().get();
        if (analysis.isEmpty() || study.isEmpty()) {
            pages.clear();
            forest.set(Optional.empty());
            return;
        }
        forest.set(Charts.find("forest")
                .filter(c -> c.fits(analysis.get(), Selection.ALL))
                .map(c -> c.figure(analysis.get(), Selection.ALL))
                .map(s -> new Spec("", "", "", s.alt(), s.legend(), s.panels())));
        pages.setAll(exporter.pages(study.get(), analysis.get()));
    }

    /** The commands that write files. */
    public List<Command> exports() {
        return commands.all().stream().filter(c -> c.id().startsWith("export.")).toList();
    }

    /** The name of an export without "Export as". */
    public String shortName(Command command) {
        return exporter.ways().stream()
                .filter(w -> command.id().equals("export." + w.id()))
                .map(Exporter.Way::label)
                .findFirst()
                .orElse(command.name().getValue());
    }

    public ObservableList<Preview> pages() {
        return pages;
    }

    public ReadOnlyObjectProperty<Optional<Spec>> forestProperty() {
        return forest.getReadOnlyProperty();
    }
}
