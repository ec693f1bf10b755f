package tare.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** What the window asks the user; a test answers in its place. */
public interface Dialogs {
    /** A line of text; empty when the user changed his mind. */
    Optional<String> ask(String title, String question, String answer);

    /** Shows a longer text that can be copied. */
    void tell(String title, String text);

    /** Shows something that is more than text. */
    default void show(String title, Node content) {}

    /** Files to open. */
    Optional<List<Path>> chooseFiles();

    /** A folder to open. */
    Optional<Path> chooseFolder();

    /** A folder for something else, which the title says. */
    default Optional<Path> chooseFolder(String title) {
        return chooseFolder();
    }

    /** A place to save to; the name's ending says the kind. */
    Optional<Path> chooseTarget(String title, String name);

    /** A picture or presentation to read; the endings without the dot. */
    default Optional<Path> chooseFile(String title, String... endings) {
        return Optional.empty();
    }

    /** Shows a folder in the desktop's own window. */
    default void openFolder(Path folder) {}

    /** Whether to go on. */
    boolean confirm(String title, String question, String yes);
}
