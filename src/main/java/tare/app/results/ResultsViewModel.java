package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.app.state.Detail;
import tare.app.state.Edits;
import tare.app.state.Outcome;
import tare.app.state.Page;
import tare.app.state.Remarks;
import tare.app.state.RowNames;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.chart.Selection;
import tare.study.Study;
import tare.study.Study.Annotation;
import tare.verdict.Figures;

/** What the results page shows: headline, counts, rows on one axis, and what another margin would change. */
public final class ResultsViewModel {
    private final Workbench bench;
    private final Heading heading;
    private final MarginTrial trial;
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ForestAxis> axis = new ReadOnlyObjectWrapper<>(ForestAxis.of(List.of(), 0.01));
    private final ObservableList<ForestRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Chip> chips = FXCollections.observableArrayList();
    private final RowChoice choice = new RowChoice();
    private final BooleanProperty costs = new SimpleBooleanProperty();
    private final BooleanProperty beside = new SimpleBooleanProperty();
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.PERCENT);
    private final ReadOnlyStringWrapper puzzle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper shownRows = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Set<String>> lit = new SimpleObjectProperty<>(Set.of());

    private String proposed = "";

    public ResultsViewModel(Workbench bench) {
        this.bench = bench;
        this.heading = new Heading(bench);
        this.trial = new MarginTrial(bench);
        bench.openedProperty().subscribe(n -> choice.all());
        bench.analysisProperty().subscribe(a -> judged());
        bench.whatIfProperty().subscribe(w -> count());
        bench.studyProperty().map(o -> o.map(Study::annotations)).subscribe(a -> arrange());
        bench.detailProperty()
                .subscribe(d -> caption.set(
                        bench.analysisProperty().get().map(this::captionOf).orElse("")));
        choice.onChange(this::arrange);
        bench.selectionProperty().subscribe(id -> proposed = id.equals(proposed) ? id : "");
    }

    private void judged() {
        Optional<Analysis> now = bench.analysisProperty().get();
        beside.set(beside.get() && now.map(a -> a.candidates().size() > 1).orElse(false));
        now.ifPresent(a -> choice.known(a.candidates(), groupings()));
        caption.set(now.map(this::captionOf).orElse(""));
        axis.set(ForestAxis.of(now.map(Analysis::primary).orElse(List.of()), bench.margin()));
        count();
        arrange();
        if (bench.selectionProperty().get().isEmpty()) {
            now.flatMap(ResultsViewModel::mostTelling).ifPresent(c -> {
                proposed = c.id();
                bench.selectionProperty().set(c.id());
            });
        }
    }

    /** Whether somebody selected this row; the first selection of a study is a proposal, which moves nothing. */
    boolean wasChosen(String id) {
        return !id.equals(proposed);
    }

    /** The row that is shown first: the worst that is certain, else the first. */
    private static Optional<Comparison> mostTelling(Analysis a) {
        return a.suite().flatMap(s -> s.worstId()).flatMap(a::find).or(() -> a.primary().stream()
                .findFirst());
    }

    private String captionOf(Analysis a) {
        String whom = a.candidates().size() == 1 ? a.candidates().getFirst() : Words.of("results.candidates");
        String levels = bench.detailProperty().get() == Detail.FULL
                ? Words.of(
                        "results.caption.levels",
                        Words.shown(Figures.plain(100 - 200 * a.rule().alpha())),
                        Words.shown(Figures.plain(100 - 100 * a.rule().alpha())))
                : Words.of("results.caption.decides");
        return Words.of("results.caption", whom, a.baseline(), levels);
    }

    private void count() {
        List<Chip> next =
                Chips.of(bench.analysisProperty().get(), bench.whatIfProperty().get());
        if (!next.equals(chips)) {
            chips.setAll(next);
        }
    }

    private void arrange() {
        Optional<Analysis> now = bench.analysisProperty().get();
        Map<String, Annotation> remarks = Remarks.of(bench.studyProperty().get());
        List<Comparison> kept = now.map(a -> choice.kept(a, remarks)).orElse(List.of());
        List<ForestRow> next = choice.rows(kept, remarks, candidates().size() > 1);
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
        shownRows.set(shownWords(now, kept));
        puzzle.set(now.flatMap(a -> FilterPuzzle.of(choice.filter.get(), a.comparisons()))
                .orElse(""));
        nothing.set(now.isEmpty() || !kept.isEmpty() ? "" : emptyWords(now.get()));
    }

    /** What is seen, for a figure of it; empty where nothing is. */
    public Optional<Selection> seen() {
        List<String> ids = lines().stream().map(Comparison::id).toList();
        boolean all = bench.analysisProperty()
                .get()
                .filter(a -> Set.copyOf(ids).equals(idsOf(a.primary())))
                .isPresent();
        return ids.isEmpty() ? Optional.empty() : Optional.of(all ? Selection.ALL : new Selection(ids, Map.of()));
    }

    private static Set<String> idsOf(List<Comparison> rows) {
        return rows.stream().map(Comparison::id).collect(Collectors.toUnmodifiableSet());
    }

    private String shownWords(Optional<Analysis> now, List<Comparison> kept) {
        long all = now.map(a -> a.comparisons().stream().filter(choice::wanted).count())
                .orElse(0L);
        return kept.size() == all ? "" : Words.of("results.shown", kept.size(), all);
    }

    private static String emptyWords(Analysis a) {
        return a.comparisons().isEmpty() ? Words.of("results.nothing.paired") : Words.of("results.nothing.filtered");
    }

    /** Shows the rows, only those of this chip, besides those of the other chosen chips; again to take it back. */
    public void toggle(Chip chip) {
        costs.set(false);
        choice.toggle(chip);
    }

    /** Whether a chip filters now. */
    public boolean chosen(Chip chip) {
        return choice.chosen(chip);
    }

    /** The verdicts that chips filter by. */
    ReadOnlyObjectProperty<Set<Optional<Outcome>>> chosenProperty() {
        return choice.only;
    }

    /** Shows every row again. */
    public void showAll() {
        costs.set(false);
        choice.all();
    }

    /** The rows as text with tabs, in full precision, for a spreadsheet. */
    public String asTable() {
        return ResultText.of(lines(), Remarks.of(bench.studyProperty().get()));
    }

    /** One row with the table's head, as text with tabs. */
    public String asTable(Comparison row) {
        return ResultText.of(List.of(row), Remarks.of(bench.studyProperty().get()));
    }

    private List<Comparison> lines() {
        List<Comparison> lines = new ArrayList<>();
        for (ForestRow row : rows) {
            if (row instanceof ForestRow.Line line) {
                lines.add(line.comparison());
            }
        }
        return lines;
    }

    /** Pins a comparison, or takes the pin away: pinned rows stand first and get a slide of their own. */
    public void pin(Comparison row, boolean on) {
        String name = row.key().label();
        bench.apply(Words.of(on ? "step.pin" : "step.unpin", name), Edits.remark(row.id(), a -> Remarks.pinned(a, on)));
    }

    /** Whether the user pinned a comparison. */
    public boolean isPinned(Comparison row) {
        return bench.studyProperty()
                .get()
                .filter(s -> Remarks.of(s, row.id()).pinned())
                .isPresent();
    }

    /** Completions of the filter's text. */
    public List<String> completions(String text) {
        return FilterCompletion.of(
                text, bench.analysisProperty().get().map(Analysis::comparisons).orElse(List.of()));
    }

    /** The candidates of the study, in their order. */
    public List<String> candidates() {
        return bench.analysisProperty().get().map(Analysis::candidates).orElse(List.of());
    }

    /** Shows the rows of these candidates only. */
    public void showCandidates(List<String> shown) {
        choice.hidden.set(
                candidates().stream().filter(c -> !shown.contains(c)).collect(Collectors.toUnmodifiableSet()));
    }

    /** The candidates whose rows are not shown. */
    ReadOnlyObjectProperty<Set<String>> hiddenProperty() {
        return choice.hidden;
    }

    /** The ways in which the rows at hand can be grouped. */
    public List<Grouping> groupings() {
        return Grouping.of(bench.analysisProperty().get().map(Analysis::primary).orElse(List.of()));
    }

    /** Judges once more, after that was stopped or failed. */
    public void judgeAgain() {
        bench.judgeAgain();
    }

    /** Shows what is behind the selected row. */
    public void inspect() {
        bench.inspectingProperty().set(true);
    }

    /** Puts what is behind the selected row away. */
    public void stopInspecting() {
        bench.inspectingProperty().set(false);
    }

    /** Shows the files, to be sorted or read. */
    public void openSources() {
        bench.pageProperty().set(Page.SOURCES);
    }

    public void openComparability() {
        bench.pageProperty().set(Page.COMPARABILITY);
    }

    public StringProperty selectionProperty() {
        return bench.selectionProperty();
    }

    public ReadOnlyObjectProperty<Optional<Analysis>> analysisProperty() {
        return bench.analysisProperty();
    }

    public ObjectProperty<Detail> detailProperty() {
        return bench.detailProperty();
    }

    /** What is said above the rows. */
    Heading heading() {
        return heading;
    }

    /** The margin and what another would change. */
    MarginTrial trial() {
        return trial;
    }

    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ForestAxis> axisProperty() {
        return axis.getReadOnlyProperty();
    }

    public ObservableList<ForestRow> rows() {
        return rows;
    }

    public ObservableList<Chip> chips() {
        return chips;
    }

    public BooleanProperty secondaryProperty() {
        return choice.secondary;
    }

    /** Only rows of this one's suite are shown. */
    void showSuite(Comparison c) {
        filterProperty().set("suite:" + FilterWord.quoted(Grouping.suite(c)));
    }

    public StringProperty filterProperty() {
        return choice.filter;
    }

    public ObjectProperty<Grouping> groupingProperty() {
        return choice.grouping;
    }

    public ObjectProperty<Sort> sortProperty() {
        return choice.sort;
    }

    /** How sizes are written. */
    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** What of the filter is not understood; empty where all is. */
    public ReadOnlyStringProperty puzzleProperty() {
        return puzzle.getReadOnlyProperty();
    }

    /** How many of the rows are shown; empty when all are. */
    public ReadOnlyStringProperty shownRowsProperty() {
        return shownRows.getReadOnlyProperty();
    }

    /** Ids of the rows that are lit. */
    public ObjectProperty<Set<String>> litProperty() {
        return lit;
    }

    /** Lights the rows that a chip counts. */
    public void light(Chip chip) {
        lit.set(bench.analysisProperty().get().stream()
                .flatMap(a -> a.comparisons().stream())
                .filter(chip::counts)
                .map(Comparison::id)
                .collect(Collectors.toSet()));
    }

    /** What stands behind a number, in words: how many rows, and the first of them by name. */
    public String words(List<String> rows) {
        return bench.analysisProperty().get().map(a -> RowNames.of(a, rows)).orElse("");
    }

    /** Whether several candidates stand side by side, one column each. */
    public BooleanProperty besideProperty() {
        return beside;
    }

    /** Whether the results are shown for each CPU, GPU, watt and unit of money. */
    public BooleanProperty costsProperty() {
        return costs;
    }
}
