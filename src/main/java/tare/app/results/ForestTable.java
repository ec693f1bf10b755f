package tare.app.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** The forest table: head, rows over the margin band, and the axis below. */
final class ForestTable extends Region {
    private static final double BODY_SIZE = 13;

    private static final Set<KeyCode> MOVING =
            Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

    /** The room of a pin or a remark beside a name, in heights of a letter. */
    private static final double SIGN = 1.5;

    /** So many of the longest texts are measured. */
    private static final int MEASURED = 24;

    /** The scroll bar beside the rows, in heights of a letter. */
    private static final double BAR = 1.2;

    private final ResultsViewModel model;
    private final ReadOnlyObjectWrapper<ForestColumns> columns = new ReadOnlyObjectWrapper<>(
            ForestColumns.of(700, BODY_SIZE, Shown.PERCENT.width(), ForestColumns.Wishes.NONE));
    private List<String> names = List.of();
    private List<String> words = List.of();
    private double signs;
    /** While rows take other places, which the list would take for another choice. */
    private boolean arranging;

    private Optional<ForestColumns.Wishes> wished = Optional.empty();
    private final ListView<ForestRow> list = new ListView<>();
    private final Map<Sort.Column, Button> heads = new EnumMap<>(Sort.Column.class);
    private final Label axisHead = Parts.label("", "section");
    private final Region rule = new Region();
    private final ForestBand band;
    private final List<Label> ticks = new ArrayList<>();
    private final Label caption = Parts.label("", "axis-caption");
    private final StackPane body = new StackPane();
    private final Label nothing = Parts.label("", "muted");

    /**
     * The table of a study.
     *
     * @param inspector puts the keyboard into what is behind the selected row
     */
    ForestTable(ResultsViewModel model, Runnable inspector) {
        this.model = model;
        this.band = new ForestBand(model, columns);
        rule.getStyleClass().add("forest-head");
        list.getStyleClass().add("forest-list");
        list.setAccessibleText(Words.of("results.table.name"));
        model.rows().addListener((ListChangeListener<ForestRow>) c -> arranging = true);
        list.setItems(model.rows());
        list.setCellFactory(l -> new ForestCell(columns, model));
        nothing.textProperty().bind(model.nothingProperty());
        nothing.setMouseTransparent(true);
        body.getChildren().addAll(list, nothing);
        for (Sort.Column column : Sort.Column.values()) {
            if (column != Sort.Column.GIVEN) {
                heads.put(column, head(column));
            }
        }
        caption.textProperty().bind(model.captionProperty().map(Parts::line));
        getChildren().addAll(rule, band.behind());
        getChildren().addAll(heads.values());
        getChildren().addAll(body, axisHead, caption, band.handles());
        model.axisProperty().subscribe(a -> retick());
        model.sortProperty().subscribe(this::sorted);
        model.shownProperty().subscribe(s -> sorted(model.sortProperty().get()));
        caption.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        new RowMenu(model).installOn(list, this::selected);
        model.rows().addListener((Observable rows) -> wish());
        wish();
        linkSelection();
        linkInspector(inspector);
    }

    private Button headOf(Sort.Column column) {
        return Objects.requireNonNull(heads.get(column));
    }

    private Button head(Sort.Column column) {
        return Parts.button(
                column.label(),
                () -> model.sortProperty().set(model.sortProperty().get().clicked(column)),
                "column-head");
    }

    private void sorted(Sort sort) {
        heads.forEach((column, head) -> {
            String name = column == Sort.Column.PERFORMANCE
                    ? model.shownProperty().get().head()
                    : column.label();
            head.setText(
                    name.toUpperCase(Locale.ROOT) + (sort.column() == column ? sort.descending() ? " ↓" : " ↑" : ""));
            head.setAccessibleText(Words.of("results.sort", name));
            head.setTooltip(new Tooltip(Words.of("column.tip." + column.name().toLowerCase(Locale.ROOT))));
        });
        requestLayout();
    }

    private Optional<Comparison> selected() {
        return list.getSelectionModel().getSelectedItem() instanceof ForestRow.Line line
                ? Optional.of(line.comparison())
                : Optional.empty();
    }

    private void linkSelection() {
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!arranging && row instanceof ForestRow.Line line) {
                model.selectionProperty().set(line.comparison().id());
            }
        });
        model.selectionProperty().subscribe(this::select);
        model.rows().addListener((ListChangeListener<ForestRow>) change -> {
            arranging = false;
            select(model.selectionProperty().get());
        });
    }

    /** A key that led to a title between the rows goes on to the next row; above the first one, back to it. */
    private void stepOver(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (MOVING.contains(e.getCode()) && at >= 0 && !(model.rows().get(at) instanceof ForestRow.Line)) {
            KeyCode on = e.getCode() == KeyCode.UP && at > 0 ? KeyCode.UP : KeyCode.DOWN;
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", on, false, false, false, false));
        }
    }

    private void linkInspector(Runnable inspector) {
        list.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && selected().isPresent()) {
                model.inspect();
            }
        });
        list.setOnKeyPressed(e -> {
            stepOver(e);
            if (e.getCode() == KeyCode.ENTER && selected().isPresent()) {
                model.inspect();
                inspector.run();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                model.stopInspecting();
            }
        });
    }

    private void select(String id) {
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof ForestRow.Line line
                    && line.comparison().id().equals(id)) {
                if (list.getSelectionModel().getSelectedIndex() != i) {
                    list.getSelectionModel().clearAndSelect(i);
                    list.getFocusModel().focus(i);
                    if (model.wasChosen(id)) {
                        band.scrollIfNeeded(list, i);
                    }
                }
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    private void retick() {
        getChildren().removeAll(ticks);
        ticks.clear();
        ForestAxis axis = model.axisProperty().get();
        for (double tick : axis.ticks()) {
            ticks.add(Parts.label(axis.label(tick), "tick-label"));
        }
        getChildren().addAll(ticks);
        requestLayout();
    }

    /** Puts the keyboard on the selected row, or on the first one, and shows it. */
    void focus() {
        begin();
        band.scrollIfNeeded(list, list.getSelectionModel().getSelectedIndex());
    }

    /** Puts the keyboard on the rows as they are seen: a proposed row moves nothing. */
    void begin() {
        list.requestFocus();
        int at = list.getSelectionModel().getSelectedIndex();
        for (int i = 0; at < 0 && i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof ForestRow.Line) {
                at = i;
            }
        }
        if (at >= 0) {
            list.getSelectionModel().select(at);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 20 * em();
    }

    private double em() {
        return caption.getFont().getSize() / 0.88;
    }

    /** The longest names and words of the rows that are there now. */
    private void wish() {
        Set<String> allNames = new HashSet<>();
        Set<String> allWords = new HashSet<>();
        boolean pins = false;
        boolean remarks = false;
        for (ForestRow row : model.rows()) {
            if (row instanceof ForestRow.Line line) {
                allNames.add(line.name());
                pins |= line.pinned();
                remarks |= !line.remark().isEmpty();
                allWords.add(Outcome.said(line.comparison()).word());
            }
        }
        names = longest(allNames);
        words = longest(allWords);
        signs = (pins ? SIGN : 0) + (remarks ? SIGN : 0);
        wished = Optional.empty();
        requestLayout();
    }

    /** Letters differ in width: the widest text is among those with the most letters. */
    private static List<String> longest(Set<String> texts) {
        return texts.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MEASURED)
                .toList();
    }

    private ForestColumns.Wishes wishes() {
        ForestColumns.Wishes now =
                wished.orElseGet(() -> new ForestColumns.Wishes(letters(names) + signs, letters(words)));
        wished = Optional.of(now);
        return now;
    }

    /** How many times as wide as the height of a letter the widest is. */
    private double letters(List<String> texts) {
        Text measure = new Text();
        measure.setFont(Font.font(caption.getFont().getFamily(), BODY_SIZE));
        double widest = 0;
        for (String text : texts) {
            measure.setText(text);
            widest = Math.max(widest, measure.getLayoutBounds().getWidth());
        }
        return widest / BODY_SIZE;
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double w = getWidth();
        double bodyRoom = Math.max(0, getHeight() - 2.4 * em - 3.4 * em);
        double bar = rowsHeight(em) > bodyRoom ? BAR * em : 0;
        ForestColumns at =
                ForestColumns.of(w - bar, em, model.shownProperty().get().width(), wishes());
        columns.set(at);
        double headHeight = 2.4 * em;
        double footHeight = 3.4 * em;
        double bodyHeight = Math.max(0, getHeight() - headHeight - footHeight);
        rule.resizeRelocate(0, headHeight - 1, w, 1);
        place(headOf(Sort.Column.BENCHMARK), at.name().from(), at.name().to(), 0.5 * em, false);
        place(headOf(Sort.Column.RUNS), at.runs().from(), at.runs().to(), 0.5 * em, true);
        place(
                headOf(Sort.Column.PERFORMANCE),
                at.performance().from() - 2 * em,
                at.performance().to(),
                0.5 * em,
                true);
        place(headOf(Sort.Column.VERDICT), at.verdict().from(), at.verdict().to() + em, 0.5 * em, false);
        body.resizeRelocate(0, headHeight, w, bodyHeight);
        double used = Math.min(bodyHeight, rowsHeight(em));
        band.layout(headHeight, bodyHeight, used, em);
        double foot = headHeight + Math.min(bodyHeight, Math.max(used, 6 * em)) + 0.35 * em;
        ForestAxis axis = model.axisProperty().get();
        int stride = stride(axis, at.axis().width(), em);
        int one = axis.ticks().indexOf(nearestToOne(axis));
        for (int i = 0; i < ticks.size(); i++) {
            Label tick = ticks.get(i);
            double tickWidth = tick.prefWidth(-1);
            double x =
                    at.axis().from() + axis.at(axis.ticks().get(i)) * at.axis().width() - tickWidth / 2;
            tick.setVisible(!model.rows().isEmpty() && (i - one) % stride == 0);
            tick.resizeRelocate(x, foot, tickWidth, tick.prefHeight(-1));
        }
        double captionWidth = Math.min(caption.prefWidth(-1), w);
        double centre = (at.axis().from() + at.axis().to()) / 2;
        double captionLeft = Math.clamp(centre - captionWidth / 2, 0, Math.max(0, w - captionWidth));
        caption.resizeRelocate(captionLeft, foot + 1.45 * em, captionWidth, caption.prefHeight(-1));
    }

    /** Every how many ticks there is room for a label, counted from 100 %. */
    private int stride(ForestAxis axis, double width, double em) {
        double widest = ticks.stream().mapToDouble(t -> t.prefWidth(-1)).max().orElse(0) + 0.6 * em;
        double gap = width / Math.max(1, axis.ticks().size() - 1);
        return Math.max(1, (int) Math.ceil(widest / Math.max(1, gap)));
    }

    private static Double nearestToOne(ForestAxis axis) {
        return axis.ticks().stream()
                .min(Comparator.comparingDouble(t -> Math.abs(t - 1)))
                .orElse(1.0);
    }

    private double rowsHeight(double em) {
        return model.rows().size() * 2 * em;
    }

    private static void place(Button head, double from, double to, double y, boolean right) {
        double width = Math.min(head.prefWidth(-1), to - from);
        head.resizeRelocate(right ? to - width : from, y, width, head.prefHeight(-1));
    }
}
