package tare.app.welcome;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A text that breaks its lines at the width it is given. */
final class FirstText extends Region {
    private final Text text;

    FirstText(Text text) {
        this.text = text;
        getChildren().add(text);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    public double getBaselineOffset() {
        return text.getBaselineOffset();
    }

    @Override
    protected double computePrefWidth(double height) {
        text.setWrappingWidth(0);
        return text.getLayoutBounds().getWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        text.setWrappingWidth(Math.max(0, width));
        return text.getLayoutBounds().getHeight();
    }

    @Override
    protected void layoutChildren() {
        text.setWrappingWidth(getWidth());
        text.relocate(0, 0);
    }
}
