package tare.app.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What went wrong, as a sentence that names the file: the system says some of these by the path alone. */
public final class Complaint {
    private static final Pattern PART = Pattern.compile("\\.([^/\\\\]+)\\.part$");

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
        if (e instanceof UncheckedIOException && e.getCause() != null) {
            return of(e.getCause());
        }
        String message = e.getMessage() == null ? "" : e.getMessage();
        if (message.isBlank()) {
            return Words.of("failure.unknown", e.getClass().getSimpleName());
        }
        return e instanceof IOException && full(message) ? Words.of("failure.full") : message;
    }

    private static String system(FileSystemException f) {
        String reason = f.getReason() == null ? "" : f.getReason();
        if (full(reason)) {
            return Words.of("failure.full");
        }
        if (reason.toLowerCase(Locale.ROOT).contains("read-only")) {
            return Words.of("failure.readonly", file(f));
        }
        return reason.isEmpty() ? file(f) : file(f) + ": " + reason;
    }

    private static boolean full(String reason) {
        String small = reason.toLowerCase(Locale.ROOT);
        return small.contains("no space left")
                || small.contains("not enough space")
                || small.contains("quota exceeded");
    }

    /** The file that the user named: what is written beside it until it is whole is not of interest. */
    private static String file(FileSystemException f) {
        return f.getFile() == null ? "" : PART.matcher(f.getFile()).replaceFirst("$1");
    }
}
