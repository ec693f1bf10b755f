package tare.importer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tare.importer.Draft;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Unit;

class RequestLogTest {
    @Test
    void aRateByWholeSecondsIsAsCoarseAsTheClock() {
        assertThat(rate(0).step()).isCloseTo(2.0 / 9.5, within(0.05));
    }

    @Test
    void aRateByFinerTimesIsExact() {
        assertThat(rate(0.25).step()).isZero();
    }

    /** The throughput of twenty requests, two a second, that end so much after a whole second. */
    private static Measurement rate(double after) {
        RequestLog log = new RequestLog("time", Unit.of("ms"));
        RequestLog.Requests requests = log.of(Key.of("home"), "line 1");
        for (int i = 0; i < 20; i++) {
            double end = 1_700_000_000 + Math.floorDiv(i, 2) + after;
            requests.during(end - 0.5, end);
            requests.succeeded(500);
        }
        Draft draft = new Draft();
        log.addTo(draft, true);
        return draft.measurements().getLast();
    }
}
