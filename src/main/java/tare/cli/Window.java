package tare.cli;

import java.nio.file.Path;
import java.util.List;

/** The window, as the command line knows it. */
@FunctionalInterface
public interface Window {
    /** Opens the window on a study or on files and returns when it is closed; false if no display can be opened. */
    boolean open(List<Path> paths);
}
