package tare.app.ui;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * What takes all the room of a line, with what keeps its width at the line's end; where that leaves too little, the first
 * has a line of its own above the other. As high as that takes at the width that is given.
 */
public final class TwoEnds extends Pane {
    private static final double GAP = 10;
    private static final double NARROWEST = 160;

    private final Region wide;
    private final Region end;

    public TwoEnds(Region wide, Region end) {
        this.wide = wide;
        this.end = end;
        getChildren().addAll(wide, end);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Of the end with the gap before it; nothing while it is not there. */
    private double taken() {
        return end.isManaged() ? GAP + Math.ceil(end.prefWidth(-1)) : 0;
    }

    private boolean oneLine(double width) {
        return width - taken() >= NARROWEST;
    }

    @Override
    protected double computeMinWidth(double height) {
        return NARROWEST;
    }

    @Override
    protected double computePrefWidth(double height) {
        return NARROWEST + taken();
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? computePrefWidth(-1) : width;
        double lower = end.isManaged() ? end.prefHeight(-1) : 0;
        return oneLine(given)
                ? Math.max(wide.prefHeight(given - taken()), lower)
                : wide.prefHeight(given) + GAP + lower;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double endWidth = Math.ceil(end.prefWidth(-1));
        double lower = end.isManaged() ? end.prefHeight(-1) : 0;
        if (oneLine(width)) {
            double upper = wide.prefHeight(width - taken());
            double high = Math.max(upper, lower);
            wide.resizeRelocate(0, Math.round((high - upper) / 2), width - taken(), upper);
            end.resizeRelocate(width - endWidth, Math.round((high - lower) / 2), endWidth, lower);
        } else {
            double upper = wide.prefHeight(width);
            wide.resizeRelocate(0, 0, width, upper);
            end.resizeRelocate(0, upper + GAP, Math.min(width, endWidth), lower);
        }
    }
}
