package tare.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Once;
import tare.app.ui.Parts;
import tare.app.ui.Stops;

/** The window's content: bar, platforms, page, inspector, status, and what may lie over them. */
public final class MainView {
    /** Below this many letters across, the inspector is a drawer over the table. */
    private static final double WIDE = 105;

    /** Below this many letters across, the side panel lies over the page. */
    private static final double ROOMY = 95;

    /** Below this many letters across, the platforms leave their room to the page; the page of sources has them all. */
    private static final double NARROW = 60;

    private static final double PANEL = 22;

    /** A drawer takes nothing from the table, so its tabs stand in one line. */
    private static final double DRAWER = 36;

    /** Platforms, page and inspector. */
    private static final int ALL_PUT = 2;

    private final ShellViewModel model;
    private final Dialogs dialogs;
    private final StackPane root = new StackPane();
    /** Its parts are put in once and in the order in which they are read, which is the order of the Tab key. */
    private final BorderPane frame = new BorderPane();

    private final StackPane left = new StackPane();
    private final StackPane centre = new StackPane();
    private final StackPane right = new StackPane();
    private final VBox veil = new VBox();
    private final Once<OpeningView> opening;
    private final Screens screens;
    private final Consumer<Runnable> later;
    /** How much of an open study's parts was put in, the first time one after the other: platforms, page, inspector. */
    private int put;

    private final List<Runnable> waiting = new ArrayList<>();
    /** What had the keyboard before the side panel. */
    private Optional<Node> beforeSide = Optional.empty();

    private final PartWalk walk;

    /**
     * What the frame holds.
     *
     * @param platforms built when a study is open
     * @param welcome built when none is
     * @param pages one node a page, built when it is turned to
     * @param overlays what may lie over the frame, the topmost last
     */
    public record Screens(
            Parent bar,
            Supplier<Parent> platforms,
            Supplier<Parent> welcome,
            Map<Page, Supplier<Parent>> pages,
            InspectorSeat inspector,
            SidePanel side,
            Parent status,
            List<Node> overlays) {}

    /** A panel at the right of every page: beside it, or over it where there is no room. */
    public record SidePanel(Supplier<Region> node, ObservableValue<Boolean> wanted) {}

    /** The inspector as the frame sees it: a node that lies beside the table or over it. */
    public record InspectorSeat(Supplier<Region> node, Consumer<Boolean> asDrawer, ObservableValue<Boolean> wanted) {}

    /**
     * The frame.
     *
     * @param drop takes files that are dropped
     * @param later does what can wait for the next frames
     */
    public MainView(
            ShellViewModel model,
            Dialogs dialogs,
            Screens screens,
            Consumer<List<Path>> drop,
            Consumer<Runnable> later) {
        this.later = later;
        this.model = model;
        this.dialogs = dialogs;
        this.screens = screens;
        this.opening = new Once<>(() -> new OpeningView(model));
        frame.setTop(new VBox(
                screens.bar(), Parts.whenWanted(model.failureProperty().map(Optional::isPresent), this::failure)));
        frame.setMinSize(0, 0);
        frame.setLeft(left);
        frame.setCenter(centre);
        frame.setRight(right);
        frame.setBottom(screens.status());
        veil.getStyleClass().add("drop-veil");
        veil.getChildren().add(Parts.label(Words.of("drop.here")));
        veil.setVisible(false);
        veil.setMouseTransparent(true);
        walk = new PartWalk(root);
        root.getChildren().addAll(frame, notice());
        root.getChildren().addAll(screens.overlays());
        root.getChildren().add(veil);
        model.openProperty().subscribe(o -> arrange());
        model.openingProperty().subscribe(o -> arrange());
        model.openingProperty().subscribe(o -> o.ifPresent(name -> prepare()));
        model.pageProperty().subscribe(p -> turnPage());
        screens.inspector().wanted().subscribe(w -> arrange());
        screens.side().wanted().subscribe(w -> {
            Optional<Node> owner = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
            arrange();
            if (w) {
                beforeSide = owner;
                Stops.enter(screens.side().node().get());
            } else {
                beforeSide.ifPresent(Stops::back);
            }
        });
        root.widthProperty().subscribe(w -> arrange());
        acceptFiles(drop);
    }

    public Parent root() {
        return root;
    }

    /** Whether a control lies over the window's parts: in a sheet, in the palette, on the tour's card. */
    public boolean liesOver(Node control) {
        return !Stops.within(control, frame);
    }

    /** Lays the inspector beside or over the table again, after the text scale changed. */
    public void rearrange() {
        arrange();
    }

    /** Puts the keyboard into the part of the window that is so many further: bar, platforms, page, what stands beside it. */
    public void turn(int by) {
        walk.step(root.getScene(), by);
    }

    /** Shows the page of now; the keyboard goes along where it was on the page before. */
    private void turnPage() {
        Optional<Node> owner = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
        boolean along = owner.filter(o -> Stops.within(o, centre)).isPresent();
        arrange();
        if (along && Boolean.TRUE.equals(model.openProperty().getValue())) {
            root.applyCss();
            root.layout();
            walk.enter(page());
        }
    }

    private Parent page() {
        return Objects.requireNonNull(screens.pages().get(model.pageProperty().get()))
                .get();
    }

    private void arrange() {
        place();
        List<Node> parts = new ArrayList<>(List.of(screens.bar(), left));
        centre.getChildren().forEach(c -> parts.addAll(c instanceof HBox row ? row.getChildren() : List.of(c)));
        parts.add(right);
        parts.add(screens.status());
        walk.over(parts);
    }

    private void place() {
        boolean wanted = Boolean.TRUE.equals(model.openProperty().getValue())
                && Boolean.TRUE.equals(screens.side().wanted().getValue());
        boolean beside = wanted && root.getWidth() >= ROOMY * letter();
        right.getChildren().clear();
        arrangePage(beside ? root.getWidth() - PANEL * letter() : root.getWidth());
        if (!wanted) {
            return;
        }
        Region panel = screens.side().node().get();
        panel.setMaxWidth(PANEL * letter());
        panel.setPrefWidth(PANEL * letter());
        if (beside) {
            right.getChildren().setAll(panel);
        } else {
            StackPane.setAlignment(panel, Pos.CENTER_RIGHT);
            centre.getChildren().add(panel);
        }
    }

    /** Builds what an open study shows, one part after the other, while its files are read. */
    private void prepare() {
        Supplier<Parent> results = Objects.requireNonNull(screens.pages().get(Page.RESULTS));
        build(List.of(results, screens.platforms(), screens.inspector().node()));
    }

    private void build(List<Supplier<? extends Node>> parts) {
        later.accept(() -> {
            Objects.requireNonNull(parts.getFirst().get());
            if (parts.size() > 1) {
                build(parts.subList(1, parts.size()));
            }
        });
    }

    /** The next part is put in when the last was drawn, so that no one frame has to dress them all. */
    private void putMore() {
        int before = put;
        later.accept(() -> {
            put = Math.max(put, before + 1);
            arrange();
            if (put == ALL_PUT) {
                List<Runnable> now = List.copyOf(waiting);
                waiting.clear();
                now.forEach(Runnable::run);
            }
        });
    }

    /** Done as soon as all parts of an open study are there; now, if they are. */
    public void whenPut(Runnable action) {
        if (put == ALL_PUT) {
            action.run();
        } else {
            waiting.add(action);
        }
    }

    /** Lays out the page where there is so much width for it and the platforms. */
    private void arrangePage(double width) {
        if (!Boolean.TRUE.equals(model.openProperty().getValue())) {
            left.getChildren().clear();
            boolean underway = model.openingProperty().getValue().isPresent();
            centre.getChildren()
                    .setAll(underway ? opening.get().root() : screens.welcome().get());
            return;
        }
        if (width > 0 && width < NARROW * letter()) {
            left.getChildren().clear();
        } else {
            left.getChildren().setAll(screens.platforms().get());
        }
        if (put == 0) {
            putMore();
            return;
        }
        Parent page = page();
        boolean results = model.pageProperty().get() == Page.RESULTS;
        if (!results) {
            centre.getChildren().setAll(page);
            return;
        }
        double em = letter();
        boolean drawer = width > 0 && width < WIDE * em;
        boolean wanted = Boolean.TRUE.equals(screens.inspector().wanted().getValue());
        HBox row = new HBox(page);
        HBox.setHgrow(page, Priority.ALWAYS);
        if (put == 1) {
            centre.getChildren().setAll(row);
            putMore();
            return;
        }
        Region inspector = screens.inspector().node().get();
        screens.inspector().asDrawer().accept(drawer);
        double across = Math.clamp(width * 0.3, drawer ? DRAWER * em : 28 * em, 46 * em);
        inspector.setPrefWidth(across);
        inspector.setMinWidth(Math.min(across, width * 0.8));
        inspector.setMaxWidth(across);
        if (!drawer) {
            row.getChildren().add(inspector);
            centre.getChildren().setAll(row);
        } else if (wanted) {
            StackPane.setAlignment(inspector, Pos.CENTER_RIGHT);
            centre.getChildren().setAll(row, inspector);
        } else {
            centre.getChildren().setAll(row);
        }
    }

    private double letter() {
        String style = root.getStyle();
        int at = style.indexOf("-fx-font-size:");
        return at < 0
                ? 13
                : Double.parseDouble(
                        style.substring(at + 14, style.indexOf("px", at)).strip());
    }

    private Node failure() {
        Label text = Parts.wrapped(model.failureProperty()
                .map(f -> f.map(x -> x.what() + ": " + x.sentence()).orElse("")));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(
                Parts.icon("fth-alert-octagon"),
                text,
                Parts.button(
                        Words.of("failure.details"),
                        () -> model.failureProperty()
                                .getValue()
                                .ifPresent(f -> dialogs.tell(f.what(), f.sentence() + "\n\n" + f.details())),
                        "quiet"),
                Parts.button(Words.of("failure.copy"), this::copyFailure, "quiet"),
                Parts.iconButton("fth-x", Words.of("failure.dismiss"), model::dismissFailure));
        box.getStyleClass().add("failure-box");
        box.setId("failure");
        StackPane.setMargin(box, new Insets(8, 16, 8, 16));
        return box;
    }

    private void copyFailure() {
        model.failureProperty().getValue().ifPresent(f -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.report(f));
            Clipboard.getSystemClipboard().setContent(content);
            model.noticeProperty().set(Words.of("failure.copied"));
        });
    }

    private Node notice() {
        Label text = Parts.label(model.noticeProperty());
        HBox box = new HBox(text);
        box.getStyleClass().add("notice");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setMouseTransparent(true);
        StackPane.setAlignment(box, Pos.BOTTOM_CENTER);
        StackPane.setMargin(box, new Insets(0, 0, 56, 0));
        PauseTransition gone = new PauseTransition(Duration.seconds(4));
        gone.setOnFinished(e -> model.noticeProperty().set(""));
        model.noticeProperty().subscribe(t -> {
            if (!t.isEmpty()) {
                gone.playFromStart();
            }
        });
        return Parts.shownWhen(box, model.noticeProperty().map(t -> !t.isEmpty()));
    }

    private void acceptFiles(Consumer<List<Path>> drop) {
        root.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (bringsFiles(e)) {
                // A file that is moved here would be gone where it was: the desktop deletes what it believes to be
                // taken.
                e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                veil.setVisible(true);
            }
        });
        root.addEventHandler(DragEvent.DRAG_EXITED, e -> veil.setVisible(false));
        root.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            veil.setVisible(false);
            if (bringsFiles(e)) {
                drop.accept(
                        e.getDragboard().getFiles().stream().map(File::toPath).toList());
                e.setDropCompleted(true);
            }
        });
    }

    /** Whether files come from elsewhere: a figure on its way out of this window is a file, too, and is not read by it. */
    private static boolean bringsFiles(DragEvent e) {
        return e.getGestureSource() == null && e.getDragboard().hasFiles();
    }
}
