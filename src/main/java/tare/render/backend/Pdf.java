package tare.render.backend;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tare.plot.scene.Scene;
import tare.render.PdfPages;
import tare.render.Renderer;

/** One page of vectors with the font embedded. */
public final class Pdf implements Renderer {
    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public void render(Scene scene, double scale, OutputStream out) throws IOException {
        PdfPages.write(List.of(scene), scale, out);
    }
}
