package tare.app.sources;

import java.util.List;
import java.util.Optional;
import tare.model.Source;

/**
 * A line of the tree: a platform, a file or a benchmark in it.
 *
 * @param name of it
 * @param as what it was read as
 * @param holds what is in it, in words
 * @param state what became of a file; empty for platforms and benchmarks
 * @param note the first doubt
 * @param paths of the files it stands for
 * @param platform label it stands under; empty if it is not placed
 * @param source the file; empty for platforms
 */
public record SourceItem(
        String name,
        String as,
        String holds,
        Optional<State> state,
        String note,
        List<String> paths,
        String platform,
        Optional<Source> source) {
    public SourceItem {
        paths = List.copyOf(paths);
    }

    SourceItem named(String other) {
        return new SourceItem(other, as, holds, state, note, paths, platform, source);
    }

    /** Whether it is a platform, or another group of files. */
    boolean group() {
        return source.isEmpty();
    }

    /** Whether it is a file. */
    boolean file() {
        return state.isPresent();
    }
}
