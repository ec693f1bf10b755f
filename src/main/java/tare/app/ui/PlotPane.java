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
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import tare.plot.Datum;
import tare.plot.HitTest;
import tare.plot.Layout;
import tare.plot.Painter;
import tare.plot.Scene;
import tare.plot.Spec;
import tare.plot.Theme;

/** A figure on the screen: laid out for its size, with a word on what the pointer rests on. */
public final class PlotPane extends Region {
    private static final double SLACK = 5;
    private static final double TIP_ASIDE = 14;

    private final Canvas canvas = new Canvas();
    private final Tooltip tip = new Tooltip();
    private final ObjectProperty<Optional<Spec>> spec = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ReadOnlyObjectWrapper<Optional<Datum>> hovered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Scene> scene = Optional.empty();
    private double zoom = 1;

    public PlotPane() {
        getChildren().add(canvas);
        getStyleClass().add("figure");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinHeight(60);
        spec.subscribe(s -> requestLayout());
        theme.subscribe(t -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> leave());
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
                : spec.get()
                        .map(s -> Layout.lay(s, w / zoom, h / zoom, theme.get()).withBackground(0));
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
        Optional<Datum> found = scene.flatMap(s -> HitTest.at(s, event.getX() / zoom, event.getY() / zoom, SLACK));
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
