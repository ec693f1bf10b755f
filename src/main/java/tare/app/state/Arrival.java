package tare.app.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tare.analysis.Analysis;
import tare.model.Source;
import tare.study.PlannedRuns;
import tare.study.Protocol;
import tare.study.ProtocolFile;
import tare.study.Study;
import tare.study.StudyFailure;

/**
 * Files that come to a study. Those of runs that its protocol planned go to the platforms they were planned for, as part of the
 * step that brings them: what the user moves later stays where he puts it.
 *
 * @param sources as they join the study
 * @param planned the protocol's baseline; empty where no protocol can be read
 */
record Arrival(List<Source> sources, Optional<String> planned) {

    /** Files on their platforms; reads the study's protocol, away from the screen's thread. */
    static Arrival of(List<Source> read, Optional<Study> study) {
        Optional<Protocol> protocol =
                study.map(Study::protocol).filter(p -> !p.isEmpty()).flatMap(Arrival::protocol);
        return new Arrival(
                protocol.map(p -> new PlannedRuns(p).placed(read)).orElse(read),
                protocol.map(p -> p.platforms().getFirst()));
    }

    /** What cannot be read places nothing; the plan page says so. */
    private static Optional<Protocol> protocol(String path) {
        try {
            return Optional.of(ProtocolFile.read(Path.of(path)).protocol());
        } catch (StudyFailure e) {
            return Optional.empty();
        }
    }

    /** Those that are not known yet as they are now. */
    Arrival without(List<Source> known) {
        Map<String, String> hashes =
                known.stream().collect(Collectors.toMap(Source::path, Source::sha256, (first, second) -> second));
        return new Arrival(
                sources.stream()
                        .filter(s -> !s.sha256().equals(hashes.get(s.path())))
                        .toList(),
                planned);
    }

    /** The study with the files, and one look later if their runs join rows that were seen. */
    UnaryOperator<Study> joining(Optional<Analysis> seen) {
        return before -> {
            Study after = Edits.add(sources).apply(before);
            boolean open = !after.labels().contains(before.baseline());
            Study sided = planned.filter(p -> open && after.labels().contains(p))
                    .map(p -> Edits.baseline(p).apply(after))
                    .orElse(after);
            return Appended.counted(before, sided, seen);
        };
    }
}
