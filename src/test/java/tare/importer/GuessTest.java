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
        "elapsed [s], elapsed, s, LOWER",
        "latency_p95_ms, latency_p95, ms, LOWER",
        "latency_ms_p99, latency p99, ms, LOWER",
        "latency_ms_min, latency min, ms, LOWER",
        "time (min), time, min, LOWER",
        "time_min, time_min, '', LOWER",
        "bandwidth_mib_s, bandwidth, MiB/s, HIGHER",
        "write_GBs, write, GB/s, HIGHER",
        "durationNs, duration, ns, LOWER",
        "time/ms, time, ms, LOWER",
        "images/s, images/s, '', UNKNOWN",
        "TIME_MS, TIME, MS, LOWER",
        "region US, region US, '', UNKNOWN",
        "variant B, variant B, '', UNKNOWN",
        "latency (p99), latency (p99), '', LOWER",
        "time {ms}, time, ms, LOWER"
    })
    void aColumnSaysItsUnitAndWhichWayIsBetter(String header, String name, String unit, String better) {
        Guess.Named named = Guess.unitInName(header);
        assertThat(named).isEqualTo(new Guess.Named(name, unit));
        assertThat(Guess.direction(Guess.quantity(Unit.of(named.unit()), named.name())))
                .hasToString(better);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score (lower is better) | '' | LOWER",
                "value (higher is better) | '' | HIGHER",
                "time (ms, lower is better) | ms | LOWER",
                "ops_higher_is_better | '' | HIGHER",
                "Punkte (höher ist besser) | '' | HIGHER",
                "weight ↓ | '' | LOWER",
                "loops | '' | UNKNOWN",
                "kops | '' | HIGHER",
            })
    void aDirectionThatIsWrittenOutCounts(String header, String unit, String better) {
        assertThat(Guess.unitInName(header).unit()).isEqualTo(unit);
        assertThat(Wording.better(header, unit)).hasToString(better);
    }

    /** More errors in a second are no better than fewer, and a verdict would be turned round. */
    @ParameterizedTest
    @CsvSource({
        "errors, 1/s, UNKNOWN",
        "retransmits, ops/s, UNKNOWN",
        "page-faults, ops/s, UNKNOWN",
        "packet_drops, '', UNKNOWN",
        "error_rate, '', UNKNOWN",
        "loss rate, '', UNKNOWN",
        "cache miss rate, '', UNKNOWN",
        "error latency, ms, LOWER",
        "transmission rate, '', HIGHER",
        "default throughput, '', HIGHER",
        "lossless encode rate, '', HIGHER",
        "hops, '', UNKNOWN",
        "jitter, ops/s, UNKNOWN",
        "cacheMisses, ops/s, UNKNOWN",
        "requests, ops/s, HIGHER",
    })
    void manyOfWhatNobodyWantsAreNoCapacity(String name, String unit, String better) {
        assertThat(Guess.direction(Guess.quantity(Unit.of(unit), name))).hasToString(better);
    }

    @ParameterizedTest
    @CsvSource({
        "packet drops, '', LOWER",
        "errors per second, '', LOWER",
        "errors, ops/s, LOWER",
        "loss, %, LOWER",
        "requests per second, '', HIGHER",
        "iops, '', HIGHER",
    })
    void wordsSayThatFewerAreBetter(String name, String unit, String better) {
        assertThat(Wording.better(name, unit)).hasToString(better);
    }
}
