package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.model.Unit;

class GuessTest {
    @ParameterizedTest
    @CsvSource({
        "requests_per_second, requests_per_second, requests/s, HIGHER",
        "ops per sec, ops per sec, ops/s, HIGHER",
        "throughput_mb_per_second, throughput, mb/s, HIGHER",
        "jobs_per_minute, jobs_per_minute, jobs/min, HIGHER",
        "ms_per_op, ms_per_op, ms/op, LOWER",
        "latency_avg_ms, latency_avg, ms, LOWER",
        "elapsed [s], elapsed, s, LOWER"
    })
    void aColumnSaysItsUnitAndWhichWayIsBetter(String header, String name, String unit, String better) {
        Guess.Named named = Guess.unitInName(header);
        assertThat(named).isEqualTo(new Guess.Named(name, unit));
        assertThat(Guess.direction(Guess.quantity(Unit.of(named.unit()), named.name())))
                .hasToString(better);
    }
}
