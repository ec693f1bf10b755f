package tare.app.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tare.study.Saved;

/**
 * Files and folders that a person gave to be opened or added.
 *
 * @param paths at least one
 */
public record Given(List<Path> paths) {
    private static final String USUAL = "study.tare";

    public Given {
        paths = List.copyOf(paths);
    }

    /** The saved study that is meant: the one that was named, or that lies in the folder that was. */
    Optional<Path> study() {
        return Saved.meant(paths);
    }

    /** Whether the study itself was named, not its folder. */
    boolean named(Path study) {
        return paths.equals(List.of(study));
    }

    /** Whether they bring a study of their own to an open one; the folder of the open study does not. */
    boolean bring(Optional<Path> open) {
        Optional<Path> here = open.map(Given::whole);
        return study().filter(there -> named(there) || !here.equals(Optional.of(whole(there))))
                .isPresent();
    }

    /** What a study of them is called: as the one, or as the folder of several. */
    String title() {
        Path first = whole(paths.getFirst());
        Path parent = first.getParent();
        return lastOf(paths.size() > 1 && parent != null ? parent : first);
    }

    /** What a saved study is called before it is read: as its file, or as its folder where the file has the usual name. */
    public static String nameOf(Path study) {
        Path folder = whole(study).getParent();
        String name = lastOf(whole(study));
        return name.equals(USUAL) && folder != null ? lastOf(folder) : name;
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static String lastOf(Path path) {
        Path last = path.getFileName();
        return last == null ? Words.of("study.untitled") : last.toString();
    }
}
