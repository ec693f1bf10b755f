package tare.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "K/sec, M/sec, 0.001",
        "G/s, /s, 1e9",
        "GB/sec, MB/s, 1000",
        "MiB/s, KiB/s, 1024",
        "us/op, ns/op, 1000",
        "Gflop/s, TFLOPS, 0.001",
        "ms, us, 1000",
        "us, ms, 0.001",
        "ns, s, 1e-9",
        "min, ms, 60000"
    })
    void spellingsOfOneKindConvert(String from, String to, double factor) {
        assertThat(Unit.of(from).convertsTo(Unit.of(to))).isTrue();
        assertThat(Unit.of(from).factorTo(Unit.of(to))).isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"K/sec, KB/sec", "ops/s, req/s", "lps, MWIPS"})
    void unitsOfDifferentKindsDoNot(String one, String other) {
        assertThat(Unit.of(one).convertsTo(Unit.of(other))).isFalse();
    }
}
