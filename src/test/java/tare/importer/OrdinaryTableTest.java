package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.importer.format.Formats;
import tare.importer.format.GenericCsv;
import tare.importer.text.Probes;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Measurement;

/** Tables that people write themselves: no tool's format claims them, and the first guess reads them. */
class OrdinaryTableTest {
    private static final List<String> HEADERS = List.of(
            "run,benchmark,threads,throughput (MB/s),latency p99 (ms)",
            "name,value,unit",
            "host,iteration,seconds",
            "benchmark,score,error",
            "timestamp,case,value",
            "case,mean,stddev,min,max",
            "workload,ops,ops/sec",
            "size,bandwidth,note",
            "kernel,gflops",
            "query,ms,rows",
            "step,loss,samples_per_second",
            "platform,app,fps",
            "url,status,duration",
            ",warm,cold");
    private static final List<String> WORDS = List.of("copy", "triad", "nginx", "compile");

    static Stream<Arguments> tables() {
        List<Arguments> out = new ArrayList<>();
        for (String header : HEADERS) {
            for (String separator : List.of(",", ";", "\t", "|")) {
                for (String mark : separator.equals(",") ? List.of(".") : List.of(".", ",")) {
                    out.add(Arguments.of(header, separator, mark));
                }
            }
        }
        return out.stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noToolClaimsThem(String header, String separator, String mark) {
        Random random = new Random(17);
        StringBuilder text = new StringBuilder(header.replace(",", separator)).append('\n');
        for (int row = 0; row < 12; row++) {
            List<String> cells = new ArrayList<>();
            for (String name : header.split(",", -1)) {
                cells.add(cell(name, row, random, mark));
            }
            text.append(String.join(separator, cells)).append('\n');
        }
        assertThat(format(text.toString())).as("%s", text).isEqualTo("generic-csv");
    }

    private static String cell(String name, int row, Random random, String mark) {
        return switch (name) {
            case "run", "iteration", "step", "threads", "size", "rows" -> String.valueOf(row % 3 + 1);
            case "", "benchmark", "name", "case", "workload", "kernel", "query", "app", "note", "url" ->
                WORDS.get(row % WORDS.size());
            case "host", "platform" -> "node1";
            case "unit" -> "ms";
            case "status" -> "200";
            case "timestamp" -> "2026-03-" + (10 + row) + "T10:00:00Z";
            default ->
                row % 4 == 3
                        ? String.valueOf(10 + random.nextInt(900))
                        : String.format(Locale.ROOT, "%.3f", 10 + 900 * random.nextDouble())
                                .replace(".", mark);
        };
    }

    @Test
    void aColumnWithoutANameTellsBenchmarksApart() throws Exception {
        assertThat(read("\twarm\tcold\ncopy\t10.5\t11.5\ntriad\t20.5\t21.5\ncopy\t10.7\t11.6\n"))
                .extracting(m -> m.key().benchmark(), m -> m.metric().name(), OrdinaryTableTest::count)
                .contains(tuple("copy", "warm", 2), tuple("triad", "warm", 1), tuple("copy", "cold", 2));
    }

    @Test
    void aColumnOfRowNumbersWithoutANameIsNoRunId() throws Exception {
        assertThat(read(",bench,ms\n0,a,1.5\n1,a,1.6\n2,b,2.5\n3,b,2.4\n"))
                .extracting(m -> m.key().benchmark(), OrdinaryTableTest::count)
                .containsExactly(tuple("a", 2), tuple("b", 2));
    }

    @Test
    void columnsHeadedByPlatformsAreTheirValues() throws Exception {
        assertThat(read("test;unit;Bare metal;KVM\nsort;s;1,51;1,53\nsort;s;1,50;1,54\nread;MB/s;510,2;500,1\n"))
                .extracting(
                        m -> m.key().benchmark(),
                        Measurement::platform,
                        m -> m.metric().better(),
                        OrdinaryTableTest::count)
                .containsExactlyInAnyOrder(
                        tuple("sort", "Bare metal", Direction.LOWER, 2),
                        tuple("sort", "KVM", Direction.LOWER, 2),
                        tuple("read", "Bare metal", Direction.HIGHER, 1),
                        tuple("read", "KVM", Direction.HIGHER, 1));
        assertThat(read("test,vm throughput,host throughput\na,1.5,1.6\nb,1.7,1.8\n"))
                .as("a word more makes it a metric")
                .extracting(m -> m.metric().name())
                .contains("vm throughput");
    }

    @Test
    void aCountOfFailuresLeavesTheRowStandingAndAMarkDoesNot() throws Exception {
        assertThat(read("page,seconds,fail\nhome,1.5,11\nhome,1.6,0\n"))
                .filteredOn(m -> m.metric().name().equals("seconds"))
                .allSatisfy(m -> assertThat(m.failed()).isZero())
                .extracting(OrdinaryTableTest::count)
                .containsExactly(2);
        assertThat(read("page,seconds,failed\nhome,1.5,1\nhome,1.6,0\nhome,1.7,0\n"))
                .filteredOn(m -> m.metric().name().equals("seconds"))
                .allSatisfy(m -> assertThat(m.failed()).isEqualTo(1))
                .extracting(OrdinaryTableTest::count)
                .containsExactly(2);
    }

    @Test
    void theUnitBesideTheNumberSaysWhichWayIsBetterWhereItIsPlain() throws Exception {
        assertThat(read("name,value,unit\na,1.5,ms\nb,100,MB/s\nc,7,points\n"))
                .extracting(m -> m.metric().better())
                .containsExactly(Direction.LOWER, Direction.HIGHER, Direction.UNKNOWN);
    }

    @Test
    void oneThingInTwoUnitsIsMeasuredOnce() throws Exception {
        assertThat(HandMadeTableTest.judged(HandMadeTableTest.read(
                        "benchmark,platform,run,time_ms,time_s\nfib,bare,1,10,0.010\nfib,vm,1,11,0.011\n")))
                .isEqualTo("bare fib ms lower 10.0; vm fib ms lower 11.0");
        assertThat(HandMadeTableTest.judged(
                        HandMadeTableTest.read("benchmark,bare (ms),bare (s),vm (ms),vm (s)\nfib,10,0.010,11,0.011\n")))
                .isEqualTo("bare fib ms lower 10.0; vm fib ms lower 11.0");
    }

    private static int count(Measurement m) {
        return m.data() instanceof Data.Samples s ? s.nested().size() : 1;
    }

    private static String format(String text) {
        return new Detector(Formats.ALL)
                .rank(Probes.of("table.csv", text.getBytes(StandardCharsets.UTF_8), true))
                .getFirst()
                .format()
                .id();
    }

    private static List<Measurement> read(String text) throws Exception {
        Draft draft = new Draft();
        new GenericCsv().read(MemoryInput.of("table.tsv", text), draft);
        return draft.measurements();
    }
}
