package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;
import tare.study.Judging;
import tare.study.Protocol;
import tare.study.ProtocolFile;
import tare.study.Runner;
import tare.study.Study;
import tare.verdict.Margin;
import tare.verdict.Rule;

class StudyLockTest {
    private static final double SEALED = 1_767_225_600; // 2026-01-01T00:00:00Z

    @TempDir
    Path folder;

    private static Source run(String label, double start) {
        Metric time = new Metric("time", Unit.of("s"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU);
        Measurement m = Measurement.of(Key.of("a"), time, new Data.Single(1), "$")
                .withRun(RunInfo.UNKNOWN.withTime(start, Double.NaN));
        Platform platform = new Platform(label, PlatformKind.UNKNOWN, "");
        return new Source("x", "h", 1, Status.OK, "f", "", "", platform, Facts.NONE, List.of(), List.of(m));
    }

    private Lock.State state(double baseline, double candidate, Rule rule) throws IOException {
        return state(rule, run("A", baseline), run("B", candidate));
    }

    private Lock.State state(Rule rule, Source... sources) throws IOException {
        Protocol protocol = new Protocol(
                "s", "2026-01-01T00:00:00Z", Judging.by(Rule.DEFAULT), List.of("A", "B"), 2, 1, Runner.COMMAND, "true");
        Path file = Files.writeString(folder.resolve("protocol.json"), ProtocolFile.write(protocol));
        Study study = Study.EMPTY.withSources(List.of(sources)).withSides("A", List.of("B"));
        return StudyLock.sealed(file, study.withSettings(study.settings().withRule(rule)))
                .state();
    }

    @Test
    void lockedWhenTheCandidateRanAfterTheSealWheneverTheBaselineRan() throws IOException {
        assertThat(state(SEALED - 9e6, SEALED + 60, Rule.DEFAULT)).isEqualTo(Lock.State.LOCKED_BEFORE);
    }

    @Test
    void notLockedWhenTheCandidateHadBegun() throws IOException {
        assertThat(state(SEALED + 60, SEALED - 60, Rule.DEFAULT)).isEqualTo(Lock.State.NOT_LOCKED);
    }

    @Test
    void notLockedWhereNoTimesAreRecorded() throws IOException {
        assertThat(state(Double.NaN, Double.NaN, Rule.DEFAULT)).isEqualTo(Lock.State.NOT_LOCKED);
    }

    /** What has no time may have been measured at any. */
    @Test
    void notLockedWhereSomeRunsOfTheCandidateRecordNoTime() throws IOException {
        Source baseline = run("A", Double.NaN);
        Source timed = run("B", SEALED + 60);
        assertThat(state(Rule.DEFAULT, baseline, timed)).isEqualTo(Lock.State.LOCKED_BEFORE);
        assertThat(state(Rule.DEFAULT, baseline, timed, run("B", Double.NaN))).isEqualTo(Lock.State.NOT_LOCKED);
    }

    @Test
    void notLockedByAProtocolThatWasChangedAfterItsSeal() throws IOException {
        assertThat(state(SEALED + 1, SEALED + 60, Rule.DEFAULT)).isEqualTo(Lock.State.LOCKED_BEFORE);
        Path file = folder.resolve("protocol.json");
        Files.writeString(file, Files.readString(file).replace("\"alpha\" : 0.05", "\"alpha\" : 0.1"));
        Study study = Study.EMPTY
                .withSources(List.of(run("A", SEALED), run("B", SEALED + 60)))
                .withSides("A", List.of("B"));
        Lock lock = StudyLock.sealed(file, study.withSettings(study.settings().withRule(Rule.DEFAULT)));
        assertThat(lock.state()).isEqualTo(Lock.State.NOT_LOCKED);
        assertThat(lock.detail()).contains("changed after it was sealed");
    }

    @Test
    void withoutAProtocolTheHistorySaysWhatWasChanged() {
        Study.Change before = new Study.Change("Margin 1 % → 2 %", "2026-01-01T10:00:00Z", false);
        Study.Change after = new Study.Change("Margin 2 % → 3 %", "2026-01-02T10:00:00Z", true);
        assertThat(StudyLock.of(changed(List.of())).state()).isEqualTo(Lock.State.NOT_LOCKED);
        assertThat(StudyLock.of(changed(List.of(before))).state()).isEqualTo(Lock.State.NOT_LOCKED);
        assertThat(StudyLock.of(changed(List.of(before, after))))
                .isEqualTo(new Lock(
                        Lock.State.CHANGED_AFTER,
                        "Margin 2 % → 3 % (2026-01-02T10:00:00Z)",
                        List.of(),
                        List.of(before, after)));
    }

    @Test
    void whatWasChangedBeforeTheSealIsSealedAndWhatWasChangedSinceIsNot() throws IOException {
        Study.Change before = new Study.Change("Claim added: “a”", "2025-12-31T23:59:59Z", true);
        Study.Change since = new Study.Change("Claim removed: “b”", "2026-01-01T00:00:01Z", true);
        Study.Change undated = new Study.Change("Claim removed: “b”", "", true);
        assertThat(sealed(List.of(before)).state()).isEqualTo(Lock.State.LOCKED_BEFORE);
        assertThat(sealed(List.of(before, since)).state()).isEqualTo(Lock.State.CHANGED_AFTER);
        assertThat(sealed(List.of(undated)).state()).isEqualTo(Lock.State.CHANGED_AFTER);
        assertThat(sealed(List.of(before)).changes()).as("all are told").containsExactly(before);
    }

    private Lock sealed(List<Study.Change> changes) throws IOException {
        state(Rule.DEFAULT, run("A", SEALED), run("B", SEALED + 60));
        Study study = Study.EMPTY
                .withSources(List.of(run("A", SEALED), run("B", SEALED + 60)))
                .withSides("A", List.of("B"))
                .withProtocol(folder.resolve("protocol.json").toString());
        for (Study.Change change : changes) {
            study = study.logged(change);
        }
        return StudyLock.of(study);
    }

    @Test
    void ofSeveralChangesTheLastIsNamedAndTheOthersAreCounted() {
        Study.Change one = new Study.Change("Margin 2 % → 3 %", "2026-01-02T10:00:00Z", true);
        Study.Change two = new Study.Change("Claim added: “a”", "2026-01-02T11:00:00Z", true);
        assertThat(StudyLock.of(changed(List.of(one, one, two))).words())
                .isEqualTo("not locked; changed after results were seen: Claim added: “a” (2026-01-02T11:00:00Z)"
                        + " and 2 more");
    }

    private static Study changed(List<Study.Change> changes) {
        Study empty = Study.EMPTY;
        return new Study(empty.name(), List.of(), "", List.of(), empty.settings(), List.of(), changes);
    }

    @Test
    void changedWhenTheMarginDiffers() throws IOException {
        assertThat(state(SEALED + 1, SEALED + 60, Rule.DEFAULT.withMargin(Margin.of(0.05))))
                .isEqualTo(Lock.State.CHANGED_AFTER);
    }
}
