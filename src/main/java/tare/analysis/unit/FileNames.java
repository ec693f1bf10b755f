package tare.analysis.unit;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.Nested;
import tare.model.Rank;

/** What one file that holds all runs of a side calls them, in a column of run ids. */
final class FileNames {
    /** Levels whose units are counted on purpose alike on both sides. */
    private static final Pattern SHARED = Pattern.compile("(?i)(round|block|pair|slot|seed).*");

    private final Nested nested;
    private final int level;
    private final Side side;

    private FileNames(Nested nested, int level, Side side) {
        this.nested = nested;
        this.level = level;
        this.side = side;
    }

    /** The id of a unit; empty where the file gives none, or the side has several files. */
    static String of(Side side, int unit) {
        return of(side).map(names -> names.name(unit)).orElse("");
    }

    /** Whether the ids are no more than a count from 0 or 1, which any two files have in common. */
    static boolean count(Side side) {
        return of(side).filter(names -> names.counted(0) || names.counted(1)).isPresent();
    }

    private boolean counted(int from) {
        boolean shared = SHARED.matcher(nested.levels().get(level).name()).matches();
        return !shared
                && IntStream.range(0, nested.units(level))
                        .allMatch(i -> nested.name(level, i).equals(String.valueOf(from + i)));
    }

    private static Optional<FileNames> of(Side side) {
        if (side.parts().size() != 1 || !(side.parts().getFirst().measurement().data() instanceof Data.Samples s)) {
            return Optional.empty();
        }
        Nested nested = s.nested();
        int units = side.n() + side.leftOut().size();
        int level = 0;
        while (level < nested.levels().size() && nested.units(level) != units) {
            level++;
        }
        boolean found = level < nested.names().size()
                && nested.levels().get(level).rank().compareTo(Rank.RUN) <= 0
                && (level == 0 || side.leftOut().isEmpty());
        return found ? Optional.of(new FileNames(nested, level, side)) : Optional.empty();
    }

    private String name(int unit) {
        long before =
                side.leftOut().stream().filter(out -> out.before() <= unit).count();
        return nested.name(level, unit + (int) before);
    }
}
