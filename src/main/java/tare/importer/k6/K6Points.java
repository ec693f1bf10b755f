package tare.importer.k6;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tare.importer.Draft;
import tare.importer.text.RequestLog;
import tare.model.Data;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Unit;

/**
 * Gathers the points of a k6 run: requests by name one by one, everything else as a tally of the whole run, under the names
 * that the end-of-test summary uses.
 */
public final class K6Points {
    private static final Key RUN = Key.of("k6");

    private final RequestLog requests = new RequestLog(K6Metrics.DURATION, Unit.of("ms"));
    private final Map<String, RequestLog.Requests> byName = new HashMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, K6Metrics.Kind> kinds = new HashMap<>();
    private final Map<String, String> contents = new HashMap<>();
    private double first = Double.POSITIVE_INFINITY;
    private double last = Double.NEGATIVE_INFINITY;

    /** Number, sum and extremes of a metric's points. */
    private static final class Tally {
        private final String place;
        private long n;
        private double sum;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        Tally(String place) {
            this.place = place;
        }

        void add(double value) {
            n++;
            sum += value;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
    }

    /** What kind a metric is and what it contains ({@code time}, {@code data}), where the file says so. */
    public void kind(String metric, String type, String contains) {
        K6Metrics.said(type).ifPresent(kind -> kinds.put(metric, kind));
        if (!contains.isEmpty()) {
            contents.put(metric, contains);
        }
    }

    /** A point of any metric, at a time in seconds since the epoch. */
    public void add(String metric, double value, double seconds, Supplier<String> place) {
        first = Math.min(first, seconds);
        last = Math.max(last, seconds);
        Tally tally = tallies.get(metric);
        if (tally == null) {
            tally = new Tally(place.get());
            tallies.put(metric, tally);
        }
        tally.add(value);
    }

    /** A request: its name without scheme and host, so that the same request to two machines has one name. */
    public void request(RequestTags tags, double milliseconds, double endSeconds, Supplier<String> place) {
        RequestLog.Requests kind = byName.get(tags.name());
        if (kind == null) {
            kind = requests.of(Key.of(shown(tags.name())), place.get());
            byName.put(tags.name(), kind);
        }
        kind.during(endSeconds - milliseconds / 1000, endSeconds);
        if (tags.failed()) {
            kind.failed(milliseconds);
        } else {
            kind.succeeded(milliseconds);
        }
    }

    private static String shown(String name) {
        String plain = name.replaceFirst("^[a-zA-Z][\\w+.-]*://[^/?#]*", "");
        return name.isEmpty() ? "http request" : plain.isEmpty() ? "/" : plain;
    }

    /** Puts everything into the draft. */
    public void addTo(Draft draft) {
        boolean http = !requests.isEmpty();
        requests.addTo(draft, true);
        double seconds = last - first;
        RunInfo run =
                seconds > 0 && Double.isFinite(seconds) ? RunInfo.UNKNOWN.withTime(first, seconds) : RunInfo.UNKNOWN;
        tallies.forEach((name, tally) -> {
            Role role = !http && name.equals("iteration_duration") ? Role.PRIMARY : Role.SECONDARY;
            measure(name, tally, role, seconds, draft, run);
        });
    }

    private void measure(String name, Tally tally, Role role, double seconds, Draft draft, RunInfo run) {
        K6Metrics.Kind kind = kinds.getOrDefault(name, K6Metrics.kind(name));
        String holds =
                contents.getOrDefault(name, K6Metrics.isTime(name) ? "time" : K6Metrics.isData(name) ? "data" : "");
        Metric metric;
        Data data;
        switch (kind) {
            case TREND -> {
                metric = K6Metrics.trend(name, holds.equals("time"), role);
                Map<String, Double> reported = new LinkedHashMap<>();
                reported.put("mean", tally.sum / tally.n);
                reported.put("min", tally.min);
                reported.put("max", tally.max);
                reported.put("count", (double) tally.n);
                data = new Data.Summary(reported);
            }
            case RATE -> {
                metric = K6Metrics.share(name, role);
                data = new Data.Single(tally.sum / tally.n);
            }
            case COUNTER -> {
                if (!(seconds > 0) || tally.n < 2) {
                    return;
                }
                metric = K6Metrics.counter(name, holds.equals("data"), role);
                data = new Data.Single(tally.sum / seconds);
            }
            default -> {
                return;
            }
        }
        draft.add(Measurement.of(RUN, metric, data, tally.place).withRun(run));
    }
}
