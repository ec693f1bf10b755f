package tare.app.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import tare.app.state.Words;

/** Dialogs of the desktop. */
public final class FxDialogs implements Dialogs {
    /** A line of text has room for so many letters. */
    private static final int ANSWER = 28;

    private final Window owner;
    private final Consumer<String> documents;
    private final FirstFolder folders;

    /**
     * Dialogs of a window.
     *
     * @param documents opens an address in the desktop's own program
     * @param folders where dialogs for files begin
     */
    public FxDialogs(Window owner, Consumer<String> documents, FirstFolder folders) {
        this.owner = owner;
        this.folders = folders;
        this.documents = documents;
    }

    @Override
    public Optional<Path> chooseFile(String title, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        title, Arrays.stream(endings).map(e -> "*." + e).toList()));
        folders.toRead().ifPresent(chooser::setInitialDirectory);
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public void openFolder(Path folder) {
        documents.accept(folder.toUri().toString());
    }

    @Override
    public Optional<String> ask(String title, String question, String answer) {
        TextInputDialog dialog = new TextInputDialog(answer);
        dress(dialog, title);
        dialog.setContentText(question);
        dialog.getEditor().setPrefColumnCount(ANSWER);
        dialog.getEditor().setAccessibleText(question);
        return dialog.showAndWait().filter(t -> !t.isBlank());
    }

    @Override
    public void tell(String title, String text) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dress(dialog, title);
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefColumnCount(60);
        area.setPrefRowCount(16);
        area.setAccessibleText(title);
        dialog.getDialogPane().setContent(area);
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        dialog.showAndWait();
    }

    @Override
    public void show(String title, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dress(dialog, title);
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        dialog.showAndWait();
    }

    @Override
    public boolean confirm(String title, String question, String yes) {
        ButtonType go = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, go, ButtonType.CANCEL);
        dress(alert, title);
        defaults(alert, go, false);
        defaults(alert, ButtonType.CANCEL, true);
        return alert.showAndWait().filter(b -> b == go).isPresent();
    }

    /** What cannot be meant by a key that was pressed once too often: the return key does not say yes. */
    private static void defaults(Alert alert, ButtonType type, boolean yes) {
        if (alert.getDialogPane().lookupButton(type) instanceof Button button) {
            button.setDefaultButton(yes);
            if (yes) {
                alert.setOnShown(e -> button.requestFocus());
            }
        }
    }

    private void dress(Dialog<?> dialog, String title) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        if (owner.getScene() != null) {
            dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
            dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        }
    }

    @Override
    public Optional<List<Path>> chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of("dialog.open"));
        folders.toRead().ifPresent(chooser::setInitialDirectory);
        List<File> files = chooser.showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return Optional.empty();
        }
        folders.chosen(files.getFirst().toPath());
        return Optional.of(files.stream().map(File::toPath).toList());
    }

    @Override
    public Optional<Path> chooseFolder() {
        return chooseFolder(Words.of("dialog.open.folder"));
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        folders.toRead().ifPresent(chooser::setInitialDirectory);
        return chosen(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> chooseTarget(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        String ending = name.lastIndexOf('.') > 0 ? name.substring(name.lastIndexOf('.')) : "";
        if (!ending.isEmpty()) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(ending.substring(1).toUpperCase(Locale.ROOT), "*" + ending));
        }
        folders.toWrite().ifPresent(chooser::setInitialDirectory);
        return chosen(chooser.showSaveDialog(owner)).flatMap(p -> withEnding(p, ending));
    }

    /** A file that is named without its ending gets it; the dialog asked about another name, so this one is asked for too. */
    private Optional<Path> withEnding(Path path, String ending) {
        String name = String.valueOf(path.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT))) {
            return Optional.of(path);
        }
        Path whole = path.resolveSibling(name + ending);
        boolean go = !Files.exists(whole)
                || confirm(
                        Words.of("dialog.replace.title"),
                        Words.of("dialog.replace", String.valueOf(whole.getFileName())),
                        Words.of("dialog.replace.yes"));
        return go ? Optional.of(whole) : Optional.empty();
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        folders.chosen(file.toPath());
        return Optional.of(file.toPath());
    }
}
