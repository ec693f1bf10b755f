package tare.report.writer;

import java.io.IOException;
import java.io.OutputStream;
import tare.report.Headway;
import tare.report.Report;
import tare.report.Writer;
import tare.report.web.WebPage;

/** A report as one web page that needs no network. */
public final class Html implements Writer {
    @Override
    public String id() {
        return "html";
    }

    @Override
    public String label() {
        return "Report (HTML)";
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public boolean document() {
        return true;
    }

    @Override
    public void write(Report report, OutputStream out, Headway headway) throws IOException {
        WebPage.write(report, out, headway);
    }
}
