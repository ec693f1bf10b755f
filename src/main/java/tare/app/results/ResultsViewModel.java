package tare.app.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
import tare.app.state.Detail;
import tare.app.state.Outcome;
import tare.app.state.Page;
import tare.app.state.WhatIf;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.model.Role;
import tare.verdict.Figures;
import tare.verdict.Margin;

/** What the results page shows: headline, counts, rows on one axis, and what another margin would change. */
public final class ResultsViewModel {
    private final Workbench bench;
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper subline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whatIf = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ForestAxis> axis = new ReadOnlyObjectWrapper<>(ForestAxis.of(List.of(), 0.01));
    private final ObservableList<ForestRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Chip> chips = FXCollections.observableArrayList();
    private final ObservableSet<Outcome> only = FXCollections.observableSet();
    private final BooleanProperty onlyProvisional = new SimpleBooleanProperty();
    private final BooleanProperty secondary = new SimpleBooleanProperty();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.DOMAIN);
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.GIVEN);

    public ResultsViewModel(Workbench bench) {
        this.bench = bench;
        bench.analysisProperty().subscribe(a -> judged());
        bench.whatIfProperty().subscribe(w -> tried());
        filter.subscribe(t -> arrange());
        grouping.subscribe(g -> arrange());
        sort.subscribe(s -> arrange());
        secondary.subscribe(s -> arrange());
        onlyProvisional.subscribe(p -> arrange());
    }

    private void judged() {
        Optional<Analysis> now = bench.analysisProperty().get();
        headline.set(now.map(Analysis::headline).orElse(""));
        subline.set(now.map(Analysis::subline).orElse(""));
        warning.set(now.map(Analysis::warning).orElse(""));
        caption.set(now.map(this::captionOf).orElse(""));
        axis.set(ForestAxis.of(now.map(Analysis::primary).orElse(List.of()), bench.margin()));
        tried();
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
                        Figures.plain(100 - 200 * a.rule().alpha()),
                        Figures.plain(100 - 100 * a.rule().alpha()))
                : Words.of("results.caption.decides");
        return Words.of("results.caption", whom, a.baseline(), levels);
    }

    private void tried() {
        Optional<Analysis> now = bench.analysisProperty().get();
        Optional<WhatIf> tried = bench.whatIfProperty().get();
        whatIf.set(tried.isEmpty() || now.isEmpty() ? "" : words(tried.get(), now.get()));
        count();
        arrange();
    }

    private static String words(WhatIf tried, Analysis now) {
        String margin = Figures.margin(Margin.of(tried.margin()));
        if (tried.analysis().isEmpty()) {
            return Words.of("whatif.working", margin);
        }
        long changes = tried.changes(now);
        return changes == 0
                ? Words.of("whatif.none", margin)
                : Words.of("whatif.some", margin, Words.count("whatif.verdicts", changes));
    }

    private void count() {
        List<Chip> next = new ArrayList<>();
        List<Comparison> now =
                bench.analysisProperty().get().map(Analysis::primary).orElse(List.of());
        Optional<List<Comparison>> then =
                bench.whatIfProperty().get().flatMap(WhatIf::analysis).map(Analysis::primary);
        for (Outcome o : Outcome.values()) {
            Predicate<Comparison> is = c -> Outcome.of(c) == o && !c.provisional();
            add(next, new Chip(Optional.of(o), o.word(), count(now, is), then.map(t -> count(t, is))));
        }
        Predicate<Comparison> provisional = Comparison::provisional;
        add(
                next,
                new Chip(
                        Optional.empty(),
                        Words.of("outcome.provisional"),
                        count(now, provisional),
                        then.map(t -> count(t, provisional))));
        if (!next.equals(chips)) {
            chips.setAll(next);
        }
    }

    private static void add(List<Chip> chips, Chip chip) {
        if (chip.count() > 0 || chip.tried().orElse(0L) > 0) {
            chips.add(chip);
        }
    }

    private static long count(List<Comparison> rows, Predicate<Comparison> is) {
        return rows.stream().filter(is).count();
    }

    private void arrange() {
        Optional<Analysis> now = bench.analysisProperty().get();
        List<Comparison> kept = now.map(Analysis::comparisons).orElse(List.of()).stream()
                .filter(this::kept)
                .sorted(sort.get().comparator())
                .toList();
        boolean stray = now.map(a -> a.candidates().size() > 1).orElse(false);
        List<ForestRow> next = new ArrayList<>();
        Map<String, List<Comparison>> groups = new LinkedHashMap<>();
        kept.forEach(c -> groups.computeIfAbsent(grouping.get().of(c), k -> new ArrayList<>())
                .add(c));
        groups.forEach((name, members) -> {
            if (!name.isEmpty()) {
                next.add(new ForestRow.Group(name, members.size()));
            }
            members.forEach(c -> next.add(new ForestRow.Line(c, ghost(c), stray)));
        });
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
        nothing.set(now.isEmpty() || !kept.isEmpty() ? "" : emptyWords(now.get()));
    }

    private static String emptyWords(Analysis a) {
        return a.comparisons().isEmpty() ? Words.of("results.nothing.paired") : Words.of("results.nothing.filtered");
    }

    private Optional<Comparison> ghost(Comparison c) {
        return bench.whatIfProperty().get().flatMap(w -> w.ghost(c));
    }

    private boolean kept(Comparison c) {
        if (c.metric().role() != Role.PRIMARY && !secondary.get()) {
            return false;
        }
        boolean chosen = only.isEmpty() && !onlyProvisional.get()
                || onlyProvisional.get() && c.provisional()
                || only.contains(Outcome.of(c)) && !c.provisional();
        return chosen && RowFilter.of(filter.get()).test(c);
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
        filter.set("");
        onlyProvisional.set(false);
        arrange();
    }

    /** The rows as text with tabs, in full precision, for a spreadsheet. */
    public String asTable() {
        StringBuilder text = new StringBuilder(Words.of("table.head").replace('|', '\t'));
        text.append('\n');
        for (ForestRow row : rows) {
            if (row instanceof ForestRow.Line line) {
                Comparison c = line.comparison();
                text.append(String.join(
                                "\t",
                                safe(c.key().label()),
                                safe(c.metric().name()),
                                c.metric().unit().symbol(),
                                c.candidate().platform(),
                                String.valueOf(c.baseline().n()),
                                String.valueOf(c.candidate().n()),
                                String.valueOf(c.judgement().performance()),
                                String.valueOf(c.judgement().performanceCi().low()),
                                String.valueOf(c.judgement().performanceCi().high()),
                                Outcome.of(c).word(),
                                safe(c.sentence())))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String safe(String text) {
        String plain = text.replace('\t', ' ').replace('\n', ' ');
        return !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
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
}
