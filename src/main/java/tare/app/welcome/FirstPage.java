package tare.app.welcome;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import tare.app.shell.TopBarView;
import tare.app.state.Desk;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Drawing;
import tare.app.ui.LookColours;
import tare.app.ui.Parts;
import tare.app.ui.SheetText;
import tare.app.ui.Stops;
import tare.app.ui.Themes;
import tare.study.Samples.Sample;

/**
 * The window as it stands there first, before its controls and style sheets are made: the welcome page from plain texts and
 * shapes at the places where {@link WelcomeView} has them. What is asked of it becomes a wish, done when the window is whole.
 */
public final class FirstPage {
    private final FirstParts parts;
    private final Consumer<Wish> wishes;
    private final BorderPane root = new BorderPane();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean held;
    private boolean keyed;

    /**
     * A page with these samples in the look and size of text that are kept.
     *
     * @param later does what can wait for the next frames
     */
    public FirstPage(Desk desk, List<Sample> samples, Consumer<Wish> wishes, Consumer<Runnable> later) {
        this.parts = new FirstParts(
                Themes.letter(desk.textScaleProperty().get()),
                LookColours.of(desk.lookProperty().get()));
        this.wishes = wishes;
        VBox column = new VBox(1.1 * parts.em(), title());
        if (!desk.recent().isEmpty()) {
            column.getChildren().add(recent(desk.recent()));
        }
        column.getChildren().add(drop());
        if (!samples.isEmpty()) {
            column.getChildren().add(samples(samples));
        }
        column.getChildren().add(legend());
        column.setMaxWidth(90 * parts.em());
        VBox page = new VBox(column);
        page.setPadding(parts.padding(1.2, 3));
        page.setAlignment(Pos.CENTER);
        root.setBackground(parts.fill("bg-default", 0));
        root.setTop(bar());
        root.setCenter(new FirstScroll(page));
        root.setBottom(status());
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> held = true);
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> later.accept(this::free));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        acceptFiles();
    }

    public Parent root() {
        return root;
    }

    /** Does it when no button of the mouse is held down and what was clicked knows: a click begins and ends on the same page. */
    public void whenFree(Runnable rest) {
        if (held) {
            waiting.add(rest);
        } else {
            rest.run();
        }
    }

    private void free() {
        held = false;
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    /** Puts the keyboard where it is on this page, on the whole one that took its place. */
    public void handOn(int at, Parent whole) {
        Stops.ready(whole);
        List<Node> stops = Stops.in(whole);
        if (at >= 0 && at < stops.size()) {
            if (keyed) {
                Stops.go(stops, stops.get(at));
            } else {
                stops.get(at).requestFocus();
            }
        }
    }

    /** Which of what can be reached has the keyboard; -1 if none. */
    public int at() {
        return root.getScene() == null
                ? -1
                : Stops.in(root).indexOf(root.getScene().getFocusOwner());
    }

    private Node bar() {
        double em = parts.em();
        HBox brand = new HBox(
                4,
                TopBarView.icon(em * TopBarView.BRAND_SIZE),
                parts.strong(Words.of("product"), TopBarView.BRAND_SIZE, "fg-default"));
        brand.setAlignment(Pos.CENTER_LEFT);
        FirstStop menu = FirstStop.icon(
                parts,
                Words.of("menu.name"),
                () -> wishes.accept(new Wish.OfMenu()),
                parts.icon(Drawing.MENU, 1.15, 0.92, "fg-muted"));
        Text words = parts.plain("", 1, "fg-default");
        HBox said = new HBox(parts.icon(Drawing.SEARCH, 1.15, 1.15, "fg-muted"));
        said.setSpacing(0.5 * em);
        said.setAlignment(Pos.CENTER);
        FirstStop search = FirstStop.quiet(parts, Words.of("command.palette"), () -> order("palette"), said);
        HBox bar = new HBox(0.75 * em, brand, menu, Parts.spacer(), search);
        bar.widthProperty().subscribe(w -> {
            words.setText(TopBarView.searchWords(w.doubleValue() / em));
            said.getChildren().remove(words);
            if (!words.getText().isEmpty()) {
                said.getChildren().add(words);
            }
        });
        bar.setPadding(parts.padding(0.55, 1.1));
        bar.setMinHeight(3.9 * em);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setBorder(parts.edge(0, 1));
        return bar;
    }

    private Node status() {
        HBox status = new HBox();
        status.setMinHeight(2.3 * parts.em());
        status.setBackground(parts.fill("bg-subtle", 0));
        status.setBorder(parts.edge(1, 0));
        return status;
    }

    private Node title() {
        return new VBox(
                4,
                parts.strong(Words.of("welcome.title"), 2.4, "fg-default"),
                FirstParts.wrapped(parts.plain(Words.of("welcome.lead"), 1.15, "fg-muted")));
    }

    private Node recent(List<Path> studies) {
        VBox box = new VBox(4, parts.section(Words.of("welcome.recent")));
        for (Path path : studies) {
            HBox line = new HBox(
                    8,
                    FirstStop.link(parts, WelcomeViewModel.called(path), () -> wishes.accept(new Wish.OfStudy(path))),
                    parts.plain(String.valueOf(path.getParent()), 0.92, "fg-subtle"));
            line.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(line);
        }
        return box;
    }

    private Node drop() {
        FirstStop files = FirstStop.primary(parts, Words.of("welcome.files"), () -> order("study.open"));
        String name = Words.of("welcome.folder");
        FirstStop folder =
                FirstStop.quiet(parts, name, () -> order("study.folder"), parts.plain(name, 1, "fg-default"));
        HBox buttons = new HBox(8, files, folder);
        buttons.setAlignment(Pos.CENTER);
        VBox text = new VBox(
                2,
                parts.strong(Words.of("welcome.drop"), 1.25, "fg-muted"),
                FirstParts.wrapped(parts.plain(Words.of("welcome.drop.more"), 1, "fg-muted")));
        HBox said = new HBox(16, parts.icon(Drawing.DROP, 2.1, 2.1, "accent-fg"), text);
        said.setAlignment(Pos.CENTER_LEFT);
        FlowPane box = new FlowPane(3 * parts.em(), 0.9 * parts.em(), said, buttons);
        box.setAlignment(Pos.CENTER);
        box.setPadding(parts.padding(0.9, 1));
        box.setBorder(parts.dashed());
        return box;
    }

    private Node samples(List<Sample> samples) {
        Tiles tiles = new Tiles(samples.stream().map(this::tile).toList(), parts::em);
        return new VBox(8, parts.section(Words.of("welcome.samples")), tiles);
    }

    private Region tile(Sample sample) {
        SampleTile said = SampleTile.of(sample, () -> wishes.accept(new Wish.OfSample(sample.file())));
        VBox text = new VBox(
                3,
                FirstParts.wrapped(parts.strong(said.title(), 1, "fg-default")),
                FirstParts.wrapped(parts.plain(said.brief(), 0.92, "fg-muted")));
        return FirstStop.tile(parts, said.spoken(), said.open(), text);
    }

    /** The words of the legend; the marks and pictures beside them come with the whole window. */
    private Node legend() {
        double em = parts.em();
        TilePane tiles = new TilePane(1.4 * em, 0.7 * em);
        tiles.setPrefColumns(4);
        tiles.setTileAlignment(Pos.TOP_LEFT);
        for (Outcome outcome : WelcomeView.LEGEND) {
            HBox head = new HBox(parts.strong(outcome.word(), 1, outcome.style().substring("outcome-".length())));
            head.setPadding(new Insets(0, 0, 0, 7 + Math.ceil(SheetText.markWidth(outcome.style()) * em)));
            Region picture = new Region();
            picture.setMinHeight(em);
            VBox one = new VBox(
                    3, head, picture, FirstParts.wrapped(parts.plain(Words.of("means." + outcome), 0.92, "fg-muted")));
            one.setPrefWidth(20.8 * em);
            tiles.getChildren().add(one);
        }
        HBox head = new HBox(
                14,
                parts.section(Words.of("welcome.legend")),
                FirstParts.wrapped(parts.plain(Words.of("welcome.legend.more"), 0.92, "fg-muted")));
        head.setAlignment(Pos.BASELINE_LEFT);
        return new VBox(8, head, tiles);
    }

    private void order(String command) {
        wishes.accept(new Wish.OfCommand(command));
    }

    private void press(KeyEvent e) {
        List<Node> stops = Stops.in(root);
        int at = at();
        if (e.getCode() == KeyCode.TAB && !e.isShortcutDown()) {
            keyed = true;
            int next = Math.floorMod(e.isShiftDown() ? Math.max(at, 0) - 1 : at + 1, stops.size());
            Stops.go(stops, stops.get(next));
        } else if ((e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) && at >= 0) {
            ((FirstStop) stops.get(at)).fire();
        } else {
            wishes.accept(new Wish.OfKeys(e));
        }
        e.consume();
    }

    private void acceptFiles() {
        root.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            }
        });
        root.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            if (e.getDragboard().hasFiles()) {
                wishes.accept(new Wish.OfFiles(
                        e.getDragboard().getFiles().stream().map(File::toPath).toList()));
                e.setDropCompleted(true);
            }
        });
    }
}
