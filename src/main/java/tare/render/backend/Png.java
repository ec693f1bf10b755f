package tare.render.backend;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import tare.plot.scene.Painter;
import tare.plot.scene.Scene;
import tare.render.Graphics2DSurface;
import tare.render.PngFile;
import tare.render.Renderer;

/** Pixels, one to four a unit. A scene without background stays transparent; one of too many pixels is refused. */
public final class Png implements Renderer {
    private static final long MOST_PIXELS = 120_000_000;

    @Override
    public String id() {
        return "png";
    }

    @Override
    public String extension() {
        return "png";
    }

    @Override
    public void render(Scene scene, double scale, OutputStream out) throws IOException {
        PngFile.write(image(scene, scale), scale, out);
    }

    private static BufferedImage image(Scene scene, double scale) throws IOException {
        long width = Math.round(Math.ceil(scene.width() * scale));
        long height = Math.round(Math.ceil(scene.height() * scale));
        if (width * height > MOST_PIXELS) {
            throw new IOException("too large for a picture: " + width + " by " + height
                    + " pixels; a smaller size, fewer pixels a unit or another kind of file holds it");
        }
        boolean opaque = scene.background() >>> 24 == 0xff;
        int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage((int) width, (int) height, type);
        Graphics2D g = image.createGraphics();
        if (scene.background() >>> 24 != 0) {
            g.setColor(new Color(scene.background(), true));
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
        }
        g.scale(scale, scale);
        Painter.paint(scene, new Graphics2DSurface(g));
        g.dispose();
        return image;
    }
}
