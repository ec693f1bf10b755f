package tare.report.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tare.model.VisibleText;
import tare.report.Headway;
import tare.report.MethodsText;
import tare.report.Report;
import tare.report.Writer;

/** A methods paragraph with its numbers filled in, ready to be pasted. */
public final class Methods implements Writer {
    @Override
    public String id() {
        return "methods";
    }

    @Override
    public String label() {
        return "Methods paragraph (text)";
    }

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public boolean document() {
        return false;
    }

    @Override
    public void write(Report report, OutputStream out, Headway headway) throws IOException {
        headway.reached(0, 1);
        String text = VisibleText.of(report.analysis().headline()) + "\n\n" + MethodsText.of(report) + "\n\n"
                + MethodsText.sources(report) + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
