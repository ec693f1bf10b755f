package tare.report.writer;

import java.io.IOException;
import java.io.OutputStream;
import tare.report.Headway;
import tare.report.Report;
import tare.report.Writer;
import tare.report.book.Book;

/** A report as A4 pages with bookmarks. */
public final class PdfBook implements Writer {
    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public String label() {
        return "Report (PDF)";
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public boolean document() {
        return true;
    }

    @Override
    public void write(Report report, OutputStream out, Headway headway) throws IOException {
        Book.write(report, out, headway);
    }
}
