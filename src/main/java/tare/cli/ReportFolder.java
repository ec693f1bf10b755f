package tare.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tare.analysis.Comparison;
import tare.chart.Chart;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.model.VisibleText;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.Layout;
import tare.plot.layout.Pages;
import tare.plot.scene.Scene;
import tare.render.Renderer;
import tare.render.backend.Renderers;
import tare.report.Hashes;
import tare.report.Report;
import tare.report.SafeFile;
import tare.report.SafeText;
import tare.report.Wording;
import tare.report.Writer;
import tare.report.writer.Writers;

/** Everything of a report in one folder: every document, figures of all rows and of each, and a manifest with hashes. */
final class ReportFolder {
    private static final double WIDTH = 960;
    private static final double PIXELS = 2;
    private static final int MOST_FIGURES = 60;

    private final Path folder;
    private final List<Path> written = new ArrayList<>();
    private final StringBuilder manifest = new StringBuilder();

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    static List<Path> write(Report report, Path folder) throws IOException {
        ReportFolder out = new ReportFolder(folder);
        for (Writer w : Writers.ALL) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            w.write(report, bytes);
            out.put(name(w), bytes.toByteArray(), w.label());
        }
        out.figures(report);
        out.put("manifest.txt", out.manifest.toString().getBytes(StandardCharsets.UTF_8), "");
        return out.written;
    }

    private static String name(Writer w) {
        String stem = w.id().equals("slides")
                ? "deck"
                : w.document() ? "report" : w.id().equals("methods") ? "methods" : "verdicts";
        return stem + "." + w.extension();
    }

    private void figures(Report report) throws IOException {
        if (report.analysis().comparisons().isEmpty()) {
            return;
        }
        Set<String> taken = new HashSet<>();
        for (Chart chart : Charts.ALL) {
            if (chart.fits(report.analysis(), Selection.ALL) && !chart.id().equals("dots")) {
                figure(chart.figure(report.analysis(), Selection.ALL), chart.id(), taken);
            }
        }
        Chart dots = Charts.find("dots").orElseThrow();
        for (Comparison c :
                report.analysis().primary().stream().limit(MOST_FIGURES).toList()) {
            Selection one = Selection.of(c.id());
            if (dots.fits(report.analysis(), one)) {
                figure(dots.figure(report.analysis(), one), "dots " + Wording.name(c), taken);
            }
        }
    }

    private void figure(Spec spec, String title, Set<String> taken) throws IOException {
        double height = Pages.height(spec, WIDTH);
        List<Spec> pages = Pages.of(spec, WIDTH, height);
        for (int i = 0; i < pages.size(); i++) {
            Scene scene = Layout.lay(pages.get(i), WIDTH, height, Theme.LIGHT);
            String name = i == 0 ? title : title + " " + (i + 1);
            for (Renderer r : Renderers.ALL) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                r.render(scene, PIXELS, bytes);
                put("figures/" + SafeText.fileName(name, r.extension(), taken), bytes.toByteArray(), spec.title());
            }
        }
    }

    private void put(String name, byte[] bytes, String what) throws IOException {
        Path file = folder.resolve(name);
        SafeFile.write(file, out -> out.write(bytes));
        written.add(file);
        manifest.append(Hashes.sha256(bytes)).append("  ").append(name);
        if (!what.isEmpty()) {
            manifest.append("  ").append(VisibleText.of(what));
        }
        manifest.append('\n');
    }
}
