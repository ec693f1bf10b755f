package tare.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.analysis.Settings;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Platform;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;
import tare.verdict.Margin;
import tare.verdict.Rule;

class ProtocolTest {
    @TempDir
    Path folder;

    private static Protocol protocol() {
        return new Protocol(
                "s",
                "2026-01-01T00:00:00Z",
                Judging.by(Rule.DEFAULT, "overhead about 1 %"),
                List.of("Bare metal", "VM"),
                6,
                42,
                Runner.HYPERFINE,
                "gzip -k 'my file'");
    }

    private static Source result(String path, double start, Status status) {
        Metric time = new Metric("time", Unit.of("s"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU);
        List<Measurement> rows = status == Status.REFUSED
                ? List.of()
                : List.of(Measurement.of(Key.of("gzip"), time, new Data.Single(1), "$")
                        .withRun(RunInfo.UNKNOWN.withTime(start, 1)));
        return new Source(
                path, path, 1, status, "hyperfine-json", "", "", Platform.UNKNOWN, Facts.NONE, List.of(), rows);
    }

    private static List<Source> all(Protocol p) {
        List<Source> sources = new ArrayList<>();
        p.list().forEach(r -> sources.add(result("/x/" + r.folder() + "/result.json", r.step(), Status.OK)));
        return sources;
    }

    private static ProtocolMatch match(List<Source> sources, Settings settings) {
        return held(Study.EMPTY
                .withSources(new PlannedRuns(protocol()).placed(sources))
                .withSettings(settings));
    }

    private static ProtocolMatch held(Study study) {
        return ProtocolMatch.of(new ProtocolFile.Sealed(protocol(), ProtocolFile.seal(protocol()), true), study);
    }

    private static Settings asSealed() {
        return Settings.DEFAULT.withClaims(List.of("overhead about 1 %"));
    }

    @Test
    void everyBlockHasEachPlatformOnceInADrawnOrder() {
        var blocks = protocol().list().stream().collect(Collectors.groupingBy(Protocol.Run::block));
        assertThat(blocks).hasSize(6);
        blocks.values()
                .forEach(b ->
                        assertThat(b).extracting(Protocol.Run::platform).containsExactlyInAnyOrder("Bare metal", "VM"));
        assertThat(blocks.values().stream().map(b -> b.getFirst().platform()).distinct())
                .hasSize(2);
        assertThat(protocol().list()).isEqualTo(protocol().list());
    }

    @ParameterizedTest
    @CsvSource({
        "Bare metal, VM, bare-metal, vm",
        "VM 1, VM-1, vm-1, vm-1-2",
        "裸机 1, 虚拟机 1, 1, 1-2",
        "VM (old), vm old, vm-old, vm-old-2"
    })
    void twoPlatformsNeverShareAFolder(String baseline, String candidate, String one, String other) {
        Protocol p = new Protocol(
                "s",
                "2026-01-01",
                Judging.by(Rule.DEFAULT, ""),
                List.of(baseline, candidate),
                3,
                42,
                Runner.COMMAND,
                "x");
        assertThat(p.list())
                .hasSize(6)
                .extracting(r -> r.platform() + " " + r.folder())
                .contains(baseline + " " + one + "/run-001", candidate + " " + other + "/run-003")
                .doesNotHaveDuplicates();
        assertThat(p.list()).extracting(Protocol.Run::folder).doesNotHaveDuplicates();
    }

    @Test
    void aChangedProtocolIsSeen() throws IOException {
        Path file = Files.writeString(folder.resolve("protocol.json"), ProtocolFile.write(protocol()));
        assertThat(ProtocolFile.read(file).intact()).isTrue();
        assertThat(ProtocolFile.read(file).protocol()).isEqualTo(protocol());
        Files.writeString(file, Files.readString(file).replace("\"alpha\" : 0.05", "\"alpha\" : 0.1"));
        assertThat(ProtocolFile.read(file).intact()).isFalse();
    }

    @Test
    void aForeignFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "[1]");
        assertThatThrownBy(() -> ProtocolFile.read(file))
                .isInstanceOf(StudyFailure.class)
                .hasMessageContaining("not a Tare protocol");
    }

    @ParameterizedTest
    @CsvSource({"2, 2, true", "1, 2, false", "2, 1, false"})
    void twoPlatformsAndTwoRunsAreTheLeast(int platforms, int runs, boolean enough) {
        List<String> names = List.of("Bare metal", "VM").subList(0, platforms);
        Callable<Protocol> made = () -> new Protocol(
                "s", "2026-01-01T00:00:00Z", Judging.by(Rule.DEFAULT, ""), names, runs, 42, Runner.COMMAND, "x");
        if (enough) {
            assertThatCode(made::call).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(made::call).hasMessageContaining("two platforms and two runs");
        }
    }

    @Test
    void plannedRunsGoToTheirPlatformsAndOthersStay() {
        List<Source> sources = all(protocol());
        sources.add(result("/x/other/result.json", 99, Status.OK));
        sources.add(result("/x/run-001/result.json", 99, Status.OK));
        List<Source> placed = new PlannedRuns(protocol()).placed(sources);
        assertThat(placed)
                .filteredOn(s -> s.platform().label().equals("VM"))
                .hasSize(6)
                .allMatch(s -> s.path().contains("/vm/"));
        assertThat(placed.subList(12, 14)).extracting(Source::platform).containsOnly(Platform.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "/x/vm/run-002/result.json, vm/run-002",
        "C:\\lab\\vm\\run-002\\result.json, vm/run-002",
        "lab.zip!/vm/run-002/a/b.json, vm/run-002",
        "/vm/run-001/copies/bare-metal/run-003/result.json, bare-metal/run-003",
        "/x/vm/run-007/result.json, ''",
        "/x/vm/run-002, ''"
    })
    void theInnermostPlannedFolderAboveAFileIsItsRun(String path, String folder) {
        assertThat(new PlannedRuns(protocol())
                        .of(result(path, 1, Status.OK))
                        .map(Protocol.Run::folder)
                        .orElse(""))
                .isEqualTo(folder);
    }

    @Test
    void aSecondResultOfARunIsNotAsPlanned() {
        List<Source> sources = all(protocol());
        sources.add(result("/copy/vm/run-002/result.json", 99, Status.OK));
        sources.add(result("/x/vm/run-001/started", 99, Status.REFUSED));
        ProtocolMatch match = match(sources, asSealed());
        assertThat(match.matched()).hasSize(12);
        assertThat(match.sentences())
                .containsExactly(
                        "1 result file is of a run that has its result already: /copy/vm/run-002/result.json.");
    }

    @Test
    void aRunOfAnotherBenchmarkIsNotAsPlanned() {
        List<Source> sources = all(protocol());
        Measurement row = sources.get(4).measurements().getFirst();
        Measurement more =
                Measurement.of(Key.of("xz"), row.metric(), row.data(), "$").withRun(row.run());
        sources.set(4, sources.get(4).withMeasurements(List.of(row, more)));
        assertThat(match(sources, asSealed()).sentences())
                .containsExactly("1 planned run holds other benchmarks than most: "
                        + protocol().list().get(4).folder() + ".");
    }

    @Test
    void aRunThatWasPutOnAnotherPlatformIsNotAsPlannedAndANewNameForAllIs() {
        List<Source> placed = new PlannedRuns(protocol()).placed(all(protocol()));
        Study study = Study.EMPTY.withSources(placed).withSettings(asSealed());
        assertThat(held(study.renamed("VM", "KVM guest")).sentences())
                .singleElement()
                .asString()
                .startsWith("As planned");
        assertThat(held(study.relabelled(Set.of("/x/vm/run-004/result.json"), "Bare metal"))
                        .sentences())
                .containsExactly("1 planned run is not on the platform it was planned for: vm/run-004.");
        assertThat(held(study.renamed("VM", "Bare metal")).sentences())
                .singleElement()
                .asString()
                .startsWith("6 planned runs are not on their platforms, the first of them vm/");
    }

    @Test
    void aCopyOfARunUnderAnotherNameIsNotAsPlanned() {
        List<Source> sources = new ArrayList<>(all(protocol()));
        sources.replaceAll(s -> s.path().matches(".*vm/run-00[35].*") ? withHash(s, "same") : s);
        assertThat(match(sources, asSealed()).sentences())
                .singleElement()
                .asString()
                .startsWith("1 planned run has the same bytes as another and counts once: vm/run-00");
    }

    private static Source withHash(Source s, String hash) {
        return new Source(
                s.path(),
                hash,
                s.bytes(),
                s.status(),
                s.format(),
                s.tool(),
                s.toolVersion(),
                s.platform(),
                s.facts(),
                s.notes(),
                s.measurements());
    }

    @Test
    void ofOneRunTheSentencesAreInTheSingular() {
        List<Source> sources = all(protocol());
        sources.set(3, result(sources.get(3).path(), 4, Status.REFUSED));
        sources.removeLast();
        assertThat(match(sources, asSealed()).sentences())
                .containsExactly(
                        "1 of 12 planned runs is missing: "
                                + protocol().list().getLast().folder() + ".",
                        "1 of 12 planned runs holds no result: "
                                + protocol().list().get(3).folder() + ".");
    }

    @Test
    void allRunsInOrderAreAsPlanned() {
        ProtocolMatch match = match(all(protocol()), asSealed());
        assertThat(match.matched()).hasSize(12);
        assertThat(match.sentences()).singleElement().asString().startsWith("As planned");
    }

    @Test
    void whatWasLeftOutByHandIsNotAsPlanned() {
        Settings without = asSealed()
                .withExclusions(List.of(new Settings.Exclusion("/x/vm/run-001/result.json", "$", -1, "too slow")));
        assertThat(match(all(protocol()), without).sentences())
                .containsExactly("1 exclusion is not part of the protocol.");
    }

    @Test
    void whatDiffersIsSaid() {
        List<Source> sources = all(protocol());
        Source first = sources.removeFirst();
        sources.set(0, result(sources.getFirst().path(), 0, Status.REFUSED));
        sources.add(result("/x/other/result.json", 99, Status.OK));
        ProtocolMatch match = match(sources, asSealed().withRule(Rule.DEFAULT.withMargin(Margin.of(0.02))));
        assertThat(match.missing()).hasSize(1);
        assertThat(first.path()).contains(match.missing().getFirst().folder());
        assertThat(match.failed()).hasSize(1);
        assertThat(match.extra()).containsExactly("/x/other/result.json");
        assertThat(String.join(" ", match.sentences()))
                .contains("Margin")
                .contains("missing")
                .contains("not planned");
    }

    @Test
    void anotherMetricThanTheSealedOneIsSaid() {
        Settings s = asSealed();
        Settings byTail = new Settings(
                s.rule(),
                s.domainMargins(),
                s.metricMargins(),
                s.claims(),
                s.exclusions(),
                Map.of("gzip", "p99"),
                s.directions(),
                s.parts(),
                s.paired(),
                s.seed(),
                s.looks());
        assertThat(Judging.of(byTail).metrics()).containsExactly("gzip: p99");
        assertThat(match(all(protocol()), byTail).sentences())
                .singleElement()
                .asString()
                .contains("metrics to judge by differ");
    }

    @Test
    void marginsOfSingleDomainsAndMetricsAreSealed() throws IOException {
        Settings s = asSealed();
        Settings own = new Settings(
                s.rule(),
                Map.of(Domain.STORAGE, Margin.of(0.03)),
                Map.of("p99", Margin.of(0.1)),
                s.claims(),
                s.exclusions(),
                s.primaryMetrics(),
                s.directions(),
                s.parts(),
                true,
                s.seed(),
                s.looks());
        Judging judging = Judging.of(own);
        assertThat(judging.margins())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("storage: 0.97")
                .endsWith(" to 1.03");
        assertThat(match(all(protocol()), own).sentences())
                .containsExactly(
                        "The margins of single domains or metrics differ from the sealed protocol.",
                        "The sealed protocol compares the runs unpaired, this study does not.");
        Protocol p = protocol();
        Protocol sealed =
                new Protocol(p.name(), p.at(), judging, p.platforms(), p.runs(), p.seed(), p.runner(), p.command());
        Path file = Files.writeString(folder.resolve("p.json"), ProtocolFile.write(sealed));
        assertThat(ProtocolFile.read(file).protocol()).isEqualTo(sealed);
        assertThat(ProtocolFile.read(file).intact()).isTrue();
        Files.writeString(file, ProtocolFile.write(sealed).replace("to 1.03", "to 1.04"));
        assertThat(ProtocolFile.read(file).intact()).isFalse();
    }

    @Test
    void aProtocolWithoutMarginsOfItsOwnDoesNotNameThem() {
        assertThat(ProtocolFile.write(protocol())).doesNotContain("margins").doesNotContain("paired");
    }

    @Test
    void runsOutOfOrderAreSaid() {
        List<Source> sources = all(protocol());
        sources.set(3, result(sources.get(3).path(), 0.5, Status.OK));
        assertThat(match(sources, asSealed()).outOfOrder()).isTrue();
    }

    @Test
    void aSealIsNotWrittenOver() throws IOException {
        ProtocolFile.Written written = ProtocolFile.save(protocol(), folder.resolve("plan"));
        assertThat(ProtocolFile.read(written.file()).intact()).isTrue();
        assertThat(written.start()).endsWith("runs.sh");
        assertThatThrownBy(() -> ProtocolFile.save(protocol(), folder.resolve("plan")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void somebodyElsesScriptIsNotWrittenOver() throws IOException {
        Path theirs = Files.writeString(folder.resolve("runs.sh"), "echo mine");
        assertThatThrownBy(() -> ProtocolFile.save(protocol(), folder))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("runs.sh");
        assertThat(theirs).hasContent("echo mine");
        assertThat(folder.resolve(ProtocolFile.NAME)).as("nothing half").doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"runs\" : 6', '\"runs\" : 2000000000', 9999 runs a side at most",
        "'\"Bare metal\"', '\"VM\"', each platform once"
    })
    void aProtocolThatNobodyCouldHaveSealedIsRefused(String was, String is, String why) throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.json"), ProtocolFile.write(protocol()).replace(was, is));
        assertThatThrownBy(() -> ProtocolFile.read(file))
                .isInstanceOf(StudyFailure.class)
                .hasMessageContaining(why);
    }

    @Test
    void aVeryLongNameIsCutToAFolderThatEverySystemAllows() {
        Protocol p = new Protocol(
                "s",
                "2026-01-01",
                Judging.by(Rule.DEFAULT),
                List.of("a".repeat(400), "a".repeat(500)),
                2,
                1,
                Runner.COMMAND,
                "x");
        assertThat(p.list())
                .extracting(Protocol.Run::folder)
                .doesNotHaveDuplicates()
                .allMatch(f -> f.length() < 120);
    }
}
