package tare.importer.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tare.importer.Draft;
import tare.importer.Numbers;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Unit;

/**
 * Gathers the requests of a load test by what was requested, in file order. Failed requests are counted and kept apart. The
 * times make one measurement of events each (primary); the times of failures and the rate of successes are secondary.
 */
public final class RequestLog {
    private static final String OF_FAILED = " of failed requests";
    private static final Metric RATE = new Metric(
            "throughput",
            Unit.of("requests/s"),
            Direction.HIGHER,
            Quantity.CAPACITY,
            Role.SECONDARY,
            Domain.APPLICATION);

    private final Map<Key, Requests> all = new LinkedHashMap<>();
    private final Metric latency;
    private final Metric ofFailed;

    /**
     * @param name of the time that is kept of each request
     * @param unit of these times
     */
    public RequestLog(String name, Unit unit) {
        latency = new Metric(name, unit, Direction.LOWER, Quantity.LATENCY, Role.PRIMARY, Domain.APPLICATION);
        ofFailed = new Metric(
                name + OF_FAILED, unit, Direction.UNKNOWN, Quantity.LATENCY, Role.SECONDARY, Domain.APPLICATION);
    }

    /** The requests of one kind. */
    public static final class Requests {
        private final Key key;
        private final String place;
        private final Doubles values = new Doubles(64);
        private final Doubles failures = new Doubles(4);
        private long failed;
        private double first = Double.POSITIVE_INFINITY;
        private double last = Double.NEGATIVE_INFINITY;
        /** Whether all ends were whole seconds: a log that keeps no finer time. */
        private boolean whole = true;

        private Requests(Key key, String place) {
            this.key = key;
            this.place = place;
        }

        public String name() {
            return key.benchmark();
        }

        /** A request that succeeded, with the time it took. */
        public void succeeded(double value) {
            values.add(value);
        }

        /** A request that failed: counted, its time kept apart. */
        public void failed(double value) {
            failed++;
            failures.add(value);
        }

        /** When a request began and ended, seconds since the epoch. */
        public void during(double begin, double end) {
            first = Math.min(first, begin);
            last = Math.max(last, end);
            whole &= end == Math.rint(end);
        }

        /** How far a rate over so many seconds may be off, by one second of the log's clock. */
        private double step(double rate, double seconds) {
            return whole ? rate / seconds : 0;
        }
    }

    /** The requests of a kind, made at first use; {@code place} is where they first occur. */
    public Requests of(Key key, String place) {
        return all.computeIfAbsent(key, k -> new Requests(k, place));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Puts the measurements into the draft; without trusted times there is no rate. */
    public void addTo(Draft draft, boolean trustTimes) {
        for (Requests r : all.values()) {
            double seconds = r.last - r.first;
            boolean timed = trustTimes && seconds > 0 && Double.isFinite(seconds);
            RunInfo run = timed ? RunInfo.UNKNOWN.withTime(r.first, seconds) : RunInfo.UNKNOWN;
            double[] values = r.values.toArray();
            if (values.length == 0) {
                draft.warn("ALL_FAILED", r.failed + " requests to \"" + r.name() + "\", all failed: no times", r.place);
            }
            draft.add(Measurement.of(r.key, latency, Data.Samples.flat(Level.event("request"), values), r.place)
                    .withFailed(r.failed)
                    .withStep(values.length > 0 ? Numbers.step(first(values)) : 0)
                    .withRun(run));
            if (r.failed > 0) {
                draft.add(Measurement.of(
                                r.key,
                                ofFailed,
                                Data.Samples.flat(Level.event("request"), r.failures.toArray()),
                                r.place)
                        .withRun(run));
            }
            if (timed && values.length > 1) {
                double rate = values.length / seconds;
                draft.add(Measurement.of(r.key, RATE, new Data.Single(rate), r.place)
                        .withStep(r.step(rate, seconds))
                        .withRun(run));
            }
        }
    }

    private static double[] first(double[] values) {
        return values.length <= 1000 ? values : Arrays.copyOf(values, 1000);
    }
}
