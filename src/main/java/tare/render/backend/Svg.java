package tare.render.backend;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tare.plot.scene.Painter;
import tare.plot.scene.Scene;
import tare.render.Renderer;
import tare.render.SvgLetters;
import tare.render.SvgSurface;
import tare.render.SvgText;

/** Scalable vectors: title and description, what each shape stands for in {@code data-datum}, and letters as asked. */
public final class Svg implements Renderer {
    private final SvgLetters.Kind letters;

    /** Alike in every program: letters as shapes, with text to find and read out. */
    public Svg() {
        this(SvgLetters.Kind.OUTLINES);
    }

    public Svg(SvgLetters.Kind letters) {
        this.letters = letters;
    }

    @Override
    public String id() {
        return "svg";
    }

    @Override
    public String extension() {
        return "svg";
    }

    @Override
    public void render(Scene scene, double scale, OutputStream out) throws IOException {
        out.write(write(scene, scale).getBytes(StandardCharsets.UTF_8));
    }

    private String write(Scene scene, double scale) {
        StringBuilder out = new StringBuilder(16_384);
        SvgLetters text = new SvgLetters(letters);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(SvgText.number(scene.width() * scale))
                .append("\" height=\"")
                .append(SvgText.number(scene.height() * scale))
                .append("\" viewBox=\"0 0 ")
                .append(SvgText.number(scene.width()))
                .append(' ')
                .append(SvgText.number(scene.height()))
                .append("\" data-generator=\"Tare\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"")
                .append(text.family())
                .append("\" style=\"font-kerning:none\">\n<title id=\"title\">")
                .append(SvgText.escape(scene.title()))
                .append("</title>\n<desc id=\"desc\">")
                .append(SvgText.escape(scene.alt()))
                .append("</desc>\n");
        int head = out.length();
        Painter.paint(scene, new SvgSurface(out, "", text));
        out.insert(head, text.definitions());
        return out.append("</svg>\n").toString();
    }
}
