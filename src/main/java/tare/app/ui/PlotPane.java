package tare.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import tare.app.state.NumberForm;
import tare.app.state.Words;
import tare.plot.Datum;
import tare.plot.LegendSwitch;
import tare.plot.PlotArea;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.Layout;
import tare.plot.scene.DataPoints;
import tare.plot.scene.HitTest;
import tare.plot.scene.Painter;
import tare.plot.scene.Scene;

/**
 * A figure on the screen, laid out for its size. It says what the pointer rests on, zooms, pans, selects in a box, hides what
 * the legend is clicked for, and is stepped through point by point with the arrow keys.
 */
public final class PlotPane extends Region {
    private static final double SLACK = 5;
    private static final double TIP_ASIDE = 14;
    private static final double CLOSER = 0.8;

    private final Canvas canvas = new Canvas();
    private final Canvas above = new Canvas();
    private final FigureOverlay overlay = new FigureOverlay(above);
    private final Tooltip tip = new Tooltip();
    private final FigureFrame frame = new FigureFrame();
    private final ObjectProperty<Optional<Spec>> spec = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final FigurePoints points = new FigurePoints(this::told);
    private final ObjectProperty<Set<String>> lit = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty selecting = new SimpleBooleanProperty(false);
    private Optional<Scene> scene = Optional.empty();
    private Optional<double[]> box = Optional.empty();
    private Optional<Point2D> pointer = Optional.empty();
    private Optional<ContextMenu> menu = Optional.empty();
    private double zoom = 1;

    public PlotPane() {
        getChildren().addAll(canvas, above);
        getStyleClass().add("figure");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinHeight(60);
        spec.subscribe(s -> {
            frame.show(s);
            points.forget();
            requestLayout();
        });
        theme.subscribe(t -> requestLayout());
        lit.subscribe(l -> over());
        focusedProperty().subscribe(f -> over());
        FigureInput.listen(this);
    }

    /** Shows the whole figure again. */
    public void whole() {
        frame.reset();
        requestLayout();
    }

    boolean isWhole() {
        return frame.isWhole();
    }

    /** Nearer, about the middle of the figure. */
    public void zoomIn() {
        nearer(CLOSER);
    }

    /** Farther, about the middle of the figure. */
    public void zoomOut() {
        nearer(1 / CLOSER);
    }

    private void nearer(double factor) {
        scene.flatMap(s -> s.areas().stream().findFirst())
                .ifPresent(a -> zoom((a.x() + a.width() / 2) * zoom, (a.y() + a.height() / 2) * zoom, factor));
    }

    /** Nearer for a factor below 1, about a place of the pane. */
    void zoom(double x, double y, double factor) {
        areaAt(x, y).ifPresent(a -> {
            frame.zoom(a, x / zoom, y / zoom, factor);
            requestLayout();
        });
    }

    /** Moved with what lay at a place of the pane. */
    void move(double x, double y, double dx, double dy) {
        areaAt(x, y)
                .or(() -> scene.flatMap(s -> s.areas().stream().findFirst()))
                .ifPresent(a -> {
                    frame.move(a, dx / zoom, dy / zoom);
                    layoutChildren();
                });
    }

    private Optional<PlotArea> areaAt(double x, double y) {
        return scene.stream()
                .flatMap(s -> s.areas().stream())
                .filter(a -> a.contains(x / zoom, y / zoom))
                .findFirst();
    }

    /** Draws a box between two places of the pane. */
    void box(double x1, double y1, double x2, double y2) {
        box = Optional.of(new double[] {x1 / zoom, y1 / zoom, x2 / zoom, y2 / zoom});
        over();
    }

    /** Selects what lies in the box. */
    void boxDone() {
        box.ifPresent(b -> points.select(points.drawn().within(b[0], b[1], b[2], b[3])));
        dropBox();
    }

    /** Draws no box any more. */
    void dropBox() {
        box = Optional.empty();
        over();
    }

    /** A click: an entry of the legend hides or shows, a mark is picked. */
    void click(double x, double y) {
        Optional<Datum> found = under(x, y);
        if (found.filter(LegendSwitch::switches).isPresent()) {
            frame.toggle(found.get().id());
            requestLayout();
            return;
        }
        points.pick(found);
    }

    private Optional<Datum> under(double x, double y) {
        return scene.flatMap(s -> HitTest.at(s, x / zoom, y / zoom, SLACK));
    }

    /** Says what lies at a place of the pane. */
    void hover(double x, double y) {
        pointer = Optional.of(new Point2D(x, y));
        Optional<Datum> found = under(x, y);
        points.hover(found.filter(d -> !LegendSwitch.switches(d)));
        String words = found.map(d -> LegendSwitch.switches(d) ? Words.of("figure.legend") : d.hover())
                .orElse("");
        say(words, x, y);
        over();
    }

    private void say(String words, double x, double y) {
        Point2D at = localToScreen(x, y);
        if (words.isEmpty() || at == null) {
            tip.hide();
            return;
        }
        tip.setText(Words.shown(words));
        tip.show(this, at.getX() + TIP_ASIDE, at.getY() + TIP_ASIDE);
    }

    void leave() {
        pointer = Optional.empty();
        tip.hide();
        points.hover(Optional.empty());
        over();
    }

    /** The points that can be stepped to, picked and selected. */
    FigurePoints points() {
        return points;
    }

    private void told() {
        tip.hide();
        describe();
        over();
    }

    /** Hides or shows what the n-th entry of the legend stands for. */
    boolean toggle(int entry) {
        boolean known = spec.get().filter(s -> entry < s.legend().size()).isPresent();
        if (known) {
            frame.toggle(LegendSwitch.entry(entry));
            requestLayout();
        }
        return known;
    }

    /** What a screen reader says: the point that was stepped to, else the figure. */
    private void describe() {
        String figure =
                scene.map(s -> s.title().isEmpty() ? s.alt() : s.title()).orElse("");
        NumberForm form = NumberForm.here();
        setAccessibleText(points.stepped()
                .map(p -> Words.of(
                        "figure.point",
                        Words.shown(p.datum().hover()),
                        form.count(points.number()),
                        form.count(points.drawn().size())))
                .orElse(Words.shown(figure)));
        setAccessibleHelp(Words.shown(scene.map(Scene::alt).orElse("")));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** The mark that was clicked last; empty after a click beside all of them. */
    public ReadOnlyObjectProperty<Optional<Datum>> pickedProperty() {
        return points.pickedProperty();
    }

    /** What lies in the box that was drawn last. */
    public ReadOnlyObjectProperty<List<Datum>> boxedProperty() {
        return points.boxedProperty();
    }

    /** What is to be seen at once: ids of data, or of comparisons whose data are meant. */
    public ObjectProperty<Set<String>> litProperty() {
        return lit;
    }

    /** Whether dragging draws a box instead of moving the figure. */
    public BooleanProperty selectingProperty() {
        return selecting;
    }

    /** How much larger than usual texts and marks are drawn. */
    public void setZoom(double factor) {
        zoom = factor;
        requestLayout();
    }

    public ObjectProperty<Optional<Spec>> specProperty() {
        return spec;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** What the pointer rests on, or what was stepped to. */
    public ReadOnlyObjectProperty<Optional<Datum>> hoveredProperty() {
        return points.hoveredProperty();
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width > 0 ? width : Math.max(getWidth(), 300);
        return spec.get()
                .map(s -> Layout.naturalHeight(s, across / zoom) * zoom)
                .orElse(60.0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double w = Math.floor(getWidth());
        double h = Math.floor(getHeight());
        for (Canvas c : List.of(canvas, above)) {
            c.setWidth(w);
            c.setHeight(h);
        }
        scene = w < 40 || h < 40
                ? Optional.empty()
                : frame.seen()
                        .map(s -> Layout.lay(s, w / zoom, h / zoom, theme.get()).withBackground(0));
        points.are(scene.map(DataPoints::of).orElse(new DataPoints(List.of())));
        paint(canvas, FxSurface.onScreen(canvas.getGraphicsContext2D()));
        describe();
        over();
    }

    private void over() {
        double x = pointer.map(Point2D::getX).orElse(0.0);
        double y = pointer.map(Point2D::getY).orElse(0.0);
        Optional<PlotArea> area = pointer.flatMap(p -> areaAt(p.getX(), p.getY()));
        Optional<DataPoints.Point> at = isFocused() ? points.stepped() : Optional.empty();
        overlay.draw(
                new FigureOverlay.Picture(
                        area, x / zoom, y / zoom, at, points.drawn().of(lit.get()), points.chosen(), box),
                frame.seen(),
                theme.get(),
                zoom);
    }

    /** A menu is for the mark below the pointer, or for all that are selected where it is one of them. */
    private void pointAt(double x, double y) {
        under(x, y)
                .filter(d -> !LegendSwitch.switches(d)
                        && !points.boxedProperty().get().contains(d))
                .ifPresent(d -> points.pick(Optional.of(d)));
    }

    /** Opens a menu on a click with the other button or the menu key, filled at that moment. */
    public void setMenu(ContextMenu other, Supplier<List<MenuItem>> items) {
        menu = Optional.of(other);
        setOnContextMenuRequested(e -> {
            if (e.isKeyboardTrigger()) {
                points.pickStepped();
            } else {
                pointAt(e.getX(), e.getY());
            }
            other.getItems().setAll(items.get());
            other.show(this, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        setOnMousePressed(e -> other.hide());
    }

    public Optional<ContextMenu> menu() {
        return menu;
    }

    /** Whether a figure is drawn, and neither it nor what it stands in is hidden. */
    public boolean inSight() {
        boolean seen = getScene() != null && scene.isPresent();
        for (Node at = this; seen && at != null; at = at.getParent()) {
            seen = at.isVisible();
        }
        return seen;
    }

    /** The figure as a picture, for the clipboard: on its own ground, with numbers as they are exported. */
    public WritableImage picture(double scale) {
        Canvas other = new Canvas(canvas.getWidth(), canvas.getHeight());
        paint(other, new FxSurface(other.getGraphicsContext2D()));
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(FxSurface.color(theme.get().background()));
        how.setTransform(Transform.scale(scale, scale));
        return other.snapshot(how, null);
    }

    private void paint(Canvas on, FxSurface surface) {
        GraphicsContext g = on.getGraphicsContext2D();
        g.clearRect(0, 0, on.getWidth(), on.getHeight());
        scene.ifPresent(s -> {
            g.save();
            g.scale(zoom, zoom);
            Painter.paint(s, surface);
            g.restore();
        });
    }
}
