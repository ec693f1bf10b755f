package tare.render.backend;

import java.io.IOException;
import java.io.OutputStream;
import tare.plot.scene.Scene;
import tare.render.Renderer;
import tare.render.SlideFile;

/** One slide with shapes and texts that can be edited. */
public final class Pptx implements Renderer {
    @Override
    public String id() {
        return "pptx";
    }

    @Override
    public String extension() {
        return "pptx";
    }

    @Override
    public void render(Scene scene, double scale, OutputStream out) throws IOException {
        SlideFile.write(scene, scale, out);
    }
}
