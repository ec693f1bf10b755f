package tare.analysis.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static tare.analysis.Made.RATE;
import static tare.analysis.Made.TIME;
import static tare.analysis.Made.around;
import static tare.analysis.Made.file;
import static tare.analysis.Made.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.analysis.ByHand;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.FactFinding.Result;
import tare.analysis.Made;
import tare.analysis.Settings;
import tare.analysis.judging.Analyzer;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Metric;
import tare.model.Severity;
import tare.model.Source;

/** What the facts of both sides say about each other. */
class ComparabilityTest {
    private static final double[] SOME = around(100, 0.004, 8, 1);
    private static final double[] OTHER = around(100, 0.004, 8, 2);

    private static Map<String, String> facts(String text) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String pair : text == null || text.isBlank() ? new String[0] : text.split(";")) {
            facts.put(
                    pair.substring(0, pair.indexOf('=')).strip(),
                    pair.substring(pair.indexOf('=') + 1).strip());
        }
        return facts;
    }

    private static Comparison row(Settings settings, Metric metric, String host, String vm) {
        Source b = file("host", "host/a", facts(host), runs("x", metric, SOME));
        Source c = file("vm", "vm/b", facts(vm), runs("x", metric, OTHER));
        return Analyzer.analyze(Made.question(settings, b, c)).comparisons().getFirst();
    }

    private static Optional<FactFinding> finding(Comparison row, String fact) {
        return row.comparability().stream().filter(f -> f.fact().equals(fact)).findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        // what both sides say, what comes out, how serious
        "cpu.model, Intel(R) Xeon(R) Gold 6248R CPU @ 3.00GHz, Xeon Gold 6248R, SAME, INFO",
        "cpu.model, AMD EPYC 7763 64-Core Processor, AMD EPYC 7543 32-Core Processor, DIFFERS, ERROR",
        "cpu.model, AMD EPYC 7763, , UNKNOWN, WARNING",
        "cpu.model, AMD EPYC 7763, EPYC 7763, SAME, INFO",
        // names that hypervisors give a CPU hide which one it is, but not its maker
        "cpu.model, Intel(R) Xeon(R) Gold 6248R CPU @ 3.00GHz, 'Intel Xeon Processor (Cascadelake, IBRS)', UNKNOWN,"
                + " WARNING",
        "cpu.model, Intel(R) Xeon(R) Platinum 8173M CPU @ 2.00GHz, Intel(R) Xeon(R) CPU @ 2.00GHz, UNKNOWN, WARNING",
        "cpu.model, AMD EPYC 7763, AMD EPYC-Milan Processor, UNKNOWN, WARNING",
        "cpu.model, AMD EPYC 7763, QEMU Virtual CPU version 2.5+, UNKNOWN, WARNING",
        "cpu.model, Intel Xeon E5-2670, Intel Xeon E312xx (Sandy Bridge), UNKNOWN, WARNING",
        "cpu.model, AMD EPYC 7763, 'Intel Xeon Processor (Skylake, IBRS)', DIFFERS, ERROR",
        "cpu.model, QEMU Virtual CPU version 2.5+, QEMU Virtual CPU version 2.5+, SAME, INFO",
        "cpu.cores, 32, 64, DIFFERS, ERROR",
        "cpu.governor, performance, powersave, DIFFERS, ERROR",
        "cpu.smt, on, off, DIFFERS, WARNING",
        "cpu.smt, on, , UNKNOWN, INFO",
        "cpu.mhz, 2400 MHz, 2.45 GHz, SAME, INFO",
        "cpu.mhz, 2400, 3100, DIFFERS, INFO",
        "memory.size, 512 GB, 527.9 GB, DIFFERS, WARNING",
        "memory.size, 512 GB, '524,288 MB', SAME, INFO",
        "memory.size, 1 TB, 1020 GB, SAME, INFO",
        "run.length, 60 s, 63 s, SAME, INFO",
        "run.length, 60 s, 90 s, DIFFERS, WARNING",
        "run.length, 60 s, 120 s, DIFFERS, ERROR",
        "compiler, gcc 12, gcc 13, DIFFERS, ERROR",
        "kernel.version, 6.8, 6.9, DIFFERS, INFO",
    })
    void aFactIsTheSameDiffersOrIsUnknown(String fact, String host, String vm, Result result, Severity severity) {
        Comparison row =
                row(Settings.DEFAULT, TIME, host == null ? "" : fact + "=" + host, vm == null ? "" : fact + "=" + vm);
        FactFinding found = finding(row, fact).orElseThrow();
        assertThat(found.result()).isEqualTo(result);
        assertThat(found.severity()).isEqualTo(severity);
    }

    @Test
    void aSeriousDifferenceStandsInTheSentenceAndANotableOneDoesNot() {
        assertThat(row(Settings.DEFAULT, TIME, "cpu.model=A 1", "cpu.model=B 2").sentence())
                .contains("the CPU models differ (A 1 / B 2)");
        assertThat(row(Settings.DEFAULT, TIME, "cpu.smt=on", "cpu.smt=off").sentence())
                .doesNotContain("SMT");
    }

    @Test
    void factsCountWhereTheyMatter() {
        String amd = "gpu.driver=1; storage.backend=nvme";
        String intel = "gpu.driver=2; storage.backend=ceph";
        Comparison cpu = row(Settings.DEFAULT, TIME, amd, intel);
        assertThat(finding(cpu, FactKeys.GPU_DRIVER)).as("no GPU in it").isEmpty();
        assertThat(finding(cpu, FactKeys.STORAGE).orElseThrow().severity()).isEqualTo(Severity.INFO);
        Comparison disk = row(Settings.DEFAULT, RATE, amd, intel);
        assertThat(finding(disk, FactKeys.STORAGE).orElseThrow().severity()).isEqualTo(Severity.ERROR);
        Comparison gpu = row(Settings.DEFAULT, RATE.withDomain(Domain.GPU_INFERENCE), amd, intel);
        assertThat(finding(gpu, FactKeys.GPU_DRIVER).orElseThrow().severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void theCpuModelIsAskedForAndOtherUnknownsAreNot() {
        Comparison row = row(Settings.DEFAULT, TIME, "", "");
        assertThat(finding(row, FactKeys.CPU_MODEL).orElseThrow().result()).isEqualTo(Result.UNKNOWN);
        assertThat(finding(row, FactKeys.MEMORY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // what the VM was given against what the machine has, in the machine's own way of counting
        "cpu.threads=64, vm.vcpus=48, 64, 48, DIFFERS",
        "cpu.threads=64, vm.vcpus=64, 64, 64, SAME",
        "cpu.cores=32; cpu.sockets=2; cpu.threads=128, vm.vcpus=64, 64, 64, SAME",
        "cpu.cores=32, vm.vcpus=16, 32 cores, 16, DIFFERS",
        "cpu.cores=24; cpu.sockets=2, vm.vcpus=96, 24 cores, 96, UNKNOWN",
        "cpu.cores=48, vm.vcpus=96, 48 cores, 96, UNKNOWN",
        "cpu.cores=48; cpu.threads=48, vm.vcpus=96, 48, 96, DIFFERS",
        "vm.vcpus=8, vm.vcpus=8, 8, 8, SAME",
        "'', vm.vcpus=24; vm.vcpus.of=96, 96, 24, DIFFERS",
    })
    void cpusGivenAreHeldAgainstThoseOfTheMachine(String host, String vm, String left, String right, Result result) {
        FactFinding found =
                finding(row(Settings.DEFAULT, TIME, host, vm), FactKeys.VCPUS).orElseThrow();
        assertThat(List.of(found.baseline(), found.candidate())).containsExactly(left, right);
        assertThat(found.result()).isEqualTo(result);
        assertThat(found.severity()).isEqualTo(result == Result.DIFFERS ? Severity.ERROR : Severity.INFO);
    }

    @Test
    void withoutAVmNobodyWasGivenCpus() {
        assertThat(finding(row(Settings.DEFAULT, TIME, "cpu.threads=64", "cpu.threads=64"), FactKeys.VCPUS))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "machine.id=a, machine.id=a, SAME",
        "machine.id=a, machine.id=b, UNKNOWN",
        "machine.id=a; cpu.model=X 1, machine.id=a; cpu.model=Y 2, DIFFERS",
        "'', '', UNKNOWN",
    })
    void aGuestWithANameOfItsOwnProvesNothing(String host, String vm, Result result) {
        assertThat(finding(row(Settings.DEFAULT, TIME, host, vm), FactComparison.MACHINE)
                        .orElseThrow()
                        .result())
                .isEqualTo(result);
    }

    @Test
    void whatIsEnteredByHandWinsAndIsMarkedAndWhatIsAcceptedNoLongerCounts() {
        ByHand said = ByHand.NONE.withFact("vm", FactKeys.CPU_MODEL, "B 2");
        Comparison entered = row(Settings.DEFAULT.withByHand(said), TIME, "cpu.model=A 1", "cpu.model=A 1");
        FactFinding found = finding(entered, FactKeys.CPU_MODEL).orElseThrow();
        assertThat(found.result()).isEqualTo(Result.DIFFERS);
        assertThat(found.candidate()).isEqualTo("B 2" + ByHand.MARK);
        assertThat(found.baseline()).isEqualTo("A 1");
        assertThat(entered.sentence()).contains("CPU models differ");

        ByHand accepted = said.withAccepted(FactKeys.CPU_MODEL, "same core, other bin");
        Comparison taken = row(Settings.DEFAULT.withByHand(accepted), TIME, "cpu.model=A 1", "cpu.model=A 1");
        assertThat(taken.sentence()).doesNotContain("CPU models differ");
        assertThat(taken.checks())
                .anySatisfy(c -> assertThat(c.message()).contains("accepted by the user: same core, other bin"));
    }

    @Test
    void manyValuesOfAFactAreShortened() {
        Source[] files = new Source[6];
        for (int i = 0; i < 5; i++) {
            files[i] = file("host", "host/" + i, Map.of(FactKeys.KERNEL, "6." + i), runs("x", TIME, SOME[i]));
        }
        files[5] = file("vm", "vm/b", Map.of(FactKeys.KERNEL, "6.0"), runs("x", TIME, OTHER));
        FactFinding found = finding(Made.analyze(files).comparisons().getFirst(), FactKeys.KERNEL)
                .orElseThrow();
        assertThat(found.baseline()).isEqualTo("6.0; … 6.4 (5 values)");
        assertThat(found.result()).isEqualTo(Result.DIFFERS);
    }

    @Test
    void aFileOfAnotherMachineUnderTheSameLabelDoesNotSpeak() {
        Source row = file("host", "host/a/x", Map.of(FactKeys.SYSTEM, "one"), runs("x", TIME, SOME));
        Source own = file("host", "host/facts-one", Map.of(FactKeys.SYSTEM, "one", FactKeys.CPU_MODEL, "A 1"));
        Source foreign = file("host", "host/facts-two", Map.of(FactKeys.SYSTEM, "two", FactKeys.CPU_MODEL, "B 2"));
        Source vm = file("vm", "vm/x", Map.of(FactKeys.CPU_MODEL, "A 1"), runs("x", TIME, OTHER));
        Comparison c = Made.analyze(row, own, foreign, vm).comparisons().getFirst();
        assertThat(finding(c, FactKeys.CPU_MODEL).orElseThrow().result()).isEqualTo(Result.SAME);
    }
}
