package tare.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tare.analysis.Analysis;
import tare.app.task.Tasks;
import tare.plot.scene.Scene;
import tare.study.Study;

/** Writes a study's results to a file; called away from the screen's thread. */
public interface Exporter {
    /**
     * One way to export.
     *
     * @param id stable
     * @param label for people
     * @param extension of its files, without the dot
     */
    record Way(String id, String label, String extension) {}

    /** The ways in the order in which they are offered. */
    List<Way> ways();

    /** Writes the file, whole or not at all, and tells how far it is; once it is cancelled, what was there stays. */
    void write(Way way, Study study, Analysis analysis, Path target, Tasks.Progress progress) throws IOException;

    /** The report as it will be. */
    Preview preview(Study study, Analysis analysis) throws IOException;

    /** The bytes of a picture that can be a logo; refused with a sentence. */
    byte[] logo(Path file) throws IOException;

    /** What is replaced by what when names are left out: to look at before anything is written. */
    Map<String, String> redacted(Study study, Analysis analysis);

    /**
     * The report as it will be.
     *
     * @param pages all pages in their order, hidden ones too, with their own titles
     * @param slides what is shown of them, as slides; a page may take several
     * @param paper lays the same out on paper
     */
    record Preview(List<PageInfo> pages, List<Slide> slides, OnPaper paper) {
        public static final Preview NONE = new Preview(List.of(), List.of(), () -> Sheets.NONE);

        public Preview {
            pages = List.copyOf(pages);
            slides = List.copyOf(slides);
        }
    }

    /** Lays all sheets of paper out; takes a while. */
    @FunctionalInterface
    interface OnPaper {
        Sheets lay() throws IOException;
    }

    /**
     * Sheets of paper.
     *
     * @param begins on which sheet, counted from 0, a page begins, by its id
     */
    record Sheets(List<Scene> sheets, Map<String, Integer> begins) {
        public static final Sheets NONE = new Sheets(List.of(), Map.of());

        public Sheets {
            sheets = List.copyOf(sheets);
            begins = Map.copyOf(begins);
        }
    }

    /**
     * A page before it was changed by hand.
     *
     * @param id stable
     * @param kicker what part of the report it is
     * @param title its finding
     */
    record PageInfo(String id, String kicker, String title) {}

    /**
     * A slide.
     *
     * @param page id of its page
     * @param picture how it looks
     * @param logo x, y, width, height of the logo; empty without one
     */
    record Slide(String page, Picture picture, List<Double> logo) {
        public Slide {
            logo = List.copyOf(logo);
        }
    }
}
