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

/** A laid out picture, as large as its room allows, with its proportions kept. */
public final class SceneView extends Region {
    private final Canvas canvas = new Canvas();
    private Optional<Scene> scene = Optional.empty();
    private Optional<Image> logo = Optional.empty();
    private List<Double> logoPlace = List.of();

    public SceneView() {
        getChildren().add(canvas);
        getStyleClass().add("scene-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** Shows a picture; nothing when empty. */
    public void show(Optional<Scene> other) {
        show(other, new byte[0], List.of());
    }

    /** Shows a picture with a logo (PNG) at x, y, width, height. */
    public void show(Optional<Scene> other, byte[] png, List<Double> place) {
        scene = other;
        logo = png.length == 0
                ? Optional.empty()
                : Optional.of(new Image(new ByteArrayInputStream(png))).filter(i -> !i.isError());
        logoPlace = List.copyOf(place);
        setAccessibleText(other.map(Scene::alt).orElse(""));
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
        return scene.map(s -> room * s.height() / s.width()).orElse(0.0) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        if (scene.isEmpty() || width < 1 || height < 1) {
            canvas.setWidth(0);
            canvas.setHeight(0);
            return;
        }
        Scene s = scene.get();
        double k = Math.min(width / s.width(), height / s.height());
        canvas.setWidth(k * s.width());
        canvas.setHeight(k * s.height());
        canvas.relocate((getWidth() - canvas.getWidth()) / 2, snappedTopInset());
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setTransform(k, 0, 0, k, 0, 0);
        Painter.paint(s, new FxSurface(g));
        if (logo.isPresent() && logoPlace.size() == 4) {
            g.drawImage(logo.get(), logoPlace.get(0), logoPlace.get(1), logoPlace.get(2), logoPlace.get(3));
        }
    }
}
