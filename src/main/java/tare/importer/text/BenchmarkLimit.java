package tare.importer.text;

import java.util.function.Supplier;
import tare.importer.ImportFailure;

/** How many benchmarks one file may name; a file whose rows nearly all have names of their own is refused. */
public final class BenchmarkLimit {
    private static final int MOST = 100_000;

    private BenchmarkLimit() {}

    /**
     * Asks whether there are still few enough.
     *
     * @param benchmarks how many so far
     * @param place of the last one
     */
    public static void check(int benchmarks, Supplier<String> place) {
        if (benchmarks > MOST) {
            throw new ImportFailure(
                    "LIMIT",
                    "more than 100 000 different benchmarks: does a name or a column number the rows?",
                    place.get());
        }
    }
}
