package tare.app.platforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tare.app.platforms.PlatformCard.SourceRow;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Parts;
import tare.app.ui.Walked;

/** The left panel: a card for each platform; sources are dragged between them. */
public final class PlatformsView {
    /** So much of a file's name is always seen. */
    private static final double NAME = 60;

    /** What a file holds stands beside its name if it is said in so many letters, and below it otherwise. */
    private static final int SHORT = 13;

    /** What is dragged between platforms: paths, one a line. */
    public static final DataFormat SOURCES = new DataFormat("application/x-tare-sources");

    private static final int NOTES_SHOWN = 5;

    /** So many files of a platform are listed here; the sources page has them all. */
    private static final int MOST_ROWS = 24;

    private final PlatformsViewModel model;
    private final Dialogs dialogs;
    private final VBox content = new VBox();
    private final ScrollPane root = new ScrollPane(content);

    public PlatformsView(PlatformsViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        content.getStyleClass().add("platforms");
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("platforms-scroll");
        root.setFocusTraversable(false);
        Stream.of(model.cards(), model.refused(), model.notes())
                .forEach(l -> l.addListener((ListChangeListener<Object>) c -> show()));
        show();
    }

    public Parent root() {
        return root;
    }

    private void show() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Parts.section(Words.of("platforms.title")));
        model.cards().forEach(c -> nodes.add(card(c)));
        nodes.add(drop());
        if (!model.refused().isEmpty()) {
            nodes.add(Parts.section(Words.of("platforms.refused")));
            model.refused().stream().limit(NOTES_SHOWN).forEach(r -> nodes.add(note(r)));
            more(nodes, model.refused());
        }
        if (!model.notes().isEmpty()) {
            nodes.add(Parts.section(Words.of("platforms.notes")));
            model.notes().stream().limit(NOTES_SHOWN).forEach(r -> nodes.add(note(r)));
            more(nodes, model.notes());
        }
        content.getChildren().setAll(nodes);
    }

    private void more(List<Node> nodes, List<String> all) {
        if (all.size() > NOTES_SHOWN) {
            Hyperlink link = new Hyperlink(Words.of("platforms.more", all.size() - NOTES_SHOWN));
            link.setOnAction(e -> dialogs.tell(Words.of("platforms.notes"), String.join("\n\n", all)));
            nodes.add(link);
        }
    }

    private static Node note(String text) {
        Label label = Parts.label(text, "muted", "small");
        label.setWrapText(true);
        label.setMaxHeight(Region.USE_PREF_SIZE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        String brief = text.length() > 150 ? text.substring(0, 147).strip() + "…" : text;
        label.setText(Parts.line(brief));
        if (!brief.equals(text)) {
            label.setTooltip(new Tooltip(text));
        }
        return label;
    }

    private Node card(PlatformCard card) {
        VBox box = new VBox();
        box.getStyleClass().addAll("card", "platform");
        box.getChildren().add(title(card));
        if (!card.about().isEmpty()) {
            box.getChildren().add(Parts.wrapped(card.about(), "muted", "small"));
        }
        List<HBox> rows =
                card.rows().stream().limit(MOST_ROWS).map(r -> row(card, r)).toList();
        Walked.of(rows);
        box.getChildren().addAll(rows);
        if (card.rows().size() > MOST_ROWS) {
            Hyperlink rest = new Hyperlink(
                    Words.of("platforms.rest", Words.count("files", card.rows().size() - MOST_ROWS)));
            rest.getStyleClass().add("rest");
            rest.setOnAction(e -> model.openSources());
            box.getChildren().add(rest);
        }
        if (!card.label().isEmpty()) {
            acceptSources(box, paths -> model.steps().move(paths, card.label()));
        }
        return box;
    }

    private Node title(PlatformCard card) {
        Region dot = new Region();
        dot.getStyleClass().addAll("platform-dot", card.role().name().toLowerCase(Locale.ROOT));
        Label name = Parts.label(
                card.label().isEmpty() ? Words.of("platform.unplaced") : Parts.line(card.label()), "platform-name");
        Label role = Parts.label(card.label().isEmpty() ? "" : Words.of("role." + card.role()), "muted", "small");
        role.setMinWidth(Region.USE_PREF_SIZE);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        role.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(role, Priority.ALWAYS);
        HBox line = new HBox(6, dot, name, role);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!card.because().isEmpty()) {
            Tooltip.install(line, new Tooltip(Words.of("platform.because", card.because())));
        }
        if (!card.label().isEmpty()) {
            ContextMenu menu = new ContextMenu(
                    item(Words.of("platform.rename"), () -> rename(card.label())), makeBaseline(card), merge(card));
            var open = Parts.iconButton("fth-more-horizontal", Words.of("platform.menu", card.label()), () -> {});
            open.setContextMenu(menu);
            open.setOnAction(e -> menu.show(open, Side.BOTTOM, 0, 4));
            line.getChildren().add(open);
        }
        return line;
    }

    private Menu merge(PlatformCard card) {
        Menu menu = new Menu(Words.of("platform.merge"));
        for (PlatformCard other : model.cards()) {
            if (!other.label().isEmpty() && !other.label().equals(card.label())) {
                menu.getItems().add(item(other.label(), () -> model.steps().rename(card.label(), other.label())));
            }
        }
        return PlatformItems.merge(menu);
    }

    private void rename(String label) {
        dialogs.ask(Words.of("platform.rename"), Words.of("platform.rename.ask"), label)
                .ifPresent(to -> model.steps().rename(label, to));
    }

    private HBox row(PlatformCard card, SourceRow row) {
        Label name = Parts.label(Parts.line(row.runner()));
        name.setTextOverrun(Parts.cut(row.runner()));
        name.setMinWidth(NAME);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label count = Parts.label(row.amount(), "count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox();
        if (row.amount().length() <= SHORT) {
            line.getChildren().addAll(name, count);
        } else {
            VBox both = new VBox(name, count);
            HBox.setHgrow(both, Priority.ALWAYS);
            line.getChildren().add(both);
        }
        if (!row.notes().isEmpty()) {
            Label badge = Parts.label("!", "badge", "warning");
            badge.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(badge);
        }
        line.getStyleClass().add("source-row");
        line.setAccessibleRole(AccessibleRole.BUTTON);
        line.setAccessibleText(Words.of("source.spoken", row.runner(), row.amount()));
        Tooltip.install(line, new Tooltip(tip(row)));
        line.setOnContextMenuRequested(e -> menu(card, row).show(line, e.getScreenX(), e.getScreenY()));
        line.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                menu(card, row).show(line, Side.BOTTOM, 0, 0);
            }
        });
        line.setOnDragDetected(e -> {
            Dragboard board = line.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent what = new ClipboardContent();
            what.put(SOURCES, String.join("\n", row.paths()));
            board.setContent(what);
            e.consume();
        });
        return line;
    }

    private static String tip(SourceRow row) {
        List<String> lines = new ArrayList<>(row.paths().stream().limit(8).toList());
        if (row.paths().size() > 8) {
            lines.add("…");
        }
        lines.addAll(row.notes());
        return String.join("\n", lines);
    }

    private ContextMenu menu(PlatformCard card, SourceRow row) {
        Menu move = new Menu(Words.of("source.move"));
        for (PlatformCard other : model.cards()) {
            if (!other.label().isEmpty() && !other.label().equals(card.label())) {
                move.getItems().add(item(other.label(), () -> model.steps().move(row.paths(), other.label())));
            }
        }
        move.getItems().add(item(Words.of("source.move.new"), () -> split(row.paths())));
        return new ContextMenu(move, new SeparatorMenuItem(), item(Words.of("source.remove"), () -> model.steps()
                .remove(row.paths())));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = Parts.literal(new MenuItem(text));
        item.setOnAction(e -> action.run());
        return item;
    }

    private MenuItem makeBaseline(PlatformCard card) {
        return PlatformItems.makeBaseline(
                card.role() == PlatformCard.Role.BASELINE, () -> model.steps().baseline(card.label()));
    }

    /** Asks for the name of a platform that is made of some files. */
    private void split(List<String> paths) {
        dialogs.ask(Words.of("source.move.new"), Words.of("platform.rename.ask"), "")
                .ifPresent(label -> model.steps().move(paths, label));
    }

    private static void acceptSources(Region box, Consumer<List<String>> take) {
        PseudoClass over = PseudoClass.getPseudoClass("drop-here");
        box.setOnDragOver(e -> {
            if (e.getDragboard().hasContent(SOURCES)) {
                e.acceptTransferModes(TransferMode.MOVE);
                box.pseudoClassStateChanged(over, true);
                e.consume();
            }
        });
        box.setOnDragExited(e -> box.pseudoClassStateChanged(over, false));
        box.setOnDragDropped(e -> {
            if (e.getDragboard().getContent(SOURCES) instanceof String paths) {
                take.accept(List.of(paths.split("\n")));
                e.setDropCompleted(true);
                e.consume();
            }
        });
    }

    private Node drop() {
        VBox area = new VBox(
                Parts.wrapped(Words.of("platforms.drop")),
                Parts.button(
                        Words.of("platforms.add"),
                        () -> dialogs.chooseFiles().ifPresent(model::add),
                        "quiet",
                        "small"));
        area.getStyleClass().add("drop-area");
        acceptSources(area, paths -> model.afterwards(() -> split(paths)));
        return area;
    }
}
