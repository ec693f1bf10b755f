package tare.app.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import tare.study.FileTrouble;

/** What went wrong, as a sentence. */
public final class Complaint {
    private Complaint() {}

    /** The sentence for people. */
    public static String of(Throwable e) {
        return switch (e) {
            case UncheckedIOException u when u.getCause() != null -> of(u.getCause());
            case OutOfMemoryError m -> Words.of("failure.memory");
            case Throwable t
            when t.getMessage() == null || t.getMessage().isBlank() ->
                Words.of("failure.unknown", t.getClass().getSimpleName());
            case IOException f -> FileTrouble.of(f);
            default -> String.valueOf(e.getMessage());
        };
    }
}
