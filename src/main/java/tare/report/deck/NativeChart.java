package tare.report.deck;

import java.io.IOException;
import java.util.List;
import tare.plot.scene.Shape;

/** A chart that can be written with its workbook, and drawn where a slide is only shown. */
interface NativeChart {
    /** A chart's XML and its workbook. */
    record Made(String xml, byte[] workbook) {}

    Made make() throws IOException;

    /** What it looks like, from the frame's upper left corner. */
    List<Shape> drawn();
}
