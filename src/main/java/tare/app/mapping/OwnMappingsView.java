package tare.app.mapping;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Parts;
import tare.app.ui.Sheet;

/** The list of the user's mappings over the window: where they lie, what each reads, and what can be done with it. */
public final class OwnMappingsView {
    private final OwnMappingsViewModel model;
    private final Dialogs dialogs;
    private final VBox list = new VBox();
    private final Sheet sheet;
    private final Button done;

    public OwnMappingsView(OwnMappingsViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        this.done = Parts.button(
                Words.of("settings.done"), () -> model.openProperty().set(false), "primary");
        done.setId("mappings-done");
        list.setId("mappings-list");
        model.all().addListener((ListChangeListener<OwnRow>) c -> show());
        VBox rows = new VBox(lead(), place(), said(), list, empty());
        rows.getStyleClass().add("settings-rows");
        this.sheet = new Sheet(
                "mappings", Words.of("mappings.title"), Words.of("mappings.close"), model.openProperty(), rows, foot());
        model.openProperty().subscribe(o -> {
            if (o) {
                focus();
            }
        });
        show();
    }

    public Node root() {
        return sheet.root();
    }

    /** Takes the keyboard. */
    public void focus() {
        done.requestFocus();
    }

    private static Node lead() {
        return Parts.wrapped(Words.of("mappings.lead"), "muted");
    }

    private Node place() {
        HBox line = new HBox(
                8,
                Parts.wrapped(Words.of("mappings.place", model.folder()), "muted", "small"),
                Parts.spacer(),
                fixed(Parts.button(Words.of("settings.open"), () -> dialogs.openFolder(model.folder()), "quiet")));
        line.getStyleClass().add("settings-row");
        return line;
    }

    /** What was just done, with the way back. */
    private Node said() {
        HBox line = new HBox(8);
        line.getStyleClass().add("mappings-said");
        line.setId("mappings-said");
        line.setAlignment(Pos.CENTER_LEFT);
        model.saidProperty().subscribe(s -> {
            Node words = Parts.wrapped(s.words(), "strong");
            HBox.setHgrow(words, Priority.ALWAYS);
            line.getChildren().setAll(Parts.icon(s.trouble() ? "fth-alert-triangle" : "fth-check"), words);
            s.undo().ifPresent(u -> {
                Button undo = fixed(Parts.button(Words.of("mappings.undo"), u));
                undo.setId("mappings-undo");
                line.getChildren().add(undo);
            });
        });
        return Parts.shownWhen(line, model.saidProperty().map(s -> !s.words().isEmpty()));
    }

    private Node empty() {
        return Parts.shownWhen(
                Parts.empty("fth-file-text", Words.of("mappings.empty.title"), Words.of("mappings.empty")),
                Bindings.isEmpty(model.all()));
    }

    private void show() {
        list.getChildren().setAll(model.all().stream().map(this::row).toList());
    }

    private Node row(OwnRow one) {
        VBox words = new VBox(2, Parts.wrapped(one.name(), "strong"), about(one));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(16, words, actions(one));
        row.getStyleClass().add("settings-row");
        return row;
    }

    private static Node about(OwnRow one) {
        if (one.trouble().isEmpty()) {
            return Parts.wrapped(one.about(), "muted", "small");
        }
        HBox line = new HBox(6, Parts.icon("fth-alert-triangle"), Parts.wrapped(one.trouble(), "small"));
        line.getStyleClass().add("mapping-warnings");
        return line;
    }

    private Node actions(OwnRow one) {
        HBox actions = new HBox(4);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        Button change = fixed(
                one.pointed()
                        ? Parts.button(Words.of("mappings.change"), () -> change(one))
                        : Parts.button(
                                Words.of("mappings.show"), () -> dialogs.tell(one.name(), model.text(one.name()))));
        change.setAccessibleText(Words.of(one.pointed() ? "mappings.change.named" : "mappings.show.named", one.name()));
        change.setId("change-" + one.name());
        actions.getChildren()
                .setAll(
                        change,
                        icon("fth-edit-2", "rename", one, () -> rename(one)),
                        icon("fth-download", "export", one, () -> export(one)),
                        icon("fth-trash-2", "delete", one, () -> model.delete(one.name())));
        return actions;
    }

    private static Button icon(String code, String what, OwnRow one, Runnable action) {
        Button button = Parts.iconButton(code, Words.of("mappings." + what, one.name()), action);
        button.setId(what + "-" + one.name());
        return button;
    }

    private static <R extends Region> R fixed(R region) {
        region.setMinWidth(Region.USE_PREF_SIZE);
        return region;
    }

    private void change(OwnRow one) {
        model.readBy(one.name()).stream()
                .findFirst()
                .or(() -> dialogs.chooseFile(Words.of("mappings.change.file", one.name()), "*"))
                .ifPresent(file -> model.change(one.name(), file));
    }

    private void rename(OwnRow one) {
        dialogs.ask(Words.of("mappings.rename.title"), Words.of("mappings.rename.ask"), one.name())
                .ifPresent(to -> model.rename(one.name(), to));
    }

    private void export(OwnRow one) {
        dialogs.chooseTarget(Words.of("mappings.export.title"), one.name() + ".json")
                .ifPresent(target -> model.export(one.name(), target));
    }

    private void take() {
        dialogs.chooseFile(Words.of("mappings.take.title"), "json").ifPresent(file -> model.take(file, this::replace));
    }

    private boolean replace(String name) {
        return dialogs.confirm(
                Words.of("mappings.take.title"), Words.of("mappings.take.replace", name), Words.of("mappings.replace"));
    }

    private HBox foot() {
        Button take = Parts.button(Words.of("mappings.take"), this::take, "quiet");
        take.setId("mappings-take");
        Button describe = Parts.button(
                Words.of("mappings.describe"),
                () -> dialogs.chooseFile(Words.of("mappings.describe.title"), "*")
                        .ifPresent(model::describe),
                "quiet");
        describe.setId("mappings-describe");
        return new HBox(12, fixed(take), fixed(describe), Parts.spacer(), fixed(done));
    }
}
