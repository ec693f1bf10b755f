package tare.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.importer.Draft;
import tare.importer.FileInput;
import tare.importer.Input;
import tare.importer.MemoryInput;
import tare.importer.guided.Field;
import tare.importer.guided.Guided;
import tare.importer.guided.LineMarks;
import tare.importer.guided.Meaning;
import tare.importer.guided.Sketch;
import tare.importer.text.Probes;
import tare.model.Data;
import tare.model.Measurement;
import tare.model.Role;

/** What the first guess reads from files that nobody knows, and what pointing at things changes. */
final class GuidedTest {
    private static final Path UNKNOWN = Path.of("src", "test", "resources", "mapping-unknown");

    private static Trial trial(String file) throws IOException {
        Input input = FileInput.of(UNKNOWN.resolve(file));
        return Trial.of(input, Guided.of(input).sketch().named("mine"));
    }

    @ParameterizedTest
    @CsvSource({
        "kiln.log",
        "lattice.json",
        "messreihe.csv",
        "nest.json",
        "zap.tsv",
        "lab.ndjson",
        "disk.csv",
        "anvil.log",
        "loom.json",
        "protokoll.csv",
        "cells.csv",
        "halle.csv",
        "orrery.json"
    })
    void whatWasPointedAtComesBackFromTheMapping(String file) throws IOException {
        Sketch first = trial(file).sketch();
        Sketch changed = first.change(
                first.fields().getLast().place(), f -> f.named("größer \"so\"").unit("Blätter"));
        assertThat(Sketch.of(first.text())).contains(first);
        assertThat(Sketch.of(changed.text())).contains(changed);
        assertThat(Sketch.of(first.text().replace("\"confidence\" : 90", "\"confidence\" : 91")))
                .as("changed by hand")
                .isEmpty();
        assertThat(Sketch.of("{}")).isEmpty();
        assertThat(Sketch.of("no JSON")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kiln.log       | packing best-fit    | items/s    | items/s | higher  | [2]    | 1",
                "kiln.log       | routing grid-64     | wall       | ms      | lower   | [3]    | 0",
                "lattice.json   | gather              | timings    | us      | lower   | [3, 4]| 0",
                "lattice.json   | transpose           | energy     | J       | unknown | [3]    | 0",
                "lattice.json   | transpose           | bandwidth  | GB/s    | higher  | []     | 0",
                "forge.log      | sort-small          | elapsed    | s       | lower   | [3]    | 0",
                "forge.log      | hash-large          | throughput | kops/s  | higher  | [3]    | 0",
                "nest.json      | mine                | seconds    | seconds | lower   | [3]    | 0",
                "lager.csv      | kopieren            | Laufzeit   | s       | lower   | [2]    | 0",
                "lager.csv      | packen              | Durchsatz  | MB/s    | higher  | [2]    | 0",
                "zap.tsv        | q2                  | latency    | ms      | lower   | [2]    | 0",
                "disk.csv       | rand                | Read       | MB/s    | higher  | [2]    | 0",
                "lab.ndjson     | read                | iops       | ops/s   | higher  | [1, 2] | 0",
                "anvil.log      | hammer/small        | elapsed    | us      | lower   | [3]    | 0",
                "anvil.log      | quench              | peak memory| MiB     | unknown | [3]    | 0",
                "loom.json      | weave               | wall       | ms      | lower   | [3]    | 1",
                "loom.json      | weave               | throughput | rows/s  | higher  | [3]    | 1",
                "protokoll.csv  | Lesen 4k            | Dauer      | ms      | lower   | [2]    | 1",
                "protokoll.csv  | Mischen             | Durchsatz  | MB/s    | higher  | [3]    | 0",
                "cells.csv      | get                 | latency    | ms      | lower   | [2]    | 0",
                "cells.csv      | put                 | rate       | ops/s   | higher  | [2]    | 0",
                "halle.csv      | Schreiben folge     | Rate       | MB/s    | higher  | [3]    | 0",
                "halle.csv      | Lesen zufall        | Dauer      | s       | lower   | [3]    | 0",
                "orrery.json    | nbody               | elapsed    | ms      | lower   | [3]    | 0",
                "orrery.json    | fft                 | elapsed    | ms      | lower   | [3]    | 0",
                "messreihe.csv  | Index lesen         | Durchsatz  | MB/s    | higher  | [2]    | 1",
                "messreihe.csv  | Protokoll schreiben | Latenz p99 | ms      | lower   | [3]    | 0"
            })
    void theFirstGuessFindsBenchmarkMetricUnitDirectionRunsAndFailures(
            String file, String benchmark, String metric, String unit, String better, String shape, long failed)
            throws IOException {
        Trial trial = trial(file);
        Measurement m = trial.measurements().stream()
                .filter(x -> x.key().benchmark().equals(benchmark)
                        && x.metric().name().equals(metric))
                .findFirst()
                .orElseThrow();
        assertThat(m.metric().unit().symbol()).isEqualTo(unit);
        assertThat(m.metric().better().code()).isEqualTo(better);
        String found =
                m.data() instanceof Data.Samples s ? Arrays.toString(s.nested().shape()) : "[]";
        assertThat(shapeOf(found)).isEqualTo(shapeOf(shape));
        boolean judged = m.metric().role() == Role.PRIMARY || !file.endsWith("log");
        assertThat(m.failed()).isEqualTo(judged ? failed : 0);
    }

    private static String shapeOf(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource({"kiln.log", "lattice.json", "messreihe.csv", "nest.json", "zap.tsv", "lab.ndjson", "disk.csv"})
    void whatWasGuessedIsRecognisedByItsContentNextTime(String file) throws IOException {
        Input input = FileInput.of(UNKNOWN.resolve(file));
        MappingFormat format = MappingFormat.of("mine.json", Guess.of(input, "mine"));
        assertThat(format.recognise(Probes.of(input)).confidence()).isGreaterThanOrEqualTo(80);
        for (String other : List.of("kiln.log", "lattice.json", "messreihe.csv")) {
            boolean same = other.equals(file);
            assertThat(format.recognise(Probes.of(FileInput.of(UNKNOWN.resolve(other))))
                                    .confidence()
                            > 0)
                    .isEqualTo(same);
        }
    }

    @Test
    void settingsOfARecordAndItsNumberAreNotMeasuredAndWhatHasADirectionIsJudged() throws IOException {
        List<Measurement> read = trial("orrery.json").measurements();
        assertThat(read).extracting(m -> m.metric().name()).containsOnly("elapsed", "gflops");
        assertThat(read).extracting(m -> m.key().label()).contains("nbody (bodies=4096, dt=0.01)");
        assertThat(read)
                .filteredOn(m -> m.metric().role() == Role.PRIMARY)
                .extracting(m -> m.metric().name())
                .containsOnly("elapsed");
    }

    @Test
    void titlesThatASpreadsheetFilledUpWithSeparatorsStandAboveTheTable() throws IOException {
        Guided look = Guided.of(FileInput.of(UNKNOWN.resolve("halle.csv")));
        assertThat(look.view()).isInstanceOfSatisfying(Guided.Rows.class, rows -> {
            assertThat(rows.above()).hasSize(2);
            assertThat(rows.header()).startsWith("Test", "Puffer", "Durchgang");
        });
    }

    @Test
    void valuesInSeveralUnitsOfOneKindBecomeOne() throws IOException {
        assertThat(values("anvil.log", "hammer/small", "elapsed"))
                .containsExactly(new double[] {812.4, 815, 813.7}, within(1e-9));
        assertThat(values("cells.csv", "get", "latency")).containsExactly(new double[] {1.52, 1.498}, within(1e-12));
    }

    private static double[] values(String file, String benchmark, String metric) throws IOException {
        return trial(file).measurements().stream()
                .filter(m -> m.key().benchmark().equals(benchmark)
                        && m.metric().name().equals(metric))
                .map(m -> m.data() instanceof Data.Samples s ? s.nested().values() : new double[0])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSizeBehindANumberNamesAParameter() throws IOException {
        assertThat(trial("cells.csv").measurements())
                .extracting(m -> m.key().parameters().get("payload"))
                .containsExactly("4 KiB", "4 KiB", "64 KiB", "64 KiB");
    }

    @Test
    void whatDescribesTheMachineIsAFactAndATotalIsNoMeasurement() throws IOException {
        Trial trial = trial("anvil.log");
        assertThat(trial.sketch().all(Meaning.FACT)).extracting(Field::name).contains("cpu.model", "host.name");
        assertThat(trial.measurements())
                .extracting(m -> m.metric().name())
                .containsOnly("elapsed", "sparks/s", "peak memory");
    }

    /** The title of the next file has another day; the machine in it is found all the same. */
    @Test
    void aWordAboveATableBecomesAFact() throws IOException {
        Input input = FileInput.of(UNKNOWN.resolve("protokoll.csv"));
        Guided guided = Guided.of(input);
        String title = guided.view() instanceof Guided.Rows rows ? rows.above().getFirst() : "";
        Sketch sketch = guided.sketch().named("mine");
        LineMarks.Span host = LineMarks.of(sketch, title).stream()
                .filter(s -> s.text().equals("schmiede-a"))
                .findFirst()
                .orElseThrow();
        Sketch said = LineMarks.say(sketch, 1, title, host, Meaning.FACT);
        assertThat(Sketch.of(said.text())).contains(said);
        String next = Files.readString(UNKNOWN.resolve("protokoll.csv"))
                .replace("02.05.2026", "17.11.2027")
                .replace("schmiede-a", "schmiede-b");
        Draft draft = new Draft();
        MappingFormat.of("mine.json", said.text()).read(MemoryInput.of("next.csv", next), draft);
        assertThat(draft.facts().values()).containsEntry("host.name", "schmiede-b");
        assertThat(draft.measurements()).hasSize(4);
    }

    @Test
    void aFileWithoutNamedNumbersCanStillBePointedAt() throws IOException {
        Guided guided = Guided.of(MemoryInput.of("odd.log", "alpha 12\n"));
        assertThat(guided.view()).isInstanceOf(Guided.Lines.class);
    }

    @Test
    void aColumnOfNumbersIsValuesOfWhatStandsAboveIt() throws IOException {
        String numbers = "10.25\n10.5\n\n10.75\n";
        Input headed = MemoryInput.of("times.txt", "latency ms\n" + numbers);
        Measurement read = Trial.of(headed, Guided.of(headed).sketch().named("times"))
                .measurements()
                .getFirst();
        assertThat(read.metric().name()).isEqualTo("latency");
        assertThat(read.metric().unit().symbol()).isEqualTo("ms");
        assertThat(((Data.Samples) read.data()).nested().values()).containsExactly(10.25, 10.5, 10.75);
        Input alone = MemoryInput.of("times.txt", numbers);
        assertThat(Trial.of(alone, Guided.of(alone).sketch().named("times")).measurements())
                .singleElement()
                .satisfies(m -> assertThat(m.metric().name()).isEqualTo("value"));
        Input told = MemoryInput.of("story.txt", "what happened\n7\nand then\n8\n");
        assertThat(Trial.of(told, Guided.of(told).sketch().named("story")).measurements())
                .isEmpty();
    }

    @Test
    void aWordThatSomebodyPointsAtBecomesAParameter() throws IOException {
        Input input = FileInput.of(UNKNOWN.resolve("kiln.log"));
        Sketch sketch = Guided.of(input).sketch().named("mine");
        List<String> lines = Files.readAllLines(UNKNOWN.resolve("kiln.log"));
        int at = lines.indexOf("kernel build 6.8.0-41, 16 vCPU");
        LineMarks.Span cpus = LineMarks.of(sketch, lines.get(at)).stream()
                .filter(s -> s.text().equals("16"))
                .findFirst()
                .orElseThrow();
        Sketch said = LineMarks.say(sketch, at + 1, lines.get(at), cpus, Meaning.PARAMETER);
        Field field = said.all(Meaning.PARAMETER).getFirst();
        said = said.change(field.place(), f -> f.named("vcpus"));
        assertThat(Trial.of(input, said).measurements())
                .allSatisfy(m -> assertThat(m.key().parameters()).containsEntry("vcpus", "16"));
    }

    @Test
    void whatIsIgnoredIsNotRead() throws IOException {
        Trial first = trial("messreihe.csv");
        Field latency = first.sketch().all(Meaning.VALUE).getLast();
        Sketch fewer = first.sketch().say(latency.place(), latency.example(), Meaning.IGNORE);
        assertThat(Trial.of(FileInput.of(UNKNOWN.resolve("messreihe.csv")), fewer)
                        .measurements())
                .hasSize(first.measurements().size() / 2);
    }

    @Test
    void aLongTableNamesMetricUnitAndDirectionInItsRows() throws IOException {
        Input input = MemoryInput.of(
                "t.csv",
                "test,metric,value,unit,better\n"
                        + "sort,time,1.5,s,lower\n"
                        + "sort,time,1.6,s,lower\n"
                        + "sort,rate,70,1/s,higher\n");
        List<Measurement> read =
                Trial.of(input, Guided.of(input).sketch().named("mine")).measurements();
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().metric().name()).isEqualTo("time");
        assertThat(read.getFirst().metric().unit().symbol()).isEqualTo("s");
        assertThat(read.getLast().metric().better().code()).isEqualTo("higher");
    }

    @Test
    void runsThatHoldSeveralValuesStayRuns() throws IOException {
        Input input = MemoryInput.of("t.csv", "test;run;time_ms\na;1;5,1\na;1;5,2\na;2;5,3\na;2;5,4\n");
        Data data = Trial.of(input, Guided.of(input).sketch().named("mine"))
                .measurements()
                .getFirst()
                .data();
        assertThat(data)
                .isInstanceOfSatisfying(
                        Data.Samples.class, s -> assertThat(s.nested().shape()).containsExactly(2, 2));
    }

    @Test
    void settingsInALineAreNamesAndALineThatEndsInFailureCountsAsFailed() throws IOException {
        Input input = MemoryInput.of("night.log", """
            === nightly ===
            [10:00:01] job=resize size=4k took 12.5 ms (ok)
            [10:00:02] job=resize size=4k took 12.7 ms (ok)
            [10:00:03] job=encode size=64k took 40.1 ms (ok)
            [10:00:04] job=encode size=64k took 41.0 ms (FAILED)
            [10:00:05] job=encode size=64k took 40.3 ms (ok)
            """);
        List<Measurement> read =
                Trial.of(input, Guided.of(input).sketch().named("mine")).measurements();
        assertThat(read).extracting(m -> m.key().label()).containsExactly("resize (size=4k)", "encode (size=64k)");
        assertThat(read).extracting(m -> m.data().n()).containsExactly(2L, 2L);
        assertThat(read).extracting(Measurement::failed).containsExactly(0L, 1L);
        assertThat(read).allSatisfy(m -> {
            assertThat(m.metric().name()).isEqualTo("took");
            assertThat(m.metric().unit().symbol()).isEqualTo("ms");
        });
    }

    @Test
    void aQuantityAfterASignIsAValueAndNotASetting() throws IOException {
        Input input = MemoryInput.of("p.log", "probe a time=0.045 ms\nprobe b time=0.047 ms\nprobe c time=0.051 ms\n");
        List<Measurement> read =
                Trial.of(input, Guided.of(input).sketch().named("mine")).measurements();
        assertThat(read).isNotEmpty().allSatisfy(m -> {
            assertThat(m.metric().unit().symbol()).isEqualTo("ms");
            assertThat(m.key().parameters()).doesNotContainKey("time");
        });
    }
}
