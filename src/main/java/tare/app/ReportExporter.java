package tare.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tare.analysis.Analysis;
import tare.app.export.Exporter;
import tare.app.export.Picture;
import tare.app.state.Words;
import tare.app.task.Tasks;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.Layout;
import tare.plot.scene.Scene;
import tare.render.Renderer;
import tare.render.backend.Renderers;
import tare.report.Branding;
import tare.report.Headway;
import tare.report.Look;
import tare.report.Provenance;
import tare.report.Redaction;
import tare.report.Report;
import tare.report.SafeFile;
import tare.report.StudyLock;
import tare.report.Writer;
import tare.report.book.Book;
import tare.report.deck.Deck;
import tare.report.pack.Pack;
import tare.report.pack.PackKind;
import tare.report.page.ReportBuilder;
import tare.report.writer.Writers;
import tare.stats.Stop;
import tare.study.Study;
import tare.study.WholeFile;

/** Exports through the report writers and, for pictures of the forest, the renderers. */
final class ReportExporter implements Exporter {
    private static final double WIDTH = 1000;
    private static final double PIXELS = 2;
    private static final String PACK = "pack";
    private static final String HASHES = "pack-hashes";

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
            String label = Words.of("export.way.figure", extension.toUpperCase(Locale.ROOT));
            ways.add(new Way("figure-" + r.id(), label, extension));
        }
        ways.add(new Way(PACK, Words.of("export.way.pack"), "zip"));
        ways.add(new Way(HASHES, Words.of("export.way.hashes"), "zip"));
        return ways;
    }

    @Override
    public void write(Way way, Study study, Analysis analysis, Path target, Tasks.Progress progress)
            throws IOException {
        try {
            Stop.when(progress::cancelled, () -> {
                try {
                    SafeFile.write(target, content(way, study, analysis, progress));
                    return target;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private WholeFile.Content content(Way way, Study study, Analysis analysis, Tasks.Progress progress)
            throws IOException {
        Headway headway = (done, all) -> {
            Stop.here();
            progress.report((double) done / all, "");
        };
        for (Renderer r : Renderers.ALL) {
            if (way.id().equals("figure-" + r.id())) {
                Scene scene = forest(told(study, analysis));
                return out -> r.render(scene, PIXELS, out);
            }
        }
        if (way.extension().equals("zip")) {
            return out -> Pack.write(study, analysis, provenance(study), packKind(way, study), out, headway);
        }
        Writer writer = Writers.find(way.id()).orElseThrow();
        Branding branding =
                way.extension().equals("pptx") ? Look.of(study.report()) : Look.withoutTemplate(study.report());
        Report report = report(study, analysis, branding);
        return out -> writer.write(report, out, headway);
    }

    private static PackKind packKind(Way way, Study study) {
        return study.report().redact()
                ? PackKind.REDACTED
                : way.id().equals(HASHES) ? PackKind.HASHES_ONLY : PackKind.SOURCES;
    }

    private static Scene forest(Analysis analysis) {
        Spec spec = Charts.find("forest").orElseThrow().figure(analysis, Selection.ALL);
        return Layout.lay(spec, WIDTH, Layout.naturalHeight(spec, WIDTH), Theme.LIGHT);
    }

    private static Analysis told(Study study, Analysis analysis) {
        return study.report().redact() ? Redaction.of(study.sources()).of(analysis) : analysis;
    }

    private Provenance provenance(Study study) {
        return new Provenance(version, LocalDate.now().toString(), study.sources(), StudyLock.of(study));
    }

    private Report report(Study study, Analysis analysis, Branding branding) {
        Provenance provenance = provenance(study);
        if (!study.report().redact()) {
            return ReportBuilder.of(study, branding).build(analysis, provenance);
        }
        Redaction redaction = Redaction.of(study.sources());
        Analysis told = redaction.of(analysis);
        return ReportBuilder.of(study, branding).retold(redaction::text).build(told, redaction.of(provenance));
    }

    @Override
    public Preview preview(Study study, Analysis analysis) throws IOException {
        Provenance provenance = provenance(study);
        Redaction redaction = Redaction.of(study.sources());
        boolean redact = study.report().redact();
        Analysis shown = redact ? redaction.of(analysis) : analysis;
        Provenance from = redact ? redaction.of(provenance) : provenance;
        ReportBuilder builder = ReportBuilder.of(study, Look.of(study.report()));
        builder = redact ? builder.retold(redaction::text) : builder;
        Report natural = builder.natural(shown, from);
        Report report = builder.arranged(natural);
        List<PageInfo> pages = natural.pages().stream()
                .map(p -> new PageInfo(p.id(), p.kicker(), p.title()))
                .toList();
        List<Slide> slides = Deck.shown(report).stream()
                .map(s ->
                        new Slide(s.page(), new Picture(s.width(), s.height(), s.title(), s.drawing()::draw), s.logo()))
                .toList();
        return new Preview(pages, slides, () -> sheets(report));
    }

    private static Sheets sheets(Report report) {
        Book.Shown shown = Book.shown(report);
        return new Sheets(shown.sheets(), shown.begins());
    }

    @Override
    public byte[] logo(Path file) throws IOException {
        return Look.logo(file);
    }

    @Override
    public Map<String, String> redacted(Study study, Analysis analysis) {
        Redaction redaction = Redaction.of(study.sources());
        redaction.of(analysis);
        redaction.of(provenance(study));
        return redaction.replaced();
    }
}
