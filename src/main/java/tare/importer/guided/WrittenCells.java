package tare.importer.guided;

import java.util.Optional;
import tare.importer.Draft;
import tare.importer.Measured;
import tare.importer.Written;
import tare.importer.text.ListCells;

/** Says how numbers that are written for people were read, and which ones were not because they can be read in two ways. */
public final class WrittenCells {
    private WrittenCells() {}

    /** Notes on the columns of a first guess. */
    public static void say(Sketch sketch, Draft draft) {
        for (Field f : sketch.values()) {
            written(f).ifPresent(w -> draft.info("WRITTEN_NUMBERS", read(f, w), ""));
        }
        for (Field f : sketch.all(Meaning.IGNORE)) {
            doubt(f).ifPresent(d -> draft.warn("NUMBERS_IN_DOUBT", d + ": not read", ""));
        }
    }

    /** Why a column could not be read, where it could be in two ways. */
    public static Optional<String> doubt(Sketch sketch) {
        return sketch.all(Meaning.IGNORE).stream()
                .flatMap(f -> doubt(f).stream())
                .findFirst();
    }

    private static Optional<Written> written(Field f) {
        return Measured.is(f.example()) ? Optional.empty() : Written.in(f.example());
    }

    private static String read(Field f, Written w) {
        String is =
                f.example() + " is " + w.number().toPlainString() + (f.unit().isEmpty() ? "" : " " + f.unit());
        return "the numbers of \"" + f.place().label() + "\" are "
                + switch (w.how()) {
                    case PREFIX -> "read with k for a thousand, M for a million, G for 10^9: ";
                    case CLOCK -> "read as times with colons: ";
                    case PARTS -> "read as hours, minutes and seconds: ";
                }
                + is;
    }

    private static Optional<String> doubt(Field f) {
        if (ListCells.several(f.example())) {
            return Optional.of("the cells of \"" + f.place().label() + "\" (" + f.example()
                    + ") hold several numbers, which may be repeats or a summary");
        }
        return written(f).flatMap(w -> switch (w.how()) {
            case PREFIX -> Optional.of(of(f) + "may count thousands or 1024s");
            case CLOCK -> Optional.of(of(f) + "may be minutes and seconds, hours and minutes, or a time of day");
            case PARTS -> Optional.empty();
        });
    }

    private static String of(Field f) {
        return "the numbers of \"" + f.place().label() + "\" (" + f.example() + ") ";
    }
}
