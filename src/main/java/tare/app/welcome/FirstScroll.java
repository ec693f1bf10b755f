package tare.app.welcome;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Lays a page out as a scroll pane at its top does: where it does not fit, the bar's width is left free at the right. */
final class FirstScroll extends Pane {
    /** The width of a scroll bar in the style sheet. */
    private static final double BAR = 14;

    private final Region page;
    private final Rectangle seen = new Rectangle();

    FirstScroll(Region page) {
        this.page = page;
        getChildren().add(page);
        setClip(seen);
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        seen.setWidth(getWidth());
        seen.setHeight(getHeight());
        double width = page.minHeight(getWidth()) > getHeight() ? getWidth() - BAR : getWidth();
        page.resizeRelocate(0, 0, width, Math.max(getHeight(), page.minHeight(width)));
    }
}
