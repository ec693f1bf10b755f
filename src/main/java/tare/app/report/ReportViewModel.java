package tare.app.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.app.export.Exporter;
import tare.app.export.Exporter.PageInfo;
import tare.app.export.Exporter.Preview;
import tare.app.export.Exporter.Sheets;
import tare.app.export.Picture;
import tare.app.state.Command;
import tare.app.state.Commands;
import tare.app.state.Page;
import tare.app.state.RowNames;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;
import tare.chart.Chart;
import tare.plot.scene.Scene;
import tare.study.Dress;
import tare.study.FigureChoices;
import tare.study.ReportChoices;
import tare.study.ReportChoices.PageChoice;
import tare.study.Study;

/** The report as it will be, page by page, and what the user decides about it: part of the study, and undoable. */
public final class ReportViewModel {
    private final Workbench bench;
    private final Exporter exporter;
    private final Commands commands;
    private final Latest drawing;
    private final Latest names;
    private final Latest laying;
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(Preview.NONE);
    private final ReadOnlyObjectWrapper<Sheets> sheets = new ReadOnlyObjectWrapper<>(Sheets.NONE);
    private final ReadOnlyObjectWrapper<ReportChoices> choices = new ReadOnlyObjectWrapper<>(ReportChoices.NONE);
    private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper();
    private final StringProperty selected = new SimpleStringProperty("");
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.SLIDES);
    private Preview laid = Preview.NONE;
    private FigureKinds kinds = new FigureKinds(List.of(), List.of());
    private Optional<Study> shownStudy = Optional.empty();
    private Optional<Analysis> shownAnalysis = Optional.empty();

    /** What is made away from the screen. */
    private record Made(Preview preview, FigureKinds kinds) {}

    /** What the pages are looked at as. */
    public enum Paper {
        SLIDES,
        SHEETS
    }

    public ReportViewModel(Workbench bench, Exporter exporter, Commands commands) {
        this.bench = bench;
        this.exporter = exporter;
        this.commands = commands;
        this.drawing = new Latest(bench.tasks());
        this.names = new Latest(bench.tasks());
        this.laying = new Latest(bench.tasks());
        bench.analysisProperty().subscribe(a -> refresh());
        bench.studyProperty().subscribe(s -> refresh());
        bench.pageProperty().subscribe(p -> refresh());
        paper.subscribe(p -> lay());
    }

    /** Draws the report anew where it is looked at. */
    private void refresh() {
        Optional<Analysis> analysis = bench.analysisProperty().get();
        Optional<Study> study = bench.studyProperty().get();
        choices.set(study.map(Study::report).orElse(ReportChoices.NONE));
        if (analysis.isEmpty() || study.isEmpty()) {
            drawing.cancel();
            laying.cancel();
            preview.set(Preview.NONE);
            laid = Preview.NONE;
            sheets.set(Sheets.NONE);
            drawn.set(false);
            shownStudy = Optional.empty();
            shownAnalysis = Optional.empty();
            return;
        }
        boolean same = same(study.get(), shownStudy.orElse(null)) && same(analysis.get(), shownAnalysis.orElse(null));
        if (bench.pageProperty().get() != Page.REPORT || same) {
            return;
        }
        shownStudy = study;
        shownAnalysis = analysis;
        drawing.start(
                Words.of("work.drawing"),
                progress -> new Made(exporter.preview(study.get(), analysis.get()), FigureKinds.of(analysis.get())),
                this::show,
                failure -> {
                    shownStudy = Optional.empty();
                    bench.fail(failure);
                });
    }

    /** The very same object: what all files hold is not compared on the screen's thread. */
    private static boolean same(Object one, @Nullable Object other) {
        return one == other;
    }

    /** Lays the sheets of paper out, where they are looked at. */
    private void lay() {
        Preview now = preview.get();
        if (paper.get() != Paper.SHEETS || same(now, laid)) {
            return;
        }
        laid = now;
        laying.start(Words.of("work.drawing"), progress -> now.paper().lay(), sheets::set, failure -> {
            laid = Preview.NONE;
            bench.fail(failure);
        });
    }

    /** Draws a picture away from the screen, unless it was drawn before, and shows it. */
    public void draw(Picture picture, Consumer<Scene> show) {
        if (picture.drawn().isPresent()) {
            show.accept(picture.drawn().get());
        } else {
            bench.tasks().start("", progress -> picture.draw(), show, bench::fail);
        }
    }

    /** Whether there is nothing to report on yet. */
    public ObservableValue<Boolean> nothing() {
        return bench.analysisProperty().map(Optional::isEmpty);
    }

    private void show(Made made) {
        kinds = made.kinds();
        List<PageInfo> pages = made.preview().pages();
        preview.set(made.preview());
        drawn.set(true);
        if (pages.stream().noneMatch(p -> p.id().equals(selected.get()))) {
            selected.set(pages.isEmpty() ? "" : pages.getFirst().id());
        }
        lay();
    }

    private void change(String step, UnaryOperator<ReportChoices> how) {
        bench.apply(Words.of(step), study -> study.withReport(how.apply(study.report())));
    }

    private void dress(UnaryOperator<Dress> how) {
        change("step.report.look", c -> c.withDress(how.apply(c.dress())));
    }

    public void setExecutive(boolean executive) {
        change("step.report.audience", c -> c.withExecutive(executive));
    }

    /** What stands above every page as long as nothing else is written. */
    public ObservableValue<String> usualTitleProperty() {
        return bench.analysisProperty()
                .map(a -> a.map(x -> Words.of("report.name.usual", String.join(", ", x.candidates()), x.baseline()))
                        .orElse(""));
    }

    public void setTitle(String title) {
        dress(d -> d.withTitle(title.strip()));
    }

    public void setFooter(String footer) {
        dress(d -> d.withFooter(footer.strip()));
    }

    /** Sets the colour, {@code #rrggbb}, or takes it away. */
    public void setAccent(String accent) {
        dress(d -> d.withAccent(accent));
    }

    public void setInternal(boolean internal) {
        dress(d -> d.withInternal(internal));
    }

    public void setRedact(boolean redact) {
        change("step.report.redact", c -> c.withRedact(redact));
    }

    /** Takes a PNG as logo; read away from the screen. */
    public void setLogo(Path file) {
        bench.tasks()
                .start(
                        Words.of("work.reading"),
                        progress -> Base64.getEncoder().encodeToString(exporter.logo(file)),
                        base64 -> dress(d -> d.withLogo(base64)),
                        bench::fail);
    }

    public void removeLogo() {
        dress(d -> d.withLogo(""));
    }

    /** Takes a presentation as template; its path is kept in the study. */
    public void setTemplate(Optional<Path> file) {
        dress(d -> d.withTemplate(file.map(f -> f.toAbsolutePath().toString()).orElse("")));
    }

    /** What was decided about a page. */
    public PageChoice choice(String page) {
        return choices.get().page(page).orElseGet(() -> PageChoice.of(page));
    }

    public void setHidden(String page, boolean hidden) {
        decide("step.report.hide", choice(page).withHidden(hidden));
    }

    /** What was decided before is no step. */
    private void decide(String step, PageChoice next) {
        if (!next.equals(choice(next.page()))) {
            change(step, c -> c.withPages(whole(c)).withPage(next));
        }
    }

    public void setPageTitle(String page, String title) {
        String own = preview.get().pages().stream()
                .filter(p -> p.id().equals(page))
                .map(PageInfo::title)
                .findFirst()
                .orElse("");
        String kept = plain(title).equals(plain(own)) ? "" : plain(title);
        decide("step.report.retitle", choice(page).withTitle(kept));
    }

    /** Without the spaces that do not break, which a field shows before per cent signs. */
    private static String plain(String text) {
        return text.strip().replace('\u00a0', ' ');
    }

    public void setComment(String page, String comment) {
        decide("step.report.comment", choice(page).withComment(comment.strip()));
    }

    /** Moves a page up or down by so many places. */
    public void move(String page, int by) {
        change("step.report.move", c -> {
            List<PageChoice> all = new ArrayList<>(whole(c));
            int at = indexOf(all, page);
            int to = Math.clamp(at + by, 0, all.size() - 1);
            if (at >= 0 && at != to) {
                Collections.swap(all, at, to);
            }
            return c.withPages(all);
        });
    }

    private static int indexOf(List<PageChoice> all, String page) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).page().equals(page)) {
                return i;
            }
        }
        return -1;
    }

    /** A decision about every page, in the order in which they stand. */
    private List<PageChoice> whole(ReportChoices c) {
        List<PageChoice> out = new ArrayList<>();
        preview.get().pages().forEach(p -> out.add(c.page(p.id()).orElseGet(() -> PageChoice.of(p.id()))));
        c.pages().stream().filter(p -> indexOf(out, p.page()) < 0).forEach(out::add);
        return out;
    }

    /** Gives a comparison a page of its own, or takes it. */
    public void setRow(String id, boolean own) {
        change("step.report.rows", c -> {
            List<String> rows = new ArrayList<>(c.rows());
            rows.remove(id);
            if (own) {
                rows.add(id);
            }
            return c.withRows(rows);
        });
    }

    /** The comparisons that may get a page of their own. */
    public List<Comparison> rows() {
        return bench.analysisProperty().get().map(Analysis::primary).orElse(List.of());
    }

    /** What a comparison is called: with its candidate, where there are several. */
    String name(Comparison row) {
        return bench.analysisProperty().get().map(a -> RowNames.among(a, row)).orElse("");
    }

    /** Chooses which figures the report has. */
    public void setFigures(UnaryOperator<FigureChoices> how) {
        change("step.report.figures", c -> c.withFigures(how.apply(c.figures())));
    }

    /** Kinds of figure that show many comparisons at once and have no page anyway; none before the pages are there. */
    public List<Chart> figuresOfAll() {
        return kinds.ofAll();
    }

    /** Kinds of figure that show one comparison, of which at least one has what it needs; none before the pages are there. */
    public List<Chart> figuresOfOne() {
        return kinds.ofOne();
    }

    /** The logo as PNG; empty without one. */
    public byte[] logo() {
        return Base64.getDecoder().decode(choices.get().dress().logo());
    }

    /** Whether the report is for who decides. */
    public ObservableValue<Boolean> executive() {
        return choices.map(ReportChoices::executive);
    }

    /** Finds out what is replaced by what when names are left out, away from the screen, and shows it. */
    public void redacted(Consumer<Map<String, String>> show) {
        Optional<Study> study = bench.studyProperty().get();
        Optional<Analysis> analysis = bench.analysisProperty().get();
        if (study.isPresent() && analysis.isPresent()) {
            names.start(
                    Words.of("work.names"),
                    progress -> exporter.redacted(study.get(), analysis.get()),
                    show,
                    bench::fail);
        }
    }

    /** The commands that write files. */
    public List<Command> exports() {
        return commands.all().stream().filter(c -> c.id().startsWith("export.")).toList();
    }

    /** The name of an export without "Export as". */
    public String shortName(Command command) {
        return exporter.ways().stream()
                .filter(w -> command.id().equals("export." + w.id()))
                .map(Exporter.Way::label)
                .findFirst()
                .orElse(command.name().getValue());
    }

    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** All sheets of paper, once they were looked at. */
    public ReadOnlyObjectProperty<Sheets> sheetsProperty() {
        return sheets.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ReportChoices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Whether what is looked at is still being made. */
    public ObservableValue<Boolean> waiting() {
        return Bindings.createBooleanBinding(
                () -> !drawn.get()
                        || (paper.get() == Paper.SHEETS && sheets.get().sheets().isEmpty()),
                drawn,
                paper,
                sheets);
    }

    /** Id of the page that is looked at. */
    public StringProperty selectedProperty() {
        return selected;
    }

    public ObjectProperty<Paper> paperProperty() {
        return paper;
    }

    /** The file that was written last. */
    public ObjectProperty<Optional<Path>> exportedProperty() {
        return bench.exportedProperty();
    }
}
