package tare.app.ui;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import tare.plot.scene.Painter;
import tare.plot.scene.Scene;

/** A laid out picture, as large as its room allows, with its proportions kept; painted while it is seen. */
public final class SceneView extends Region {
    private Optional<Scene> scene = Optional.empty();
    private Optional<Runnable> wanted = Optional.empty();
    private double proportion;
    private boolean seen = true;
    private Optional<Image> logo = Optional.empty();
    private List<Double> logoPlace = List.of();

    public SceneView() {
        getStyleClass().add("scene-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** Shows a picture. */
    public void show(Scene other) {
        wanted = Optional.empty();
        scene = Optional.of(other);
        proportion = other.height() / other.width();
        setAccessibleText(other.alt());
        requestLayout();
    }

    /** Shows nothing, in no room. */
    public void clear() {
        wanted = Optional.empty();
        scene = Optional.empty();
        proportion = 0;
        setAccessibleText("");
        requestLayout();
    }

    /**
     * Keeps room for a picture of that size, which is asked for as soon as it is seen; what was shown stays until then.
     *
     * @param alt says in words what it will show
     * @param ask called once; whoever is asked calls {@link #show}
     */
    public void expect(double width, double height, String alt, Runnable ask) {
        proportion = height / width;
        setAccessibleText(alt);
        wanted = Optional.of(ask);
        requestLayout();
        ask();
    }

    /** Whether it lies where it is seen; painted only there. */
    public void setSeen(boolean now) {
        if (now != seen) {
            seen = now;
            requestLayout();
            ask();
        }
    }

    private void ask() {
        if (seen && wanted.isPresent()) {
            Runnable ask = wanted.get();
            wanted = Optional.empty();
            ask.run();
        }
    }

    /** Puts a logo (PNG) over the picture at x, y, width, height; none where it is empty. */
    public void setLogo(byte[] png, List<Double> place) {
        logo = png.length == 0
                ? Optional.empty()
                : Optional.of(new Image(new ByteArrayInputStream(png))).filter(i -> !i.isError());
        logoPlace = List.copyOf(place);
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = Math.max(0, width - snappedLeftInset() - snappedRightInset());
        return room * proportion + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        if (!seen || scene.isEmpty() || width < 1 || height < 1) {
            getChildren().clear();
            return;
        }
        Scene s = scene.get();
        double k = Math.min(width / s.width(), height / s.height());
        Canvas canvas = canvas();
        canvas.setWidth(k * s.width());
        canvas.setHeight(k * s.height());
        canvas.relocate((getWidth() - canvas.getWidth()) / 2, snappedTopInset());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setTransform(k, 0, 0, k, 0, 0);
        Painter.paint(s, new FxSurface(g));
        if (logo.isPresent() && logoPlace.size() == 4) {
            g.drawImage(logo.get(), logoPlace.get(0), logoPlace.get(1), logoPlace.get(2), logoPlace.get(3));
        }
    }

    /** What it is painted on; none where nothing is seen, for a canvas keeps its pixels. */
    private Canvas canvas() {
        if (!getChildren().isEmpty() && getChildren().getFirst() instanceof Canvas known) {
            return known;
        }
        Canvas canvas = new Canvas();
        getChildren().setAll(canvas);
        return canvas;
    }
}
