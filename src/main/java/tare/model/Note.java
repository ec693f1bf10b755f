package tare.model;

import java.util.Objects;

/**
 * Something doubtful said as a value: never an exception and never silence.
 *
 * @param code stable identifier such as {@code ROW_DROPPED}
 * @param severity info leaves a file's status {@code ok}; warning and error do not
 * @param message one plain sentence
 * @param place where in the file, e.g. {@code line 12} or {@code $.results[3].times}; empty if the whole file is meant
 */
public record Note(String code, Severity severity, String message, String place) {
    public Note {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(place);
    }

    public static Note info(String code, String message, String place) {
        return new Note(code, Severity.INFO, message, place);
    }

    public static Note warning(String code, String message, String place) {
        return new Note(code, Severity.WARNING, message, place);
    }

    public static Note error(String code, String message, String place) {
        return new Note(code, Severity.ERROR, message, place);
    }
}
