package tare.app.welcome;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyEvent;

/** What was asked of the page that stands there first; it is done as soon as the window is whole. */
public sealed interface Wish {
    /** A sample study by its file. */
    record OfSample(Path file) implements Wish {}

    /** A study that was used before. */
    record OfStudy(Path file) implements Wish {}

    /** Files and folders that were dropped. */
    record OfFiles(List<Path> files) implements Wish {}

    /** A command by its name. */
    record OfCommand(String id) implements Wish {}

    /** The menu of the bar. */
    record OfMenu() implements Wish {}

    /** Keys that may be a command's. */
    record OfKeys(KeyEvent pressed) implements Wish {}
}
