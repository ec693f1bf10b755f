package tare.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published and measured results, judged through the command line as a user would; skipped where they are not there. */
class CompareStoriesTest {
    private static final Path EVIDENCE = Path.of("..", "shared", "evidence");
    private static final Path MEASURED = Path.of("..", "shared", "measured", "sandbox-vs-host");

    private record Run(int status, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }

        JsonNode row(String benchmark, String scenario) throws IOException {
            for (JsonNode c : json().get("comparisons")) {
                boolean primary = c.get("role").asText().equals("primary");
                if (primary
                        && c.get("benchmark").asText().equals(benchmark)
                        && c.get("parameters").toString().contains(scenario)) {
                    return c;
                }
            }
            throw new AssertionError("no row " + benchmark + " " + scenario);
        }
    }

    private static Run compare(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("compare", "--format", "json"));
        all.addAll(List.of(arguments));
        int status = Cli.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Run(status, out.toString(), err.toString());
    }

    private static Run mlperf(String round, String... more) {
        Path base = EVIDENCE.resolve("mlperf-inference-" + round);
        assumeTrue(Files.isDirectory(base));
        return compare(Stream.concat(
                        Stream.of(
                                "--baseline",
                                base.resolve("bare-metal").toString(),
                                "--candidate",
                                "vm=" + base.resolve("vm")),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void bert99IsEquivalentAndProvisional() throws IOException {
        JsonNode row = mlperf("v1.1").row("bert-99", "Offline");
        assertThat(row.get("verdict").asText()).isEqualTo("EQUIVALENT");
        assertThat(row.get("ratio").asDouble()).isBetween(1.0007, 1.0009);
        assertThat(row.get("provisional").asBoolean()).isTrue();
        assertThat(row.get("baseline").get("n").asInt()).isEqualTo(3);
    }

    @Test
    void bert999IsSlowerOfOpenSizeAtOneAndNegligibleAtTwoPerCent() throws IOException {
        JsonNode one = mlperf("v1.1").row("bert-99.9", "Offline");
        assertThat(one.get("verdict").asText()).isEqualTo("SLOWER");
        assertThat(one.get("beyondMargin").asBoolean()).isFalse();
        assertThat(one.get("provisional").asBoolean()).isTrue();
        JsonNode two = mlperf("v1.1", "--margin", "2%").row("bert-99.9", "Offline");
        assertThat(two.get("verdict").asText()).isEqualTo("SIGNIFICANT_BUT_NEGLIGIBLE");
    }

    @ParameterizedTest
    @CsvSource({"v0.7", "v1.1", "v3.0", "v5.1"})
    void serverResultsAreOfferedLoadAndNeverTested(String round) throws IOException {
        int servers = 0;
        for (JsonNode c : mlperf(round).json().get("comparisons")) {
            boolean server = c.get("parameters").toString().contains("Server");
            if (server && c.get("role").asText().equals("primary")) {
                servers++;
                assertThat(c.get("verdict").asText()).isEqualTo("NOT_TESTABLE");
                assertThat(c.get("reason").asText()).isEqualTo("OFFERED_LOAD");
            }
        }
        assertThat(servers).isPositive();
    }

    @Test
    void theWinOf3dUnetIsNotAttributable() throws IOException {
        String sentence =
                mlperf("v3.0").row("3d-unet-99", "Offline").get("sentence").asText();
        assertThat(sentence)
                .contains("CPU models differ")
                .contains("GPU drivers differ")
                .contains("run lengths differ")
                .contains("not attributable to the hypervisor");
    }

    @Test
    void auditsThatAreNotCleanRepeatsAreNamed() throws IOException {
        Run run = mlperf("v0.7");
        assertThat(run.row("ssd-resnet34", "Offline").get("checks").toString())
                .contains("Not clean repeats: TEST05 is 1.7 % lower than the run of bare-metal")
                .contains("TEST05 is 4.5 % lower than the run of vm");
        assertThat(run.row("resnet50", "Offline").get("checks").toString())
                .contains("TEST05 is 1.6 % lower than the run of bare-metal")
                .contains("TEST05 is 4.8 % lower than the run of vm");
    }

    @Test
    void officialRunsAloneAreNotTestable() throws IOException {
        Path base = EVIDENCE.resolve("mlperf-inference-v5.1");
        assumeTrue(Files.isDirectory(base));
        Run run = compare(
                "--baseline",
                "bare-metal=" + base.resolve("bare-metal/results"),
                "--candidate",
                "vm=" + base.resolve("vm/results"));
        JsonNode row = run.row("retinanet", "Offline");
        assertThat(row.get("reason").asText()).isEqualTo("TOO_FEW_VALUES");
        assertThat(row.get("because").asText()).contains("would be enough to produce this gap by chance");
        assertThat(row.get("pDifference").isNull()).isTrue();
        assertThat(run.status()).isEqualTo(ExitCode.OPEN);
    }

    @Test
    void inferenceOnProcessorsIsNoGpuWorkAndStillMeantByAClaimAboutInference() throws IOException {
        Path base = EVIDENCE.resolve("mlperf-inference-v5.1");
        assumeTrue(Files.isDirectory(base));
        Run run = compare(
                "--claim",
                "inference 99-101 %",
                "--baseline",
                base.resolve("bare-metal").toString(),
                "--candidate",
                base.resolve("vm").toString());
        assertThat(run.row("retinanet", "Offline").get("domain").asText()).isEqualTo("application");
        assertThat(run.row("llama2-70b-99", "Offline").get("domain").asText()).isEqualTo("gpu-inference");
        assertThat(run.json().get("claims").get(0).get("undecided")).hasSize(12);
    }

    /** One platform of a published table, as the table stands. */
    private static String of(String platform, String file) {
        Path csv = EVIDENCE.resolve("kvm-vs-native-2014").resolve(file + ".csv");
        assumeTrue(Files.isRegularFile(csv));
        return platform + "=" + csv;
    }

    @Test
    void theSameEstimateGetsDifferentVerdicts() throws IOException {
        Run run = compare(
                "--baseline",
                of("native", "stream"),
                of("native", "gups"),
                "--candidate",
                of("kvm", "stream"),
                of("kvm", "gups"));
        JsonNode stream = run.row("stream-triad", "threads=16");
        JsonNode gups = run.row("gups", "two-socket");
        assertThat(stream.get("ratio").asDouble()).isBetween(0.988, 0.990);
        assertThat(gups.get("ratio").asDouble()).isBetween(0.988, 0.990);
        assertThat(stream.get("verdict").asText()).isEqualTo("SLOWER");
        assertThat(gups.get("verdict").asText()).isEqualTo("INCONCLUSIVE");
    }

    @Test
    void mixedConfigurationsAreTwoHumpsWithNames() throws IOException {
        JsonNode row = compare("--baseline", of("native", "linpack"), "--candidate", of("kvm", "linpack"))
                .row("linpack-45000", "");
        assertThat(row.get("checks").toString())
                .contains("kvm has two humps, as mixed configurations have")
                .contains("11 near 13")
                .contains("16 near 28")
                .doesNotContain("2 files");
    }

    @Test
    void aConstantSideIsNoCleanVerdict() throws IOException {
        Path csv = EVIDENCE.resolve("unikernel-study-2021").resolve("nginx-redis.csv");
        assumeTrue(Files.isRegularFile(csv));
        JsonNode row = compare("--baseline", "native=" + csv, "--candidate", "linux-vm-qemu-microvm=" + csv)
                .row("redis-GET", "\"on\"");
        assertThat(row.get("provisional").asBoolean()).isTrue();
        assertThat(row.get("checks").toString()).contains("timer steps, rounding or a coarse resolution");
    }

    @ParameterizedTest
    @CsvSource({
        "sysbench cpu,,0.8674,SLOWER,SLOWER",
        "sysbench memory,,0.9429,SLOWER,SLOWER",
        "sysbench mutex,,1.0245,SLOWER,SIGNIFICANT_BUT_NEGLIGIBLE",
        "openssl sha256,,1.0239,FASTER,SIGNIFICANT_BUT_NEGLIGIBLE",
        "7-Zip,,0.9082,SLOWER,SLOWER",
        "randread/read,,0.8931,SLOWER,SLOWER",
        "randwrite/write,,0.2413,SLOWER,SLOWER",
        "gzip 8 MiB,,1.2188,SLOWER,SLOWER",
        "sha256sum 64 MiB,,2.1282,SLOWER,SLOWER",
        "find 3000 files,,129.6919,SLOWER,SLOWER",
        "python3 start,,5.2480,SLOWER,SLOWER",
        "redis SET,,0.0152,SLOWER,SLOWER",
        "redis GET,,0.0159,SLOWER,SLOWER",
        "redis LPUSH,,0.0155,SLOWER,SLOWER",
        "stress-ng cpu,,0.9936,INCONCLUSIVE,EQUIVALENT",
        "stress-ng switch,,0.4735,SLOWER,SLOWER"
    })
    void theSandboxTableComesOut(String benchmark, String none, double ratio, String atOne, String atFive)
            throws IOException {
        assumeTrue(Files.isDirectory(MEASURED));
        JsonNode one = Sandbox.at("1%").row(benchmark, "");
        JsonNode five = Sandbox.at("5%").row(benchmark, "");
        assertThat(one.get("ratio").asDouble()).isCloseTo(ratio, Offset.offset(0.00006));
        assertThat(one.get("verdict").asText()).isEqualTo(atOne);
        assertThat(five.get("verdict").asText()).isEqualTo(atFive);
        assertThat(one.get("baseline").get("n").asInt()).isEqualTo(12);
    }

    @Test
    void whatDoesNotStandAmongSixteenIsSaidAndTheFailedRunnerIsUnpaired() throws IOException {
        assumeTrue(Files.isDirectory(MEASURED));
        Run run = Sandbox.at("1%");
        assertThat(run.json().get("k").asInt()).isEqualTo(16);
        assertThat(run.row("randread/read", "").get("stands").asBoolean()).isFalse();
        assertThat(run.row("sysbench mutex", "").get("stands").asBoolean()).isFalse();
        assertThat(run.json().get("unpaired").toString())
                .contains("iperf3")
                .contains("12 files of this runner hold no result");
        assertThat(run.status()).isEqualTo(ExitCode.WORSE);
    }

    /** The measured set judged once a margin. */
    private static final class Sandbox {
        private static final Run ONE = judged("1%");
        private static final Run FIVE = judged("5%");

        private static Run judged(String margin) {
            return compare(
                    "--margin",
                    margin,
                    "--baseline",
                    MEASURED.resolve("host").toString(),
                    "--candidate",
                    MEASURED.resolve("sandbox").toString());
        }

        static Run at(String margin) {
            return margin.equals("1%") ? ONE : FIVE;
        }
    }
}
