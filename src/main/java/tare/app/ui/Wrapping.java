package tare.app.ui;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** A line of parts that goes on below where it is full, as high as that takes at the width that it is given. */
public final class Wrapping extends FlowPane {
    public Wrapping(Node... parts) {
        super(parts);
    }

    /** The toolkit's own takes the height at a width that was wished for once, and leaves a gap or cuts lines off. */
    @Override
    protected double computePrefHeight(double width) {
        if (width > 0) {
            setPrefWrapLength(width);
        }
        return super.computePrefHeight(width);
    }
}
