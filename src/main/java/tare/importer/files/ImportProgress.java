package tare.importer.files;

/** Hears how far an import has come; called from the threads that read. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress SILENT = (done, total, path) -> {};

    /** {@code path} was read; {@code done} of {@code total} files are. */
    void read(int done, int total, String path);
}
