package tare.app.welcome;

import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Tiles in as many equal columns as there is room for; those of one row are as high as the highest of them. */
final class Tiles extends Pane {
    private static final double NARROWEST = 19;
    private static final double GAP = 0.8;

    private final DoubleSupplier letter;

    /** Tiles in a page whose letters are so large. */
    Tiles(List<? extends Region> tiles, DoubleSupplier letter) {
        this.letter = letter;
        getStyleClass().add("samples");
        getChildren().addAll(tiles);
        tiles.forEach(t -> t.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private List<Region> tiles() {
        return getManagedChildren().stream().map(Region.class::cast).toList();
    }

    private double em() {
        return letter.getAsDouble();
    }

    private int columns(double width) {
        int most = (int) ((width + GAP * em()) / ((NARROWEST + GAP) * em()));
        return Math.clamp(most, 1, Math.max(1, tiles().size()));
    }

    private double across(double width) {
        int columns = columns(width);
        return Math.floor((width - (columns - 1) * GAP * em()) / columns);
    }

    private double height(List<Region> tiles, int row, double width) {
        int columns = columns(width);
        return tiles.stream()
                .skip((long) row * columns)
                .limit(columns)
                .mapToDouble(t -> Math.ceil(t.prefHeight(across(width))))
                .max()
                .orElse(0);
    }

    private int rows(double width) {
        return Math.ceilDiv(tiles().size(), columns(width));
    }

    @Override
    protected double computeMinWidth(double height) {
        return NARROWEST * em();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 3 * (NARROWEST + GAP) * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? computePrefWidth(-1) : width;
        double high = 0;
        for (int row = 0; row < rows(across); row++) {
            high += height(tiles(), row, across) + (row > 0 ? GAP * em() : 0);
        }
        return high;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Region> tiles = tiles();
        double width = getWidth();
        int columns = columns(width);
        double y = 0;
        for (int row = 0; row < rows(width); row++) {
            double high = height(tiles, row, width);
            for (int i = row * columns; i < Math.min(tiles.size(), (row + 1) * columns); i++) {
                double x = (i - row * columns) * (across(width) + GAP * em());
                tiles.get(i).resizeRelocate(Math.round(x), Math.round(y), across(width), high);
            }
            y += high + GAP * em();
        }
    }
}
