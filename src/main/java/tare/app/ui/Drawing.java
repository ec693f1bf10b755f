package tare.app.ui;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** Icons of the first page: shapes in a square of 20, so that no font of icons is read for them. */
public enum Drawing {
    MENU("M0,1 H20 V3 H0Z M0,8 H20 V10 H0Z M0,15 H20 V17 H0Z"),
    SEARCH("M8.5,0 A8.5,8.5 0 1 1 8.5,17 A8.5,8.5 0 1 1 8.5,0Z M8.5,2 A6.5,6.5 0 1 0 8.5,15 A6.5,6.5 0 1 0 8.5,2Z"
            + " M14.6,13.2 L20,18.6 L18.6,20 L13.2,14.6Z"),
    DROP("M9,0 H11 V9.2 L14.3,5.9 L15.7,7.3 L10,13 L4.3,7.3 L5.7,5.9 L9,9.2Z M0,12 H2 V18 H18 V12 H20 V20 H0Z");

    private final String path;

    Drawing(String path) {
        this.path = path;
    }

    /** A region of this shape; its size and colour are the style sheet's. */
    public Region styled() {
        Region icon = region();
        icon.getStyleClass().addAll("drawn", "drawn-" + name().toLowerCase(Locale.ROOT));
        return icon;
    }

    /** A region of this shape. */
    public Region region() {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        Region icon = new Region();
        icon.setShape(shape);
        return icon;
    }
}
