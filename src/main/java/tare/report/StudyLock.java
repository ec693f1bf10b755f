package tare.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import tare.model.Measurement;
import tare.model.RunInfo;
import tare.study.Judging;
import tare.study.Protocol;
import tare.study.ProtocolFile;
import tare.study.ProtocolMatch;
import tare.study.Study;
import tare.study.StudyFailure;

/** When margin, level and claims of a study were fixed: what its sealed protocol says, or else its history. */
public final class StudyLock {
    private static final int SHOWN = 12;

    private StudyLock() {}

    /** The lock of a study; a protocol that cannot be read proves nothing, and the lock says so. */
    public static Lock of(Study study) {
        if (study.protocol().isEmpty()) {
            return history(study);
        }
        try {
            return sealed(Path.of(study.protocol()), study);
        } catch (StudyFailure e) {
            return new Lock(
                    Lock.State.NOT_LOCKED, "its protocol cannot be read", List.of(String.valueOf(e.getMessage())));
        }
    }

    /**
     * The lock of a study held against a protocol.
     *
     * @param protocol the file, or the folder that holds {@code protocol.json}
     * @throws StudyFailure with a plain sentence when the protocol cannot be read
     */
    public static Lock sealed(Path protocol, Study study) {
        Path file = Files.isDirectory(protocol) ? protocol.resolve(ProtocolFile.NAME) : protocol;
        ProtocolFile.Sealed sealed = ProtocolFile.read(file);
        Lock found = state(sealed, study);
        return new Lock(
                found.state(), found.detail(), ProtocolMatch.of(sealed, study).sentences());
    }

    /** What the study's history says of when its margin and claims were fixed. */
    private static Lock history(Study study) {
        return study.changes().stream()
                .filter(Study.Change::afterResults)
                .reduce((first, second) -> second)
                .map(c -> new Lock(Lock.State.CHANGED_AFTER, c.at().isEmpty() ? c.what() : c.what() + ", " + c.at()))
                .orElse(Lock.NONE);
    }

    private static Lock state(ProtocolFile.Sealed sealed, Study study) {
        Protocol p = sealed.protocol();
        if (!sealed.intact()) {
            return new Lock(Lock.State.NOT_LOCKED, "the protocol was changed after it was sealed");
        }
        Lock history = history(study);
        if (history.state() == Lock.State.CHANGED_AFTER) {
            return history;
        }
        String seal = "seal "
                + sealed.seal().substring(0, Math.min(SHOWN, sealed.seal().length())) + ", " + p.at();
        if (!p.judging().equals(Judging.of(study.settings()))) {
            return new Lock(
                    Lock.State.CHANGED_AFTER,
                    "margins, level, design, claims or metrics differ from the protocol, " + seal);
        }
        List<RunInfo> runs = candidates(study);
        List<RunInfo> timed = runs.stream().filter(RunInfo::hasStart).toList();
        if (timed.stream().anyMatch(r -> r.startSeconds() < sealedAt(p))) {
            return new Lock(
                    Lock.State.NOT_LOCKED, "runs of the candidate had begun before the protocol was sealed, " + seal);
        }
        if (timed.isEmpty() || timed.size() < runs.size()) {
            return new Lock(
                    Lock.State.NOT_LOCKED,
                    "a protocol is there, " + seal + ", but " + (timed.isEmpty() ? "" : "some of ")
                            + "the candidate's files record no times to hold it against");
        }
        return new Lock(Lock.State.LOCKED_BEFORE, seal);
    }

    /** Seconds since the epoch; beyond everything when the time cannot be read, so that nothing counts as locked. */
    private static double sealedAt(Protocol p) {
        try {
            return Instant.parse(p.at()).getEpochSecond();
        } catch (DateTimeParseException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** The runs of the candidates; the baseline may well have been measured earlier. */
    private static List<RunInfo> candidates(Study study) {
        return study.sources().stream()
                .flatMap(s ->
                        s.measurements().stream().filter(m -> !study.baseline().equals(s.labelOf(m))))
                .map(Measurement::run)
                .toList();
    }
}
