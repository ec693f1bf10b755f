package tare.app.ui;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** A line of parts that goes on below where it is full, as high as that takes at the width that it is given. */
public final class Wrapping extends FlowPane {
    private boolean cut;

    public Wrapping(Node... parts) {
        super(parts);
    }

    /** The same with parts that are never wider than the line: what is too long is cut. */
    public Wrapping within() {
        cut = true;
        setMinWidth(0);
        return this;
    }

    /** The toolkit's own takes the height at a width that was wished for once, and leaves a gap or cuts lines off. */
    @Override
    protected double computePrefHeight(double width) {
        if (width > 0) {
            setPrefWrapLength(width);
            if (cut) {
                // Here and not by a binding to the width that is set later: until then all would be as narrow as can
                // be.
                getChildren().stream()
                        .filter(Region.class::isInstance)
                        .map(Region.class::cast)
                        .forEach(part -> part.setMaxWidth(width));
            }
        }
        return super.computePrefHeight(width);
    }
}
