package tare.app.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tare.app.state.Desk;

/**
 * The folder in which a dialog for files begins: where a file was chosen last, as long as the same study is open; else where
 * the study lies; else where a file was chosen at any time; else at home.
 */
public final class FirstFolder {
    private final Supplier<Optional<Path>> study;
    private final Supplier<String> kept;
    private final Consumer<String> keep;
    private Optional<Path> used = Optional.empty();
    private Optional<Path> usedFor = Optional.empty();

    /**
     * Folders of a window.
     *
     * @param study where the open study lies
     * @param kept the folder that was used last, of an earlier start too; empty if none was
     * @param keep keeps it
     */
    public FirstFolder(Supplier<Optional<Path>> study, Supplier<String> kept, Consumer<String> keep) {
        this.study = study;
        this.kept = kept;
        this.keep = keep;
    }

    /** Where to look for files. */
    Optional<File> toRead() {
        return first(p -> true);
    }

    /** Where files can be written. */
    Optional<File> toWrite() {
        return first(Files::isWritable);
    }

    private Optional<File> first(Predicate<Path> fits) {
        Optional<Path> here = study.get();
        return Stream.of(
                        used.filter(u -> usedFor.equals(here)),
                        here,
                        Desk.place(kept.get()),
                        Optional.of(Path.of(System.getProperty("user.home", "."))))
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .filter(fits)
                .findFirst()
                .map(Path::toFile);
    }

    /** A file or a folder was chosen. */
    void chosen(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Optional<Path> folder = Files.isDirectory(whole) ? Optional.of(whole) : Optional.ofNullable(whole.getParent());
        used = folder;
        usedFor = study.get();
        folder.ifPresent(f -> keep.accept(f.toString()));
    }
}
