package tare.app.ui;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import tare.plot.Datum;
import tare.plot.HitTest;
import tare.plot.Layout;
import tare.plot.Painter;
import tare.plot.PlotArea;
import tare.plot.Scene;
import tare.plot.Spec;
import tare.plot.Theme;

/** A figure on the screen: laid out for its size, with a word on what the pointer rests on. */
public final class PlotPane extends Region {
    private static final double SLACK = 5;
    private static final double TIP_ASIDE = 14;
    private static final double CLOSER = 0.8;

    private final Canvas canvas = new Canvas();
    private final Tooltip tip = new Tooltip();
    private final ObjectProperty<Optional<Spec>> spec = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ReadOnlyObjectWrapper<Optional<Datum>> hovered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Datum>> picked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Spec> part = Optional.empty();
    private double pressedX;
    private double pressedY;
    private Optional<Scene> scene = Optional.empty();
    private double zoom = 1;

    public PlotPane() {
        getChildren().add(canvas);
        getStyleClass().add("figure");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinHeight(60);
        spec.subscribe(s -> whole());
        theme.subscribe(t -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> leave());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows the whole figure again. */
    public void whole() {
        part = Optional.empty();
        requestLayout();
    }

    private Optional<PlotArea> areaAt(double x, double y) {
        return scene.stream()
                .flatMap(s -> s.areas().stream())
                .filter(a -> a.contains(x / zoom, y / zoom))
                .findFirst();
    }

    private Optional<Spec> shown() {
        return part.or(spec::get);
    }

    /** Only with the shortcut key: without it the wheel scrolls what the figure stands in. */
    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            closer(event.getX(), event.getY(), event.getDeltaY() > 0 ? CLOSER : 1 / CLOSER);
            event.consume();
        }
    }

    private void closer(double x, double y, double factor) {
        areaAt(x, y).ifPresent(a -> {
            part = shown().map(s -> Frames.zoomed(s, a, x / zoom, y / zoom, factor));
            requestLayout();
        });
    }

    private void key(KeyEvent event) {
        double x = getWidth() / 2;
        double y = getHeight() / 3;
        switch (event.getCode()) {
            case PLUS, ADD -> closer(x, y, CLOSER);
            case MINUS, SUBTRACT -> closer(x, y, 1 / CLOSER);
            case DIGIT0, NUMPAD0 -> whole();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        pressedX = event.getX();
        pressedY = event.getY();
        requestFocus();
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - pressedX;
        double dy = event.getY() - pressedY;
        areaAt(pressedX, pressedY).ifPresent(a -> {
            part = shown().map(s -> Frames.moved(s, a, dx / zoom, dy / zoom));
            pressedX = event.getX();
            pressedY = event.getY();
            layoutChildren();
        });
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2) {
            whole();
        } else if (event.isStillSincePress()) {
            picked.set(under(event));
        }
    }

    /** The mark that was clicked last; empty after a click beside all of them. */
    public ReadOnlyObjectProperty<Optional<Datum>> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    private Optional<Datum> under(MouseEvent event) {
        return scene.flatMap(s -> HitTest.at(s, event.getX() / zoom, event.getY() / zoom, SLACK));
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

    /** What the pointer rests on. */
    public ReadOnlyObjectProperty<Optional<Datum>> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width > 0 ? width : Math.max(getWidth(), 300);
        return spec.get()
                .map(s -> Layout.naturalHeight(s, across / zoom) * zoom)
                .orElse(60.0);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double w = Math.floor(getWidth());
        double h = Math.floor(getHeight());
        canvas.setWidth(w);
        canvas.setHeight(h);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, w, h);
        scene = w < 40 || h < 40
                ? Optional.empty()
                : shown().map(s ->
                        Layout.lay(s, w / zoom, h / zoom, theme.get()).withBackground(0));
        scene.ifPresent(s -> {
            g.save();
            g.scale(zoom, zoom);
            Painter.paint(s, new FxSurface(g));
            g.restore();
            setAccessibleText(s.title());
            setAccessibleHelp(s.alt());
        });
    }

    private void hover(MouseEvent event) {
        Optional<Datum> found = under(event);
        hovered.set(found);
        Optional<String> words = found.map(Datum::hover).filter(w -> !w.isEmpty());
        if (words.isEmpty()) {
            tip.hide();
            return;
        }
        tip.setText(words.get());
        tip.show(this, event.getScreenX() + TIP_ASIDE, event.getScreenY() + TIP_ASIDE);
    }

    private void leave() {
        tip.hide();
        hovered.set(Optional.empty());
    }

    /** The figure as a picture, for the clipboard. */
    public WritableImage picture(double scale) {
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(scale, scale));
        return canvas.snapshot(how, null);
    }
}
