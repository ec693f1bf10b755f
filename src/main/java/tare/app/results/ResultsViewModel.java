package tare.app.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Mentions;
import tare.analysis.Told;
import tare.app.state.Detail;
import tare.app.state.Edits;
import tare.app.state.Outcome;
import tare.app.state.Page;
import tare.app.state.Remarks;
import tare.app.state.RowNames;
import tare.app.state.WhatIf;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.model.Role;
import tare.study.Study;
import tare.study.Study.Annotation;
import tare.verdict.Figures;
import tare.verdict.Margin;
import tare.verdict.Speech;
import tare.verdict.VerdictWords;

/** What the results page shows: headline, counts, rows on one axis, and what another margin would change. */
public final class ResultsViewModel {
    private static final String PINNED = "\0pinned";

    private final Workbench bench;
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper subline = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Told> toldHeadline = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyObjectWrapper<Told> toldSubline = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyObjectWrapper<Told> toldWarning = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whatIf = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Nothing>> empty = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ForestAxis> axis = new ReadOnlyObjectWrapper<>(ForestAxis.of(List.of(), 0.01));
    private final ObservableList<ForestRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Chip> chips = FXCollections.observableArrayList();
    private final ObservableSet<Outcome> only = FXCollections.observableSet();
    private final BooleanProperty onlyProvisional = new SimpleBooleanProperty();
    private final BooleanProperty costs = new SimpleBooleanProperty();
    private final BooleanProperty beside = new SimpleBooleanProperty();
    private final BooleanProperty secondary = new SimpleBooleanProperty();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.DOMAIN);
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.GIVEN);
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.PERCENT);
    private final ReadOnlyStringWrapper shownRows = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Set<String>> lit = new SimpleObjectProperty<>(Set.of());
    private final Set<String> hidden = new HashSet<>();
    private final ReadOnlyObjectWrapper<Map<String, String>> ghosts = new ReadOnlyObjectWrapper<>(Map.of());
    private Optional<Analysis> triedAt = Optional.empty();
    private long changed;

    public ResultsViewModel(Workbench bench) {
        this.bench = bench;
        bench.analysisProperty().subscribe(a -> judged());
        bench.analysisProperty().subscribe(a -> tellNothing());
        bench.studyProperty().subscribe(s -> tellNothing());
        bench.busyProperty().subscribe(b -> tellNothing());
        bench.whatIfProperty().subscribe(w -> tried());
        bench.studyProperty().map(o -> o.map(Study::annotations)).subscribe(a -> arrange());
        bench.detailProperty()
                .subscribe(d -> caption.set(
                        bench.analysisProperty().get().map(this::captionOf).orElse("")));
        filter.subscribe(t -> arrange());
        grouping.subscribe(g -> arrange());
        sort.subscribe(s -> arrange());
        secondary.subscribe(s -> arrange());
        onlyProvisional.subscribe(p -> arrange());
    }

    private void tellNothing() {
        empty.set(Nothing.of(bench));
    }

    private void judged() {
        Optional<Analysis> now = bench.analysisProperty().get();
        beside.set(beside.get() && now.map(a -> a.candidates().size() > 1).orElse(false));
        hidden.retainAll(now.map(Analysis::candidates).orElse(List.of()));
        toldHeadline.set(now.map(Mentions::headline).orElse(Told.NOTHING));
        toldSubline.set(now.map(Mentions::subline).orElse(Told.NOTHING));
        toldWarning.set(now.map(Mentions::warning).orElse(Told.NOTHING));
        headline.set(Words.shown(now.map(Analysis::headline).orElse("")));
        subline.set(Words.shown(now.map(Analysis::subline).orElse("")));
        warning.set(Words.shown(now.map(Analysis::warning).orElse("")));
        caption.set(now.map(this::captionOf).orElse(""));
        axis.set(ForestAxis.of(now.map(Analysis::primary).orElse(List.of()), bench.margin()));
        triedAt = Optional.empty();
        ghosts.set(Map.of());
        tried();
        arrange();
        if (bench.selectionProperty().get().isEmpty()) {
            now.flatMap(ResultsViewModel::mostTelling)
                    .ifPresent(c -> bench.selectionProperty().set(c.id()));
        }
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

    /** A margin is tried: what it would change is looked up once for each analysis, not for each step of a drag. */
    private void tried() {
        Optional<Analysis> now = bench.analysisProperty().get();
        Optional<WhatIf> tried = bench.whatIfProperty().get();
        Optional<Analysis> then = tried.flatMap(WhatIf::analysis);
        if (!then.equals(triedAt) || now.isEmpty()) {
            Map<String, Comparison> changes =
                    then.isEmpty() || now.isEmpty() ? Map.of() : tried.get().changes(now.get());
            changed = changes.values().stream()
                    .filter(c -> c.metric().role() == Role.PRIMARY)
                    .count();
            Map<String, String> words = new HashMap<>();
            changes.forEach((id, c) -> words.put(id, "→ " + said(c)));
            ghosts.set(Map.copyOf(words));
            triedAt = then;
        }
        count();
        whatIf.set(tried.isEmpty() || now.isEmpty() ? "" : words(tried.get()));
    }

    private static String said(Comparison c) {
        return VerdictWords.of(c.judgement(), c.provisional(), Speech.of(c.metric()))
                .word();
    }

    private String words(WhatIf tried) {
        String margin = Words.shown(Figures.margin(Margin.of(tried.margin())));
        if (tried.analysis().isEmpty()) {
            return Words.of("whatif.working", margin);
        }
        return changed == 0
                ? Words.of("whatif.none", margin)
                : Words.of("whatif.some", margin, Words.count("whatif.verdicts", changed));
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
        Predicate<Comparison> fits = RowFilter.of(filter.get(), remarks);
        List<Comparison> kept = now.map(Analysis::comparisons).orElse(List.of()).stream()
                .filter(c -> kept(c) && fits.test(c))
                .sorted(sort.get().comparator())
                .toList();
        boolean stray = now.map(a -> a.candidates().size() > 1).orElse(false);
        kept = stray && sort.get().equals(Sort.GIVEN) ? together(kept) : kept;
        Map<String, List<ForestRow.Line>> groups = new LinkedHashMap<>();
        for (Comparison c : kept) {
            Annotation a = remarks.getOrDefault(c.id(), new Annotation(c.id(), false, ""));
            ForestRow.Line line = new ForestRow.Line(c, stray, a.pinned(), a.text());
            if (a.pinned()) {
                groups.computeIfAbsent(PINNED, k -> new ArrayList<>());
            }
            groups.computeIfAbsent(a.pinned() ? PINNED : grouping.get().of(c), k -> new ArrayList<>())
                    .add(line);
        }
        List<ForestRow> next = new ArrayList<>();
        List<ForestRow.Line> pinned = groups.remove(PINNED);
        if (pinned != null) {
            next.add(new ForestRow.Group(Words.of("group.pinned"), pinned.size()));
            next.addAll(pinned);
        }
        groups.forEach((name, members) -> {
            if (!name.isEmpty() || pinned != null) {
                next.add(new ForestRow.Group(name.isEmpty() ? Words.of("group.others") : name, members.size()));
            }
            next.addAll(members);
        });
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
        shownRows.set(shownWords(now, kept));
        nothing.set(now.isEmpty() || !kept.isEmpty() ? "" : emptyWords(now.get()));
    }

    /** The rows of one benchmark one after the other, candidate by candidate. */
    private static List<Comparison> together(List<Comparison> rows) {
        Map<String, List<Comparison>> by = new LinkedHashMap<>();
        rows.forEach(c -> by.computeIfAbsent(
                        c.runner() + "\0" + c.key() + "\0" + c.metric().name(), k -> new ArrayList<>())
                .add(c));
        return by.values().stream().flatMap(List::stream).toList();
    }

    private String shownWords(Optional<Analysis> now, List<Comparison> kept) {
        long all = now.map(a -> a.comparisons().stream().filter(this::wanted).count())
                .orElse(0L);
        return kept.size() == all ? "" : Words.of("results.shown", kept.size(), all);
    }

    private static String emptyWords(Analysis a) {
        return a.comparisons().isEmpty() ? Words.of("results.nothing.paired") : Words.of("results.nothing.filtered");
    }

    private boolean wanted(Comparison c) {
        return c.metric().role() == Role.PRIMARY || secondary.get();
    }

    private boolean kept(Comparison c) {
        boolean chosen = only.isEmpty() && !onlyProvisional.get()
                || onlyProvisional.get() && c.provisional()
                || only.contains(Outcome.of(c)) && !c.provisional();
        return wanted(c) && chosen && !hidden.contains(c.candidate().platform());
    }

    /** Shows only the rows of this chip, besides those of the other chosen chips; again to take it back. */
    public void toggle(Chip chip) {
        if (chip.outcome().isEmpty()) {
            onlyProvisional.set(!onlyProvisional.get());
            return;
        }
        Outcome outcome = chip.outcome().get();
        if (!only.remove(outcome)) {
            only.add(outcome);
        }
        arrange();
    }

    /** Whether a chip filters now. */
    public boolean chosen(Chip chip) {
        return chip.outcome().map(only::contains).orElse(onlyProvisional.get());
    }

    /** Shows every row again. */
    public void showAll() {
        only.clear();
        hidden.clear();
        filter.set("");
        onlyProvisional.set(false);
        arrange();
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
        hidden.clear();
        candidates().stream().filter(c -> !shown.contains(c)).forEach(hidden::add);
        arrange();
    }

    /** The ways in which the rows at hand can be grouped. */
    public List<Grouping> groupings() {
        return Grouping.of(bench.analysisProperty().get().map(Analysis::primary).orElse(List.of()));
    }

    /** The margin in force, as a fraction. */
    public double margin() {
        return bench.margin();
    }

    public void tryMargin(double fraction) {
        bench.tryMargin(fraction);
    }

    public void applyWhatIf() {
        bench.applyWhatIf();
    }

    public void dropWhatIf() {
        bench.dropWhatIf();
    }

    /** Shows what is behind the selected row. */
    public void inspect() {
        bench.inspectingProperty().set(true);
    }

    /** Puts what is behind the selected row away. */
    public void stopInspecting() {
        bench.inspectingProperty().set(false);
    }

    /** Why there are no results at all; empty where there are some. */
    ReadOnlyObjectProperty<Optional<Nothing>> emptyProperty() {
        return empty.getReadOnlyProperty();
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

    public ReadOnlyObjectProperty<Optional<WhatIf>> triedProperty() {
        return bench.whatIfProperty();
    }

    public ReadOnlyObjectProperty<Optional<Analysis>> analysisProperty() {
        return bench.analysisProperty();
    }

    public ObjectProperty<Detail> detailProperty() {
        return bench.detailProperty();
    }

    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty sublineProperty() {
        return subline.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty whatIfProperty() {
        return whatIf.getReadOnlyProperty();
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
        return secondary;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    public ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /** How sizes are written. */
    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** How many of the rows are shown; empty when all are. */
    public ReadOnlyStringProperty shownRowsProperty() {
        return shownRows.getReadOnlyProperty();
    }

    /** What the verdicts of rows would be at the margin that is tried, by id, where they would be others. */
    public ReadOnlyObjectProperty<Map<String, String>> ghostsProperty() {
        return ghosts.getReadOnlyProperty();
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

    /** The headline, with the rows behind its numbers. */
    public ReadOnlyObjectProperty<Told> toldHeadlineProperty() {
        return toldHeadline.getReadOnlyProperty();
    }

    /** What stands below the headline, with the rows behind its numbers. */
    public ReadOnlyObjectProperty<Told> toldSublineProperty() {
        return toldSubline.getReadOnlyProperty();
    }

    /** The warning, with the rows behind its numbers. */
    public ReadOnlyObjectProperty<Told> toldWarningProperty() {
        return toldWarning.getReadOnlyProperty();
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
