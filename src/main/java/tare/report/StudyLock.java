package tare.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
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
            return history(study, c -> true).withChanges(study.changes());
        }
        try {
            return sealed(Path.of(study.protocol()), study);
        } catch (StudyFailure e) {
            return new Lock(
                    Lock.State.NOT_LOCKED,
                    "its protocol cannot be read",
                    List.of(String.valueOf(e.getMessage())),
                    study.changes());
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
        return state(sealed, study)
                .withProtocol(ProtocolMatch.of(sealed, study).sentences())
                .withChanges(study.changes());
    }

    /** What the study's history says of when its margin and claims were fixed, as far as it counts. */
    private static Lock history(Study study, Predicate<Study.Change> counts) {
        List<Study.Change> late = study.changes().stream()
                .filter(Study.Change::afterResults)
                .filter(counts)
                .toList();
        return late.isEmpty()
                ? Lock.NONE
                : new Lock(
                        Lock.State.CHANGED_AFTER,
                        words(late.getLast()) + (late.size() > 1 ? " and " + (late.size() - 1) + " more" : ""));
    }

    private static String words(Study.Change c) {
        return c.at().isEmpty() ? c.what() : c.what() + " (" + c.at() + ")";
    }

    /** What was changed before the seal is in what was sealed; a change without a time may be a later one. */
    private static boolean since(Study.Change c, Protocol p) {
        try {
            return Instant.parse(c.at()).getEpochSecond() > sealedAt(p);
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private static Lock state(ProtocolFile.Sealed sealed, Study study) {
        Protocol p = sealed.protocol();
        if (!sealed.intact()) {
            return new Lock(Lock.State.NOT_LOCKED, "the protocol was changed after it was sealed");
        }
        Lock history = history(study, c -> since(c, p));
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
