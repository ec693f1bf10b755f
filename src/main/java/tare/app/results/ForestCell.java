package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import tare.analysis.Comparison;
import tare.app.state.Detail;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.model.Role;
import tare.verdict.Interval;

/** One row of the forest table: name, runs, interval on the shared axis, performance, verdict. */
final class ForestCell extends ListCell<ForestRow> {
    /** Between a name and its signs, in heights of a letter. */
    private static final double SIGN_GAP = 0.4;

    private static final double THICK = 4;
    private static final double THIN = 1.5;
    private static final double USUAL_TEXT = 13;

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final ObservableValue<ForestColumns> columns;
    private final ResultsViewModel model;
    private final FontIcon pin = Parts.icon("fth-bookmark");
    private final FontIcon remark = Parts.icon("fth-message-square");
    private final Label name = Parts.label("");
    private final Label runs = Parts.label("", "muted");
    private final Label performance = Parts.label("");
    private final Label word = Parts.label("", "verdict-word");
    private final Label offAxis = Parts.label("", "off-axis");
    private final Label ghost = Parts.label("", "ghost-word");
    private final Region thin = new Region();
    private final Region thick = new Region();
    private final Region estimate = new Region();
    private final Region mark = new Region();
    private final Row row = new Row();
    private final Tooltip tip = new Tooltip();

    ForestCell(ObservableValue<ForestColumns> columns, ResultsViewModel model) {
        this.columns = columns;
        this.model = model;
        thin.getStyleClass().add("interval-thin");
        thick.getStyleClass().add("interval-thick");
        estimate.getStyleClass().add("estimate");
        pin.getStyleClass().add("row-sign");
        remark.getStyleClass().add("row-sign");
        row.getChildren()
                .addAll(name, pin, remark, runs, thin, thick, estimate, offAxis, performance, mark, word, ghost);
        for (Label label : List.of(name, runs, performance, word, offAxis, ghost)) {
            label.setMouseTransparent(true);
        }
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setText(null);
        columns.subscribe(c -> row.requestLayout());
        model.axisProperty().subscribe(a -> row.requestLayout());
        model.detailProperty().subscribe(d -> row.requestLayout());
        model.shownProperty().subscribe(s -> size());
        model.litProperty().subscribe(l -> light());
        model.trial().ghostsProperty().subscribe(g -> haunt());
    }

    private void size() {
        if (getItem() instanceof ForestRow.Line line) {
            performance.setText(model.shownProperty().get().of(line.comparison()));
            setAccessibleText(spoken(line));
            row.requestLayout();
        }
    }

    /** Says what the verdict would be at the margin that is tried, where it would be another. */
    private void haunt() {
        String next = getItem() instanceof ForestRow.Line line
                ? model.trial()
                        .ghostsProperty()
                        .get()
                        .getOrDefault(line.comparison().id(), "")
                : "";
        if (!next.equals(ghost.getText())) {
            ghost.setText(next);
            row.requestLayout();
        }
    }

    private void light() {
        boolean lit = getItem() instanceof ForestRow.Line line
                && model.litProperty().get().contains(line.comparison().id());
        pseudoClassStateChanged(LIT, lit);
    }

    @Override
    protected void updateItem(ForestRow item, boolean empty) {
        super.updateItem(item, empty);
        getStyleClass().remove("group-row");
        if (empty || item == null) {
            pseudoClassStateChanged(LIT, false);
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        switch (item) {
            case ForestRow.Group group -> head(group.name(), group.rows(), "group");
            case ForestRow.Shared shared -> head(shared.name(), shared.rows(), "shared");
            case ForestRow.Line line -> show(line);
        }
        setGraphic(row);
        light();
        row.requestLayout();
    }

    private void head(String title, int rowsBelow, String style) {
        getStyleClass().add("group-row");
        name.getStyleClass().setAll("label", style);
        name.setText(Parts.line(title));
        List.of(runs, performance, word, offAxis, ghost).forEach(l -> l.setText(""));
        List.of(thin, thick, estimate, mark).forEach(r -> r.setVisible(false));
        pin.setVisible(false);
        remark.setVisible(false);
        setTooltip(null);
        setAccessibleText(Words.of("row.group", title, Words.count("row.rows", rowsBelow)));
    }

    private void show(ForestRow.Line line) {
        Comparison c = line.comparison();
        Outcome outcome = Outcome.of(c);
        boolean primary = c.metric().role() == Role.PRIMARY;
        name.getStyleClass().setAll("label", primary ? "primary-row" : "secondary");
        name.setText(Parts.line(line.name()));
        name.setTextOverrun(Parts.cut(line.name()));
        runs.setText(runsOf(c));
        Interval ci = c.judgement().performanceEquivalence();
        performance.setText(model.shownProperty().get().of(c));
        pin.setVisible(line.pinned());
        remark.setVisible(!line.remark().isEmpty());
        word.setText(Outcome.said(c).word());
        style(word, outcome.style());
        style(offAxis, outcome.style());
        style(thin, outcome.style());
        style(thick, outcome.style(), c.provisional() ? "provisional" : "");
        style(estimate, outcome.style(), c.provisional() || !ci.exists() ? "hollow" : "");
        Parts.show(mark, outcome, c.provisional());
        dress(mark);
        mark.setVisible(true);
        haunt();
        tip.setText(nameOf(line) + "\n" + Words.shown(c.sentence())
                + (line.remark().isEmpty() ? "" : "\n" + Words.of("remark.said", line.remark())));
        setTooltip(tip);
        setAccessibleText(spoken(line));
    }

    /** Gives a part its classes. */
    private static void style(Region part, String... states) {
        List<String> classes = new ArrayList<>(part.getStyleClass());
        classes.removeIf(s -> s.startsWith("outcome-") || s.equals("provisional") || s.equals("hollow"));
        List.of(states).stream().filter(s -> !s.isEmpty()).forEach(classes::add);
        if (!classes.equals(part.getStyleClass())) {
            part.getStyleClass().setAll(classes);
        }
        dress(part);
    }

    /** Applies the looks at once: what changes while the table lays itself out would be drawn without size and colour. */
    private static void dress(Region part) {
        if (part.getScene() != null) {
            part.applyCss();
        }
    }

    /** The whole name, wherever the row stands. */
    private static String nameOf(ForestRow.Line line) {
        String name = line.comparison().key().label();
        return line.named() == ForestRow.Named.BENCHMARK
                ? name
                : line.comparison().candidate().platform() + " · " + name;
    }

    private static String runsOf(Comparison c) {
        int b = c.baseline().n();
        int v = c.candidate().n();
        return b == v ? Words.count(b) : Words.count(b) + " / " + Words.count(v);
    }

    private String spoken(ForestRow.Line line) {
        return Words.of(
                "row.spoken",
                nameOf(line),
                performance.getText(),
                word.getText(),
                Words.shown(line.comparison().sentence()));
    }

    private final class Row extends Pane {
        Row() {
            setMinWidth(0);
        }

        @Override
        protected double computePrefWidth(double height) {
            return 1;
        }

        @Override
        protected double computePrefHeight(double width) {
            return name.prefHeight(-1);
        }

        @Override
        protected void layoutChildren() {
            ForestColumns at = columns.getValue();
            double h = ForestCell.this.getHeight();
            double em = name.getFont().getSize();
            boolean line = getItem() instanceof ForestRow.Line;
            boolean inner = getItem() instanceof ForestRow.Line l
                    && (l.named() == ForestRow.Named.CANDIDATE
                            || l.comparison().metric().role() != Role.PRIMARY);
            double indent = getItem() instanceof ForestRow.Group ? 0 : 0.8 * em;
            text(
                    name,
                    at.name().from() + (inner ? 2 * em : indent),
                    at.name().to() + (line ? -signsWidth(em) : at.axis().width()),
                    h,
                    0);
            signs(name.getLayoutX() + name.getWidth(), h, em);
            text(runs, at.runs().from(), at.runs().to(), h, 1);
            text(performance, at.performance().from(), at.performance().to(), h, 1);
            double markWidth = mark.prefWidth(-1);
            mark.resizeRelocate(at.verdict().from(), (h - mark.prefHeight(-1)) / 2, markWidth, mark.prefHeight(-1));
            double wordLeft = at.verdict().from() + 1.3 * em;
            text(word, wordLeft, at.verdict().to() + em, h, 0);
            if (getItem() instanceof ForestRow.Line shown) {
                interval(shown.comparison(), at.axis(), h);
            }
            ghost(at, h, em);
        }

        /** What the verdict would be stands right of the interval, or left of it where only there is room for it. */
        private void ghost(ForestColumns at, double h, double em) {
            double width = ghost.prefWidth(-1);
            double right = at.performance().from();
            double first = right;
            double last = 0;
            for (Region r : List.of(thin, thick, estimate)) {
                first = r.isVisible() ? Math.min(first, r.getLayoutX()) : first;
                last = r.isVisible() ? Math.max(last, r.getLayoutX() + r.getWidth()) : last;
            }
            double from = right - width - em;
            if (from < last && at.axis().from() + width < first) {
                from = at.axis().from();
            }
            boolean left = from + width < first;
            text(ghost, left ? from : Math.max(from, last + 0.4 * em), right, h, 0);
        }

        private double signsWidth(double em) {
            double width = 0;
            for (FontIcon sign : List.of(pin, remark)) {
                width += sign.isVisible() ? sign.prefWidth(-1) + SIGN_GAP * em : 0;
            }
            return width;
        }

        /** Pin and remark stand after the name, within its column. */
        private void signs(double after, double h, double em) {
            double x = after + SIGN_GAP * em;
            for (FontIcon sign : List.of(pin, remark)) {
                if (sign.isVisible()) {
                    double width = sign.prefWidth(-1);
                    sign.resizeRelocate(x, (h - sign.prefHeight(-1)) / 2, width, sign.prefHeight(-1));
                    x += width + SIGN_GAP * em;
                }
            }
        }

        private void text(Label label, double from, double to, double h, int right) {
            double width = Math.min(label.prefWidth(-1), Math.max(0, to - from));
            double height = label.prefHeight(-1);
            label.resizeRelocate(right == 1 ? to - width : from, Math.round((h - height) / 2), width, height);
        }

        private void interval(Comparison c, ForestColumns.Span span, double h) {
            ForestAxis a = model.axisProperty().get();
            double p = c.judgement().performance();
            boolean known = !Double.isNaN(p);
            boolean off = known && a.off(p);
            Interval narrow = c.judgement().performanceEquivalence();
            Interval wide = c.judgement().performanceCi();
            boolean both = model.detailProperty().get() == Detail.FULL;
            double em = name.getFont().getSize();
            bar(thin, both ? wide : Interval.NONE, a, span, h, THIN * em / USUAL_TEXT);
            bar(thick, both || decidedByEquivalence(c) ? narrow : wide, a, span, h, THICK * em / USUAL_TEXT);
            double dot = (c.provisional() || !narrow.exists() ? 8 : 9) * em / USUAL_TEXT;
            estimate.setVisible(known && !off);
            if (estimate.isVisible()) {
                double x = span.from() + a.at(p) * span.width();
                estimate.resizeRelocate(x - dot / 2, (h - dot) / 2, dot, dot);
            }
            offAxis.setVisible(off);
            if (off) {
                boolean left = p < a.low();
                String size = Words.shown(Shown.percent(c));
                offAxis.setText(left ? "◀ " + size : size + " ▶");
                double width = offAxis.prefWidth(-1);
                double height = offAxis.prefHeight(-1);
                offAxis.resizeRelocate(
                        left ? span.from() : span.to() - width, Math.round((h - height) / 2), width, height);
            }
        }

        private void bar(
                Region bar, Interval interval, ForestAxis a, ForestColumns.Span span, double h, double thickness) {
            double from = Math.clamp(a.at(interval.low()), 0, 1);
            double to = Math.clamp(a.at(interval.high()), 0, 1);
            boolean shown = interval.exists() && to > from;
            bar.setVisible(shown);
            if (shown) {
                bar.resizeRelocate(
                        span.from() + from * span.width(),
                        (h - thickness) / 2,
                        Math.max(2, (to - from) * span.width()),
                        thickness);
            }
        }

        /** The interval that decides: 1−2α where the margin is the question, 1−α where the difference is. */
        private static boolean decidedByEquivalence(Comparison c) {
            Optional<Outcome> difference = Optional.of(Outcome.of(c))
                    .filter(o -> o.name().startsWith("SLOWER") || o.name().startsWith("FASTER"));
            return difference.isEmpty();
        }
    }
}
