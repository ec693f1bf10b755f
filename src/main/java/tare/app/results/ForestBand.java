package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import tare.app.state.Words;
import tare.verdict.Figures;
import tare.verdict.Margin;

/**
 * The margin as a band through all rows, and its two edges to drag. What is dragged is tried, not applied: a second band
 * shows it until it is applied or dropped.
 */
final class ForestBand {
    private static final double LEAST = 0.0005;
    private static final double MOST = 1;
    /** Sizes of a knob and of what takes the pointer at an edge, in heights of a letter. */
    private static final double HANDLE = 0.85;

    private static final double REACH = 0.46;

    /** So many rows are seen from the first one on in any window. */
    private static final int FIRST_SEEN = 5;

    /** So many rows stay in sight above one that is scrolled to. */
    private static final int ABOVE = 3;

    private final ResultsViewModel model;
    private final ObservableValue<ForestColumns> columns;
    private final Pane behind = new Pane();
    private final Pane handles = new Pane();
    private final Region band = new Region();
    private final Region ghost = new Region();
    private final Line one = new Line();
    private final List<Line> lines = new ArrayList<>();
    private final Handle left = new Handle(-1);
    private final Handle right = new Handle(1);
    private double top;
    private double height;
    private double em = 13;

    ForestBand(ResultsViewModel model, ObservableValue<ForestColumns> columns) {
        this.model = model;
        this.columns = columns;
        band.getStyleClass().add("forest-band");
        ghost.getStyleClass().add("forest-ghost");
        one.getStyleClass().add("forest-one");
        band.setManaged(false);
        ghost.setManaged(false);
        behind.setMouseTransparent(true);
        handles.setPickOnBounds(false);
        handles.getChildren().addAll(left.edge, right.edge, left.knob, right.knob);
        model.trial().triedProperty().subscribe(t -> draw());
        model.analysisProperty().subscribe(a -> draw());
        model.axisProperty().subscribe(a -> draw());
    }

    Pane behind() {
        return behind;
    }

    Pane handles() {
        return handles;
    }

    void scrollIfNeeded(ListView<ForestRow> list, int index) {
        if (index >= 0 && !seen(list, index)) {
            list.scrollTo(index < FIRST_SEEN ? 0 : index - ABOVE);
        }
    }

    private static boolean seen(ListView<ForestRow> list, int index) {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() instanceof IndexedCell<?> first
                && flow.getLastVisibleCell() instanceof IndexedCell<?> last
                && index >= first.getIndex()
                && index < last.getIndex();
    }

    /** Takes its place: where the rows begin, how much room they have and how much of it is filled. */
    void layout(double from, double room, double filled, double letter) {
        top = from;
        height = Math.max(filled, Math.min(room, letter * 6));
        em = letter;
        draw();
    }

    private void draw() {
        ForestAxis axis = model.axisProperty().get();
        ForestColumns.Span span = columns.getValue().axis();
        MarginTrial trial = model.trial();
        double shown = trial.seen();
        boolean any =
                model.analysisProperty().get().isPresent() && !model.rows().isEmpty();
        grid(axis.ticks());
        behind.setVisible(any);
        handles.setVisible(any);
        place(band, trial.inForce(), span);
        ghost.setVisible(trial.underway());
        place(ghost, shown, span);
        List<Node> order = new ArrayList<>(shown < trial.inForce() ? List.of(band, ghost) : List.of(ghost, band));
        order.addAll(lines);
        order.add(one);
        if (!order.equals(behind.getChildren())) {
            behind.getChildren().setAll(order);
        }
        one.setStartX(snap(x(1)));
        one.setEndX(snap(x(1)));
        one.setStartY(top);
        one.setEndY(top + height);
        left.place(1 / (1 + shown), shown);
        right.place(1 + shown, shown);
    }

    private void grid(List<Double> ticks) {
        while (lines.size() < ticks.size()) {
            Line line = new Line();
            line.getStyleClass().add("forest-grid");
            lines.add(line);
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            line.setVisible(i < ticks.size());
            if (line.isVisible()) {
                line.setStartX(snap(x(ticks.get(i))));
                line.setEndX(line.getStartX());
                line.setStartY(top);
                line.setEndY(top + height);
            }
        }
    }

    private static double snap(double x) {
        return Math.floor(x) + 0.5;
    }

    private void place(Region region, double margin, ForestColumns.Span span) {
        double from = Math.max(x(1 / (1 + margin)), span.from());
        double to = Math.min(x(1 + margin), span.to());
        region.resizeRelocate(from, top, Math.max(1, to - from), height);
    }

    private double x(double performance) {
        ForestColumns.Span span = columns.getValue().axis();
        return span.from() + model.axisProperty().get().at(performance) * span.width();
    }

    /** One edge of the band: a line to drag and a knob that also takes the keyboard. */
    private final class Handle {
        private final int side;
        private final Region edge = new Region();
        private final Region knob = new Region();

        Handle(int side) {
            this.side = side;
            edge.getStyleClass().add("band-edge");
            knob.getStyleClass().add("band-handle");
            knob.setId(side < 0 ? "margin-left" : "margin-right");
            knob.setFocusTraversable(true);
            knob.setAccessibleRole(AccessibleRole.SLIDER);
            knob.setAccessibleText(Words.of("margin.handle"));
            Tooltip.install(knob, new Tooltip(Words.of("margin.handle.tip")));
            for (Region r : List.of(edge, knob)) {
                r.setManaged(false);
                r.setCursor(Cursor.H_RESIZE);
                r.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
                r.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> knob.requestFocus());
            }
            knob.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        }

        void place(double performance, double margin) {
            ForestColumns.Span span = columns.getValue().axis();
            double x = Math.clamp(x(performance), span.from(), span.to());
            double reach = REACH * em;
            double handle = HANDLE * em;
            edge.resizeRelocate(x - reach / 2, top, reach, height);
            knob.resizeRelocate(x - handle / 2, top - handle / 2 - 0.2 * em, handle, handle);
            knob.setAccessibleHelp(Words.of("margin.handle.help", Words.shown(Figures.margin(Margin.of(margin)))));
        }

        private void drag(MouseEvent event) {
            ForestColumns.Span span = columns.getValue().axis();
            double local =
                    handles.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
            double performance = model.axisProperty().get().performance((local - span.from()) / span.width());
            double margin = side < 0 ? 1 / Math.max(performance, 0.3) - 1 : performance - 1;
            model.trial().attempt(tidy(margin));
            event.consume();
        }

        private void key(KeyEvent event) {
            double now = model.trial().seen();
            double step = now < 0.02 ? 0.001 : 0.005;
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                int outward = (event.getCode() == KeyCode.RIGHT ? 1 : -1) * side;
                model.trial().attempt(tidy(now + outward * step));
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                model.trial().apply();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                model.trial().drop();
                event.consume();
            }
        }

        /** A margin that can be said: steps of 0.05 % below 2 %, of 0.1 % below 5 %, of 0.5 % above. */
        private static double tidy(double margin) {
            double m = Math.clamp(margin, LEAST, MOST);
            double step = m < 0.02 ? 0.0005 : m < 0.05 ? 0.001 : 0.005;
            return Math.max(LEAST, Math.round(m / step) * step);
        }
    }
}
