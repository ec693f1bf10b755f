package tare.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import tare.app.claims.ClaimsView;
import tare.app.claims.ClaimsViewModel;
import tare.app.comparability.ComparabilityView;
import tare.app.comparability.ComparabilityViewModel;
import tare.app.export.Exporter;
import tare.app.figure.StudyFigures;
import tare.app.history.HistoryView;
import tare.app.history.HistoryViewModel;
import tare.app.inspector.InspectorView;
import tare.app.inspector.InspectorViewModel;
import tare.app.mapping.MappingView;
import tare.app.mapping.MappingViewModel;
import tare.app.mapping.OwnMappingsView;
import tare.app.mapping.OwnMappingsViewModel;
import tare.app.palette.PaletteView;
import tare.app.palette.PaletteViewModel;
import tare.app.plan.PlanView;
import tare.app.plan.PlanViewModel;
import tare.app.platforms.PlatformsView;
import tare.app.platforms.PlatformsViewModel;
import tare.app.report.ReportView;
import tare.app.report.ReportViewModel;
import tare.app.results.CostView;
import tare.app.results.CostViewModel;
import tare.app.results.ResultsView;
import tare.app.results.ResultsViewModel;
import tare.app.review.ReviewView;
import tare.app.review.ReviewViewModel;
import tare.app.settings.SettingsView;
import tare.app.settings.SettingsViewModel;
import tare.app.shell.MainView;
import tare.app.shell.Overlay;
import tare.app.shell.ShellViewModel;
import tare.app.shell.StatusView;
import tare.app.shell.StatusViewModel;
import tare.app.shell.TopBarView;
import tare.app.sources.SourcesView;
import tare.app.sources.SourcesViewModel;
import tare.app.state.Command;
import tare.app.state.Commands;
import tare.app.state.Desk;
import tare.app.state.Page;
import tare.app.state.Preferences;
import tare.app.state.Watch;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.tour.TourView;
import tare.app.tour.TourViewModel;
import tare.app.ui.Dialogs;
import tare.app.ui.Once;
import tare.app.ui.PlotPane;
import tare.app.ui.Themes;
import tare.app.welcome.WelcomeView;
import tare.app.welcome.WelcomeViewModel;
import tare.plot.Theme;

/** Wires one window by hand: every view model, every view, every command. */
public final class WorkbenchWindow {
    /** Keys by which hands know a command too: where plus lies differs from keyboard to keyboard, redo from program to program. */
    private static final Map<String, String> ALSO = Map.of(
            "Shortcut+Plus", "text.larger",
            "Shortcut+Shift+Equals", "text.larger",
            "Shortcut+Shift+Plus", "text.larger",
            "Shortcut+Add", "text.larger",
            "Shortcut+Subtract", "text.smaller",
            "Shortcut+Y", "edit.redo");

    /** The size of the content at first. */
    static final double WIDTH = 1280;

    static final double HEIGHT = 800;

    private final Workbench bench;
    private final Desk desk;
    private final Once<PlotPane> plot;
    private final Copies copies;
    private final PaletteViewModel palette;
    private final SettingsViewModel settings;
    private final HistoryViewModel history;
    private final OwnMappingsViewModel mappings;
    private final ResultsViewModel resultsModel;
    private final Once<ResultsView> results;
    private final Once<InspectorView> inspector;
    private final TopBarView bar;
    private final MainView main;
    private final Commands commands;
    private final Scene scene;
    private final ObservableValue<String> title;
    private final ObjectProperty<Theme> figures = new SimpleObjectProperty<>(Theme.LIGHT);

    public WorkbenchWindow(Workbench bench, Desk desk, Dialogs dialogs, Exporter exporter) {
        this(bench, desk, dialogs, exporter, content -> new Scene(content, WIDTH, HEIGHT), Runnable::run);
    }

    /**
     * A window whose content is put into a scene.
     *
     * @param frame the scene with the content
     * @param later does what can wait until the window is seen
     */
    WorkbenchWindow(
            Workbench bench,
            Desk desk,
            Dialogs dialogs,
            Exporter exporter,
            Function<Parent, Scene> frame,
            Consumer<Runnable> later) {
        this.bench = bench;
        this.desk = desk;
        Preferences wishes = new Preferences(desk);
        this.settings = new SettingsViewModel(bench, wishes, Locale.getDefault(Locale.Category.FORMAT));
        this.history = new HistoryViewModel(bench, ZoneId::systemDefault);
        this.mappings = new OwnMappingsViewModel(bench);
        hold(wishes);
        Themes themes = new Themes(desk.lookProperty(), desk.textScaleProperty(), wishes.motionProperty());
        this.commands = new WindowCommands(bench, desk, dialogs, exporter, spots()).make();
        ShellViewModel shell = new ShellViewModel(bench);
        this.title = shell.windowTitleProperty();
        this.palette = new PaletteViewModel(bench, commands);
        this.resultsModel = new ResultsViewModel(bench);
        new ResultCommands(bench, resultsModel).addTo(commands);
        TourViewModel tour = new TourViewModel(bench);
        commands.add(new Command(
                "help.tour",
                new SimpleStringProperty(Words.of("command.help.tour")),
                "",
                new ReadOnlyBooleanWrapper(true),
                tour::begin));
        Watch watch = watch(wishes);
        StudyFigures taking = new StudyFigures(bench, dialogs);
        this.results = new Once<>(() -> new ResultsView(
                resultsModel,
                new CostView(new CostViewModel(bench, resultsModel.costsProperty())).root(),
                new ReviewView(new ReviewViewModel(bench, () -> dialogs.chooseFolder(Words.of("dialog.find")))).root(),
                taking.of(List.of("forest", "heatmap"), resultsModel::seen),
                new ResultsView.Ways(commands.get("study.open")::run, this::focusInspector)));
        this.bar = new TopBarView(shell, commands);
        this.plot = new Once<>(() -> figure(desk));
        this.copies = new Copies(bench, resultsModel, plot, taking);
        this.inspector = new Once<>(
                () -> new InspectorView(new InspectorViewModel(bench), plot.get(), dialogs, this::focusRows));
        Map<Page, Supplier<Parent>> pages = Map.of(
                Page.RESULTS, () -> results.get().root(),
                Page.CLAIMS, new Once<>(() -> new ClaimsView(new ClaimsViewModel(bench), taking.of("claims")).root()),
                Page.COMPARABILITY,
                        new Once<>(() -> new ComparabilityView(
                                        new ComparabilityViewModel(bench), dialogs, taking.of("comparability"))
                                .root()),
                Page.PLAN, new Once<>(() -> new PlanView(new PlanViewModel(bench), dialogs).root()),
                Page.REPORT,
                        new Once<>(
                                () -> new ReportView(new ReportViewModel(bench, exporter, commands), dialogs).root()),
                Page.SOURCES, new Once<>(() -> new SourcesView(new SourcesViewModel(bench, watch), dialogs).root()));
        this.main = new MainView(
                shell,
                dialogs,
                new MainView.Screens(
                        bar.root(),
                        new Once<>(() -> new PlatformsView(new PlatformsViewModel(bench), dialogs).root()),
                        new Once<>(() -> new WelcomeView(new WelcomeViewModel(bench, desk), dialogs, later).root()),
                        pages,
                        new MainView.InspectorSeat(
                                () -> inspector.get().root(),
                                drawer -> inspector.get().asDrawer(drawer),
                                bench.inspectingProperty()),
                        new MainView.SidePanel(
                                new Once<>(() -> new HistoryView(history).root()), history.openProperty()),
                        new StatusView(new StatusViewModel(bench, watch.onProperty())).root(),
                        List.of(
                                mapping().root(),
                                mappings(dialogs).root(),
                                settings(dialogs).root(),
                                palette().root(),
                                tour(tour).root())),
                bench::add,
                later);
        this.scene = frame.apply(main.root());
        themes.dress(scene);
        figures.bind(themes.plotsProperty());
        desk.textScaleProperty().subscribe(s -> {
            plot.ifBuilt().ifPresent(p -> p.setZoom(s.doubleValue()));
            main.rearrange();
        });
        bench.fileProperty()
                .subscribe(f -> f.ifPresent(p -> desk.used(p.toAbsolutePath().normalize())));
        bench.beforeLeaving(this::endWriting);
        bench.analysisProperty().addListener((o, before, now) -> {
            if (before.isEmpty() && now.isPresent()) {
                main.whenPut(() -> bench.tasks().later(this::beginAtRows));
            }
        });
        shortcuts();
    }

    /** Results that are there at last, shown by all who heard of them, have the keyboard, unless it is at work elsewhere. */
    private void beginAtRows() {
        Node owner = scene.getFocusOwner();
        boolean elsewhere = owner instanceof TextInputControl || owner != null && main.liesOver(owner);
        if (bench.pageProperty().get() == Page.RESULTS && !elsewhere) {
            results.get().beginAtRows();
        }
    }

    /** Looks for new runs in the folders of the study, which a command turns on and off. */
    private Watch watch(Preferences wishes) {
        Watch watch = new Watch(bench);
        watch.every(wishes.watchSecondsProperty());
        commands.add(new Command(
                "watch",
                watch.onProperty().map(on -> Words.of(on ? "command.watch.off" : "command.watch")),
                "",
                bench.studyProperty().map(Optional::isPresent),
                () -> watch.onProperty().set(!watch.onProperty().get())));
        return watch;
    }

    /** The figure beside the table, in the window's looks and size of text. */
    private PlotPane figure(Desk desk) {
        PlotPane figure = new PlotPane();
        figure.themeProperty().bind(figures);
        figure.setZoom(desk.textScaleProperty().get());
        return figure;
    }

    private Overlay mapping() {
        MappingViewModel model = new MappingViewModel(bench);
        return Overlay.over(model.fileProperty().map(Optional::isPresent), () -> {
            MappingView view = new MappingView(model);
            return new Overlay.Built(view.root(), view::focus);
        });
    }

    /** What the user wishes for every study, from now on and at every change. */
    private void hold(Preferences wishes) {
        Locale system = Locale.getDefault(Locale.Category.FORMAT);
        wishes.numbersProperty().subscribe(style -> {
            Locale.setDefault(Locale.Category.FORMAT, style.locale(system));
            bench.retell();
        });
        wishes.marginProperty().subscribe(m -> bench.startingRuleProperty().set(wishes.rule()));
        wishes.alphaProperty().subscribe(a -> bench.startingRuleProperty().set(wishes.rule()));
    }

    private Overlay settings(Dialogs dialogs) {
        return Overlay.over(settings.openProperty(), () -> {
            SettingsView view = new SettingsView(settings, dialogs, this::showMappings);
            return new Overlay.Built(view.root(), view::focus);
        });
    }

    private Overlay mappings(Dialogs dialogs) {
        return Overlay.over(mappings.openProperty(), () -> {
            OwnMappingsView view = new OwnMappingsView(mappings, dialogs);
            return new Overlay.Built(view.root(), view::focus);
        });
    }

    private static Overlay tour(TourViewModel model) {
        return Overlay.beside(model.atProperty().map(i -> i.intValue() != TourViewModel.OFF), () -> {
            TourView view = new TourView(model);
            return new Overlay.Built(view.root(), view::focus);
        });
    }

    private Overlay palette() {
        return Overlay.over(palette.openProperty(), () -> {
            PaletteView view = new PaletteView(palette, this::leaveField);
            return new Overlay.Built(view.root(), view::focus);
        });
    }

    private WindowCommands.Spots spots() {
        return new WindowCommands.Spots(
                this::togglePalette,
                this::focusFilter,
                this::focusMargin,
                () -> copies.table(),
                () -> copies.figure(),
                this::toggleSettings,
                this::showMappings,
                this::toggleHistory,
                this::turnPart);
    }

    private void togglePalette() {
        palette.openProperty().set(!palette.openProperty().get());
    }

    private void toggleSettings() {
        settings.openProperty().set(!settings.openProperty().get());
    }

    private void showMappings() {
        mappings.openProperty().set(true);
    }

    private void toggleHistory() {
        history.openProperty().set(!history.openProperty().get());
    }

    private void focusFilter() {
        results.get().focusFilter();
    }

    private void focusRows() {
        results.get().focusRows();
    }

    /** What was typed counts when its field is left, which is when its study is at the latest. */
    private void endWriting() {
        if (scene.getFocusOwner() instanceof TextInputControl) {
            scene.getRoot().requestFocus();
        }
    }

    private void leaveField() {
        if (scene.getFocusOwner() instanceof TextInputControl) {
            focusRows();
        }
    }

    private void focusInspector() {
        inspector.get().focus();
    }

    private void turnPart(int by) {
        main.turn(by);
    }

    private void focusMargin() {
        bar.focusMargin();
    }

    private void shortcuts() {
        for (Command command : commands.all()) {
            if (!command.shortcut().isEmpty()) {
                scene.getAccelerators().put(KeyCombination.valueOf(command.shortcut()), command::run);
            }
        }
        ALSO.forEach((keys, id) -> scene.getAccelerators()
                .put(KeyCombination.valueOf(keys), () -> commands.get(id).run()));
    }

    /** Shows it in a stage. */
    public void show(Stage stage) {
        title.subscribe(stage::setTitle);
        stage.setScene(scene);
        if (!stage.isShowing()) {
            WindowPlace.restore(stage, desk);
        }
        WindowPlace.keep(stage, desk, bench);
        stage.show();
        results.ifBuilt().ifPresent(ResultsView::beginAtRows);
    }

    /** The pictures for where the system shows windows. Reading them takes longer than opening the window should. */
    static void icons(Stage stage) {
        for (int size : new int[] {16, 32, 48, 128, 256}) {
            stage.getIcons()
                    .add(new Image(
                            Objects.requireNonNull(WorkbenchWindow.class.getResource("/tare/app/icon-" + size + ".png"))
                                    .toExternalForm(),
                            true));
        }
    }

    public Scene scene() {
        return scene;
    }

    /** Opens the menu of the bar. */
    void showMenu() {
        bar.showMenu();
    }

    /** Does what the keys stand for, if they stand for something. */
    void press(KeyEvent keys) {
        scene.getAccelerators().entrySet().stream()
                .filter(e -> e.getKey().match(keys))
                .findFirst()
                .ifPresent(e -> e.getValue().run());
    }

    public Commands commands() {
        return commands;
    }
}
