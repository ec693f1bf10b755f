package tare.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tare.analysis.Analysis;
import tare.render.Renderer;
import tare.render.backend.Renderers;
import tare.report.deck.Deck;
import tare.report.page.ReportBuilder;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** Makes the pictures of slides for the documentation: {@code DeckPictures [folder]}. */
public final class DeckPictures {
    private DeckPictures() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "docs/images/deck");
        Files.createDirectories(folder);
        Analysis study = SampleAnalysis.study();
        write("executive", Audience.EXECUTIVE, study, folder);
        write("full", Audience.FULL, study, folder);
    }

    private static void write(String name, Audience audience, Analysis study, Path folder) throws IOException {
        List<String> chosen = List.of(study.primary().getFirst().id());
        Report report = ReportBuilder.of(audience).withChosen(chosen).build(study, SampleReport.provenance(study));
        Renderer png = Renderers.forFile("x.png").orElseThrow();
        int number = 1;
        for (Deck.Shown slide : Deck.shown(report)) {
            Path file = folder.resolve(name + "-" + (number < 10 ? "0" : "") + number + ".png");
            try (var out = Files.newOutputStream(file)) {
                png.render(slide.scene(), 1, out);
            }
            number++;
        }
    }
}
