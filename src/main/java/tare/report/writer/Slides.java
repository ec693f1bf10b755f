package tare.report.writer;

import java.io.IOException;
import java.io.OutputStream;
import tare.report.Headway;
import tare.report.Report;
import tare.report.Writer;
import tare.report.deck.Deck;

/** Slides for PowerPoint, 16:9 or as the user's template has them, with native charts and tables. */
public final class Slides implements Writer {
    @Override
    public String id() {
        return "slides";
    }

    @Override
    public String label() {
        return "Slides (PowerPoint)";
    }

    @Override
    public String extension() {
        return "pptx";
    }

    @Override
    public boolean document() {
        return true;
    }

    @Override
    public void write(Report report, OutputStream out, Headway headway) throws IOException {
        Deck.write(report, out, headway);
    }
}
