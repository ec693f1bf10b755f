package tare.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tare.analysis.Analysis;
import tare.app.export.Exporter;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.plot.Layout;
import tare.plot.Scene;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.render.Renderer;
import tare.render.backend.Renderers;
import tare.report.Audience;
import tare.report.Provenance;
import tare.report.Remark;
import tare.report.Report;
import tare.report.SafeFile;
import tare.report.Writer;
import tare.report.page.ReportBuilder;
import tare.report.writer.Writers;
import tare.study.Study;

/** Exports through the report writers and, for pictures of the forest, the renderers. */
final class ReportExporter implements Exporter {
    private static final double WIDTH = 1000;
    private static final double PIXELS = 2;

    private final String version;

    ReportExporter(String version) {
        this.version = version;
    }

    @Override
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (Writer w : Writers.ALL) {
            ways.add(new Way(w.id(), w.label(), w.extension()));
        }
        for (Renderer r : Renderers.ALL) {
            String extension = r.extension();
            String label = "Forest figure (" + extension.toUpperCase(java.util.Locale.ROOT) + ")";
            ways.add(new Way("figure-" + r.id(), label, extension));
        }
        return ways;
    }

    @Override
    public void write(Way way, Study study, Analysis analysis, Path target) throws IOException {
        for (Renderer r : Renderers.ALL) {
            if (way.id().equals("figure-" + r.id())) {
                Scene scene = forest(analysis);
                SafeFile.write(target, out -> r.render(scene, PIXELS, out));
                return;
            }
        }
        Writer writer = Writers.find(way.id()).orElseThrow();
        Report report = report(study, analysis);
        SafeFile.write(target, out -> writer.write(report, out));
    }

    private static Scene forest(Analysis analysis) {
        Spec spec = Charts.find("forest").orElseThrow().figure(analysis, Selection.ALL);
        return Layout.lay(spec, WIDTH, Layout.naturalHeight(spec, WIDTH), Theme.LIGHT);
    }

    private Report report(Study study, Analysis analysis) {
        Provenance provenance = new Provenance(version, "", study.sources(), study.settings());
        Map<String, Remark> remarks = new HashMap<>();
        study.annotations().forEach(a -> remarks.put(a.comparison(), new Remark(a.text(), a.figures())));
        return ReportBuilder.of(Audience.FULL)
                .withChosen(study.pinned())
                .withRemarks(remarks)
                .build(analysis, provenance);
    }

    @Override
    public List<Preview> pages(Study study, Analysis analysis) {
        return ReportPreview.of(report(study, analysis));
    }
}
