package tare.model;

import java.util.Objects;

/**
 * Something doubtful said as a value: never an exception and never silence.
 *
 * @param code stable identifier such as {@code ROW_DROPPED}
 * @param severity info leaves a file's status {@code ok}; warning and error do not
 * @param subject the benchmark or platform that it is said of; empty if it speaks of the file, or names what it is about itself
 * @param words what is said, without the subject
 * @param place where in the file, e.g. {@code line 12} or {@code $.results[3].times}; empty if the whole file is meant
 */
public record Note(String code, Severity severity, String subject, String words, String place) {
    public Note {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(words);
        Objects.requireNonNull(place);
    }

    public static Note info(String code, String words, String place) {
        return new Note(code, Severity.INFO, "", words, place);
    }

    public static Note warning(String code, String words, String place) {
        return new Note(code, Severity.WARNING, "", words, place);
    }

    public static Note error(String code, String words, String place) {
        return new Note(code, Severity.ERROR, "", words, place);
    }

    /** The same, said of a benchmark or platform. */
    public Note of(String what) {
        return new Note(code, severity, what, words, place);
    }

    /** The same at another place. */
    public Note at(String where) {
        return new Note(code, severity, subject, words, where);
    }

    /** One plain sentence: the words, behind what they are said of. */
    public String message() {
        return subject.isEmpty() ? words : subject + ": " + words;
    }
}
