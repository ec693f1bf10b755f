package tare.app.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.analysis.Told;
import tare.analysis.detail.GapCost;
import tare.analysis.summary.Mentions;
import tare.app.figure.FigureOut;
import tare.app.state.Detail;
import tare.app.state.RowNames;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.model.Direction;
import tare.plot.Datum;
import tare.plot.Spec;
import tare.verdict.Finding;
import tare.verdict.Reasons;
import tare.verdict.Verdict;

/** Everything behind the verdict of the selected comparison. */
public final class InspectorViewModel {
    private static final Set<String> SLOW = Set.of("shift", "robustness");
    private static final int MANY = 20_000;

    private final Workbench bench;
    private final Latest drawing;
    private final CloseLook close;
    private final LeavingOut leaving;
    private final Remarking remarking;
    private final FigureOut out;
    private final ReadOnlyObjectWrapper<Optional<Comparison>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper eyebrow = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper metric = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Spec>> figure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.DISTRIBUTION);
    private final ObservableList<Chart> choices = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Chart>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final Map<String, String> options = new TreeMap<>();
    private boolean due;

    public InspectorViewModel(Workbench bench) {
        this.bench = bench;
        this.drawing = new Latest(bench.tasks());
        this.close = new CloseLook(bench);
        this.leaving = new LeavingOut(bench);
        this.remarking = new Remarking(bench);
        this.out = FigureOut.ofRow(bench, figure::get, this::seen, title::get);
        bench.selectionProperty().subscribe(s -> soon());
        bench.analysisProperty().subscribe(a -> soon());
        tab.subscribe(t -> choose());
        chosen.subscribe(c -> {
            leaving.letGo();
            draw();
        });
    }

    /** Shows the row once the rest of the window has heard of it: new results bring a new selection too. */
    private void soon() {
        if (!due) {
            due = true;
            bench.tasks().later(() -> {
                due = false;
                refresh();
            });
        }
    }

    private void refresh() {
        Optional<Comparison> now = bench.selected();
        shown.set(now);
        eyebrow.set(now.map(c -> c.metric().domain().label().toUpperCase(Locale.ROOT) + " · "
                        + c.runner().toUpperCase(Locale.ROOT))
                .orElse(""));
        title.set(now.map(c -> c.key().label()).orElse(""));
        metric.set(now.map(InspectorViewModel::metricWords).orElse(""));
        choose();
    }

    private static String metricWords(Comparison c) {
        String unit = c.metric().unit().symbol();
        String name = c.metric().name();
        String what = unit.isEmpty() || unit.equalsIgnoreCase(name) ? name : name + ", " + unit;
        return c.metric().better() == Direction.UNKNOWN
                ? Words.of("metric.unknown", what)
                : Words.of("metric." + c.metric().better().code(), what);
    }

    private void choose() {
        Optional<Analysis> analysis = bench.analysisProperty().get();
        List<Chart> fitting = new ArrayList<>();
        if (analysis.isPresent() && shown.get().isPresent()) {
            Selection selection = Selection.of(shown.get().get().id());
            for (String id : tab.get().charts()) {
                Charts.find(id).filter(c -> c.fits(analysis.get(), selection)).ifPresent(fitting::add);
            }
        }
        if (!choices.equals(fitting)) {
            choices.setAll(fitting);
        }
        if (analysis.isPresent() && shown.get().isPresent() && tab.get().close()) {
            close.at(analysis.get(), shown.get().get());
        } else if (shown.get().isEmpty()) {
            close.forget();
        }
        Optional<Chart> next =
                chosen.get().filter(fitting::contains).or(() -> fitting.stream().findFirst());
        if (next.equals(chosen.get())) {
            draw();
        } else {
            chosen.set(next);
        }
    }

    private void draw() {
        Optional<Analysis> analysis = bench.analysisProperty().get();
        Optional<Chart> chart = chosen.get();
        Optional<Comparison> row = shown.get();
        reading.set(chart.map(Chart::reading).orElse(""));
        drawing.cancel();
        if (analysis.isEmpty() || chart.isEmpty() || row.isEmpty()) {
            figure.set(Optional.empty());
            return;
        }
        Selection seen = selection(chart.get(), row.get());
        if (slow(chart.get(), row.get())) {
            figure.set(Optional.empty());
            drawing.start(
                    Words.of("work.figure"),
                    progress -> untitled(chart.get().figure(analysis.get(), seen)),
                    (Spec s) -> figure.set(Optional.of(s)),
                    bench::fail);
        } else {
            figure.set(Optional.of(untitled(chart.get().figure(analysis.get(), seen))));
        }
    }

    /** What resamples, or has very many values, is drawn in the background. */
    private static boolean slow(Chart chart, Comparison row) {
        return SLOW.contains(chart.id()) || row.baseline().n() + row.candidate().n() > MANY;
    }

    /** The row, seen as was chosen; a figure is not asked for what it does not know. */
    private Selection selection(Chart chart, Comparison row) {
        Selection seen = Selection.of(row.id());
        for (ChartOption o : chart.options()) {
            String value = options.getOrDefault(o.name(), "");
            seen = o.knows(value) ? seen.with(o.name(), value) : seen;
        }
        return seen;
    }

    /** What is seen, for a file. */
    private Optional<FigureOut.Shown> seen() {
        Optional<Analysis> analysis = bench.analysisProperty().get();
        Optional<Chart> chart = chosen.get();
        Optional<Comparison> row = shown.get();
        if (analysis.isEmpty() || chart.isEmpty() || row.isEmpty()) {
            return Optional.empty();
        }
        Selection one = selection(chart.get(), row.get());
        List<Chart> all = Arrays.stream(Tab.values())
                .flatMap(t -> t.charts().stream())
                .distinct()
                .flatMap(id -> Charts.find(id).stream())
                .filter(c -> c.fits(analysis.get(), Selection.of(row.get().id())))
                .toList();
        return Optional.of(
                new FigureOut.Shown(chart.get(), all, analysis.get(), one, new Selection(List.of(), one.options())));
    }

    /** What a switch of the figures is set to; empty as long as nobody set it. */
    public String option(String name) {
        return options.getOrDefault(name, "");
    }

    /** Sets a switch of the figures, for all that know it. */
    public void option(String name, String value) {
        options.put(name, value);
        draw();
    }

    /** A mark was picked: the row it stands for is selected, a run can be left out. */
    public void pick(Optional<Datum> datum) {
        Optional<Comparison> row =
                datum.flatMap(d -> bench.analysisProperty().get().flatMap(a -> a.find(d.id())));
        if (row.isPresent()) {
            bench.selectionProperty().set(row.get().id());
        } else {
            leaving.pickedProperty().set(datum);
        }
    }

    /** The finding stands above the figure already: it is not said twice. */
    private static Spec untitled(Spec spec) {
        return new Spec("", "", spec.caption(), spec.alt(), spec.legend(), spec.panels());
    }

    /** What stands behind a number of a sentence, in words. */
    public String words(List<String> ids) {
        return bench.analysisProperty().get().map(a -> RowNames.of(a, ids)).orElse("");
    }

    /** The numbers behind the verdict; in the simple view without the test and its p-values. */
    Told because(Comparison row) {
        Told all = Mentions.because(row);
        String test = Reasons.test(row.because());
        return bench.detailProperty().get() == Detail.FULL
                ? all
                : all.upTo(row.because().length() - test.length());
    }

    /** What the trust checks found, worst first. */
    public List<Finding> checks() {
        return shown.get().map(Comparison::checks).orElse(List.of()).stream()
                .sorted((a, b) -> b.severity().compareTo(a.severity()))
                .toList();
    }

    /** The names of both sides, the baseline's first. */
    List<String> sides() {
        return shown.get()
                .map(c -> List.of(c.baseline().platform(), c.candidate().platform()))
                .orElse(List.of());
    }

    /** The facts of both sides, what differs first. */
    public List<Line> facts() {
        return shown.get().map(RowLines::facts).orElse(List.of());
    }

    /** The numbers behind the verdict; more of them in the full view. */
    public List<Line> numbers() {
        return shown.get()
                .map(c -> RowLines.numbers(c, bench.detailProperty().get() == Detail.FULL))
                .orElse(List.of());
    }

    /** Leaving runs out, with a reason. */
    public LeavingOut leaving() {
        return leaving;
    }

    /** What a close look says first on this tab; empty while it is not known or says nothing. */
    public String closeSentence() {
        return close.foundProperty()
                .get()
                .map(d -> CloseLines.sentence(tab.get(), d))
                .orElse("");
    }

    /** What a close look found, line by line. */
    public List<Line> closeLines() {
        return close.foundProperty()
                .get()
                .map(d -> CloseLines.lines(tab.get(), d))
                .orElse(List.of());
    }

    /** What more runs would do, as chances. */
    public String plan() {
        return close.foundProperty()
                .get()
                .map(d -> Words.shown(d.plan().sentence()))
                .orElse("");
    }

    /** Changes whenever a close look is begun or has found something. */
    public ReadOnlyObjectProperty<Optional<tare.analysis.detail.Detail>> closeProperty() {
        return close.foundProperty();
    }

    /** Where the values come from: side, file, place, hash. */
    public List<String> origins() {
        List<String> lines = new ArrayList<>();
        shown.get().ifPresent(c -> {
            for (Side side : List.of(c.baseline(), c.candidate())) {
                lines.add(side.platform());
                for (Side.Part part : side.parts()) {
                    String place = part.measurement().place();
                    lines.add("    " + part.source().path() + (place.isEmpty() ? "" : " · " + place)
                            + "\n        SHA-256 " + part.source().sha256());
                }
            }
        });
        return lines;
    }

    public void close() {
        bench.inspectingProperty().set(false);
    }

    public ReadOnlyObjectProperty<Optional<Comparison>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ObjectProperty<Detail> detailProperty() {
        return bench.detailProperty();
    }

    public ReadOnlyStringProperty eyebrowProperty() {
        return eyebrow.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty metricProperty() {
        return metric.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Spec>> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** How to read the figure. */
    public ReadOnlyStringProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /** The figures that fit this tab and comparison. */
    public ObservableList<Chart> choices() {
        return choices;
    }

    public ObjectProperty<Optional<Chart>> chosenProperty() {
        return chosen;
    }

    /** What the gap costs in hosts; empty where it costs nothing that can be counted. */
    public Optional<String> cost() {
        return shown.get()
                .filter(c -> c.judgement().verdict() == Verdict.SLOWER)
                .flatMap(GapCost::of)
                .map(GapCost::sentence);
    }

    /** Changes with the user's remarks. */
    ObservableValue<Integer> remarksProperty() {
        return bench.studyProperty()
                .map(o -> o.map(s -> s.annotations().hashCode()).orElse(0));
    }

    /** The user's own words. */
    Remarking remarking() {
        return remarking;
    }

    /** Takes the figure out of the program. */
    FigureOut figureOut() {
        return out;
    }
}
