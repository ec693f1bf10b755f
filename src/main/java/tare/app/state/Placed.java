package tare.app.state;

import java.util.List;
import java.util.Optional;
import tare.model.Source;
import tare.study.Study;

/** Where the files of a study stand. Most steps leave them alone, and what shows them has nothing to do then. */
public final class Placed {
    private Placed() {}

    /** Whether two studies have the very same files on the same sides. */
    public static boolean alike(Optional<Study> one, Optional<Study> other) {
        return files(one) == files(other)
                && one.map(Study::baseline).equals(other.map(Study::baseline))
                && one.map(Study::candidates).equals(other.map(Study::candidates));
    }

    private static List<Source> files(Optional<Study> study) {
        return study.map(Study::sources).orElse(List.of());
    }
}
