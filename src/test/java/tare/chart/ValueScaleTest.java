package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;
import tare.verdict.Figures;
import tare.verdict.ValueScale;

class ValueScaleTest {
    @ParameterizedTest
    @CsvSource({
        "MB/s, 25120, 25.12 GB/s",
        "B/s, 1715000000, 1.715 GB/s",
        "MB/s, 9800, 9\u2009800 MB/s",
        "KiB, 2097152, 2 GiB",
        "Gbit/s, 0.0042, 4.2 Mbit/s",
        "bit/s, 0.004, 0.004 bit/s",
        "s, 1e-9, 1 ns",
        "us, 48000, 48 ms",
        "ops, 1e12, 1\u2009000 billion ops",
        "IOPS, 184100, 184.1 thousand IOPS",
        "GUP/s, 0.04577, 0.04577 GUP/s",
        "score, 3e-12, 3e−12 score"
    })
    void valuesReadWell(String unit, double value, String words) {
        Metric metric =
                new Metric("rate", Unit.of(unit), Direction.HIGHER, Quantity.OTHER, Role.PRIMARY, Domain.MEMORY);
        assertThat(Labels.value(value, ValueScale.of(metric, value))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "bit/s, 9.301e9, 9.301 Gbit/s",
        "B/s, 171500000, 171.5 MB/s",
        "GB/s, 25.12, 25.12 GB/s",
        "s, 3.2e-7, 320 ns",
        "s, 0.01591, 0.01591 s",
        "requests/s, 109000, 109000 requests/s",
        "IOPS, 2.5e9, 2500 million IOPS"
    })
    void aSentenceKeepsTheUnitWhereItCanBeRead(String unit, double value, String words) {
        Metric metric =
                new Metric("rate", Unit.of(unit), Direction.HIGHER, Quantity.OTHER, Role.PRIMARY, Domain.MEMORY);
        assertThat(Figures.value(value, ValueScale.inSentence(metric, value))).isEqualTo(words);
    }
}
