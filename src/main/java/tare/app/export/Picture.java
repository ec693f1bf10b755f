package tare.app.export;

import java.io.IOException;
import java.util.Optional;
import tare.plot.scene.Scene;

/** A picture of a known size that is drawn when it is first seen, and kept. */
public final class Picture {
    private final double width;
    private final double height;
    private final String alt;
    private final Drawing drawing;
    private volatile Optional<Scene> drawn = Optional.empty();

    /** Draws the picture; on any thread. */
    @FunctionalInterface
    public interface Drawing {
        Scene draw() throws IOException;
    }

    /**
     * A picture that is not drawn yet.
     *
     * @param alt says in words what it shows
     */
    public Picture(double width, double height, String alt, Drawing drawing) {
        this.width = width;
        this.height = height;
        this.alt = alt;
        this.drawing = drawing;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public String alt() {
        return alt;
    }

    /** The picture, if it was drawn before. */
    public Optional<Scene> drawn() {
        return drawn;
    }

    /** The picture, drawn now where it was not yet; takes a while. */
    public Scene draw() throws IOException {
        Optional<Scene> known = drawn;
        if (known.isPresent()) {
            return known.get();
        }
        Scene scene = drawing.draw();
        drawn = Optional.of(scene);
        return scene;
    }
}
