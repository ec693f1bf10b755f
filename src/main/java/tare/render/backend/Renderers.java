package tare.render.backend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tare.render.Renderer;

/** The picture formats. */
public final class Renderers {
    public static final List<Renderer> ALL = List.of(new Png(), new Svg(), new Pdf(), new Pptx());

    private Renderers() {}

    /** The format for a file name, by its extension. */
    public static Optional<Renderer> forFile(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ALL.stream().filter(r -> r.extension().equals(extension)).findFirst();
    }
}
