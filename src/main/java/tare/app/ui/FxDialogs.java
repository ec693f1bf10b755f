package tare.app.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import tare.app.state.Words;

/** Dialogs of the desktop. */
public final class FxDialogs implements Dialogs {
    private final Window owner;
    private final Consumer<String> documents;

    /**
     * Dialogs of a window.
     *
     * @param documents opens an address in the desktop's own program
     */
    public FxDialogs(Window owner, Consumer<String> documents) {
        this.owner = owner;
        this.documents = documents;
    }

    @Override
    public Optional<Path> chooseFile(String title, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        title, Arrays.stream(endings).map(e -> "*." + e).toList()));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
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
        return alert.showAndWait().filter(b -> b == go).isPresent();
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
        List<File> files = chooser.showOpenMultipleDialog(owner);
        return files == null
                ? Optional.empty()
                : Optional.of(files.stream().map(File::toPath).toList());
    }

    @Override
    public Optional<Path> chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Words.of("dialog.open.folder"));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseTarget(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        int dot = name.lastIndexOf('.');
        if (dot > 0) {
            String ending = name.substring(dot);
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(ending.substring(1).toUpperCase(Locale.ROOT), "*" + ending));
        }
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
