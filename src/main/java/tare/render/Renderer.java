package tare.render;

import java.io.IOException;
import java.io.OutputStream;
import tare.plot.scene.Scene;

/** Writes a scene as a file. The same scene gives the same bytes. */
public interface Renderer {
    /** The word on the command line, e.g. {@code png}. */
    String id();

    /** File name extension without the dot. */
    String extension();

    /**
     * Writes the scene.
     *
     * @param scale pixels a unit, where there are pixels; otherwise the size of a unit
     * @param out left open
     */
    void render(Scene scene, double scale, OutputStream out) throws IOException;
}
