package tare.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import tare.analysis.Analysis;
import tare.report.Audience;
import tare.report.Report;
import tare.report.page.ReportBuilder;
import tare.report.writer.Slides;
import tare.support.DeckTemplates;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** Seconds for a deck of forty slides, cold and warm, against plain POI with as many slides of one picture each. */
public final class DeckBenchmark {
    private static final int PAGES = 28;
    private static final int TIMES = 5;

    private DeckBenchmark() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        Analysis study = SampleAnalysis.many(60);
        double cold = deck(study);
        double warm = Double.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            warm = Math.min(warm, deck(study));
        }
        plain(40);
        double plain = Double.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            plain = Math.min(plain, plain(40));
        }
        out.printf("cold %.2f s, warm %.2f s, plain POI %.2f s, ratio %.1f%n", cold, warm, plain, warm / plain);
    }

    private static double deck(Analysis study) throws IOException {
        long start = System.nanoTime();
        Report report = ReportBuilder.of(Audience.FULL)
                .withChosen(
                        study.primary().stream().map(c -> c.id()).limit(PAGES).toList())
                .build(study, SampleReport.provenance(study));
        new Slides().write(report, new ByteArrayOutputStream());
        return (System.nanoTime() - start) / 1e9;
    }

    private static double plain(int slides) throws IOException {
        byte[] picture = DeckTemplates.logo();
        long start = System.nanoTime();
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFPictureData data = show.addPicture(picture, PictureData.PictureType.PNG);
            for (int i = 0; i < slides; i++) {
                XSLFSlide slide = show.createSlide();
                slide.createTextBox().setText("Slide " + i);
                slide.createPicture(data);
            }
            show.write(new ByteArrayOutputStream());
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
