package tare.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import tare.analysis.Analysis;
import tare.report.Audience;
import tare.report.Report;
import tare.report.deck.Deck;
import tare.report.page.ReportBuilder;
import tare.report.writer.Slides;
import tare.support.DeckTemplates;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/**
 * Seconds for a deck of about forty slides, cold and warm, against plain POI with as many slides of one picture each: processor
 * time of the writing thread, which other programs do not stretch, and by the clock.
 */
public final class DeckBenchmark {
    private static final int PAGES = 28;
    private static final int TIMES = 5;

    private DeckBenchmark() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        Analysis study = SampleAnalysis.many(60);
        Taken cold = timed(() -> deck(study));
        int slides = Deck.shown(report(study)).size();
        Taken warm = best(() -> deck(study));
        Taken plain = best(() -> plain(slides));
        out.printf(
                "%d slides; processor time: cold %.2f s, warm %.2f s, plain POI %.2f s, ratio %.1f; clock: %.2f, %.2f,"
                        + " %.2f s%n",
                slides,
                cold.processor,
                warm.processor,
                plain.processor,
                warm.processor / plain.processor,
                cold.clock,
                warm.clock,
                plain.clock);
    }

    /** Seconds of the thread's processor time and by the clock. */
    private record Taken(double processor, double clock) {}

    /** Something to be timed. */
    private interface Work {
        void run() throws IOException;
    }

    private static Taken best(Work work) throws IOException {
        Taken best = timed(work);
        for (int i = 0; i < TIMES; i++) {
            Taken next = timed(work);
            best = new Taken(Math.min(best.processor, next.processor), Math.min(best.clock, next.clock));
        }
        return best;
    }

    private static Taken timed(Work work) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        work.run();
        return new Taken((threads.getCurrentThreadCpuTime() - processor) / 1e9, (System.nanoTime() - clock) / 1e9);
    }

    private static Report report(Analysis study) {
        return ReportBuilder.of(Audience.FULL)
                .withChosen(
                        study.primary().stream().map(c -> c.id()).limit(PAGES).toList())
                .build(study, SampleReport.provenance(study));
    }

    private static void deck(Analysis study) throws IOException {
        new Slides().write(report(study), new ByteArrayOutputStream());
    }

    private static void plain(int slides) throws IOException {
        byte[] picture = DeckTemplates.logo();
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFPictureData data = show.addPicture(picture, PictureData.PictureType.PNG);
            for (int i = 0; i < slides; i++) {
                XSLFSlide slide = show.createSlide();
                slide.createTextBox().setText("Slide " + i);
                slide.createPicture(data);
            }
            show.write(new ByteArrayOutputStream());
        }
    }
}
