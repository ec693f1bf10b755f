package tare.app.state;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** What went wrong, as a sentence that names the file: the system says some of these by the path alone. */
public final class Complaint {
    private Complaint() {}

    /** The sentence for people. */
    public static String of(Throwable e) {
        return switch (e) {
            case NoSuchFileException f -> Words.of("failure.gone", file(f));
            case AccessDeniedException f -> Words.of("failure.denied", file(f));
            case FileAlreadyExistsException f -> Words.of("failure.exists", file(f));
            case NotDirectoryException f -> Words.of("failure.folder", file(f));
            case FileSystemException f -> system(f);
            case OutOfMemoryError m -> Words.of("failure.memory");
            default -> plain(e);
        };
    }

    private static String plain(Throwable e) {
        String message = e.getMessage();
        if (e instanceof java.io.UncheckedIOException && e.getCause() != null) {
            return of(e.getCause());
        }
        return message == null || message.isBlank()
                ? Words.of("failure.unknown", e.getClass().getSimpleName())
                : message;
    }

    private static String system(FileSystemException f) {
        String reason = f.getReason() == null ? "" : f.getReason();
        String small = reason.toLowerCase(Locale.ROOT);
        if (small.contains("no space left") || small.contains("not enough space") || small.contains("quota")) {
            return Words.of("failure.full", file(f));
        }
        if (small.contains("read-only")) {
            return Words.of("failure.readonly", file(f));
        }
        return reason.isEmpty() ? file(f) : file(f) + ": " + reason;
    }

    private static String file(FileSystemException f) {
        return f.getFile() == null ? "" : f.getFile();
    }
}
