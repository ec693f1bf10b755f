package tare.study;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What kept a file from being read or written, as a sentence that names it: the system says some of these by the path alone. */
public final class FileTrouble {
    private static final String FULL = "The disk is full. What was there before is still there.";
    private static final Pattern PART = Pattern.compile("\\.([^/\\\\]+)\\.part(?:-\\d+)?$");

    private FileTrouble() {}

    /** The sentence for people; what the exception itself says where it is no usual trouble. */
    public static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException f -> file(f) + " is not there.";
            case AccessDeniedException f -> "This account may not read or write " + file(f) + ".";
            case FileAlreadyExistsException f -> file(f) + " is already there.";
            case NotDirectoryException f -> file(f) + " is not a folder.";
            case FileSystemException f -> system(f);
            default -> {
                String message = String.valueOf(e.getMessage());
                yield full(message) ? FULL : message;
            }
        };
    }

    private static String system(FileSystemException f) {
        String reason = f.getReason() == null ? "" : f.getReason();
        if (full(reason)) {
            return FULL;
        }
        if (reason.toLowerCase(Locale.ROOT).contains("read-only")) {
            return file(f) + " lies on a disk that is read-only.";
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
