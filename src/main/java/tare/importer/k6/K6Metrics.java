package tare.importer.k6;

import java.util.Set;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/** What k6's metrics are: the same names mean the same in its summary, its JSON lines and its CSV. */
public final class K6Metrics {
    /** The metric that HTTP tests are judged by. */
    public static final String DURATION = "http_req_duration";

    /** The share of failed requests; its {@code passes} count the failed ones. */
    public static final String FAILED = "http_req_failed";

    private static final Set<String> COUNTERS = Set.of(
            "http_reqs",
            "iterations",
            "data_sent",
            "data_received",
            "dropped_iterations",
            "ws_msgs_sent",
            "ws_msgs_received",
            "ws_sessions");
    private static final Set<String> GAUGES = Set.of("vus", "vus_max");

    private K6Metrics() {}

    /** The kinds of metric that k6 knows. */
    public enum Kind {
        TREND,
        RATE,
        COUNTER,
        GAUGE
    }

    /** The kind of a built-in metric; others are trends unless the file says so. */
    public static Kind kind(String name) {
        if (name.equals(FAILED) || name.equals("checks")) {
            return Kind.RATE;
        }
        return COUNTERS.contains(name) ? Kind.COUNTER : GAUGES.contains(name) ? Kind.GAUGE : Kind.TREND;
    }

    /** Whether a trend of this name holds times. */
    public static boolean isTime(String name) {
        return name.endsWith("_duration")
                || name.startsWith("http_req_")
                || name.startsWith("ws_")
                || name.startsWith("grpc_req_")
                || name.startsWith("browser_");
    }

    /** A trend: in milliseconds if it holds times. */
    public static Metric trend(String name, boolean time, Role role) {
        return new Metric(
                name,
                time ? Unit.of("ms") : Unit.NONE,
                time ? Direction.LOWER : Direction.UNKNOWN,
                time ? Quantity.LATENCY : Quantity.OTHER,
                role,
                Domain.APPLICATION);
    }

    /** A rate of k6's words: the share of what was true. */
    public static Metric share(String name, Role role) {
        Direction better =
                name.equals("checks") ? Direction.HIGHER : name.equals(FAILED) ? Direction.LOWER : Direction.UNKNOWN;
        return new Metric(name, Unit.of("fraction"), better, Quantity.FRACTION, role, Domain.APPLICATION);
    }

    /** A counter, as a rate over the run. */
    public static Metric counter(String name, Role role) {
        String unit = name.startsWith("data_") ? "B/s" : name.equals("http_reqs") ? "requests/s" : name + "/s";
        Direction better = name.equals("dropped_iterations") ? Direction.LOWER : Direction.HIGHER;
        return new Metric(name, Unit.of(unit), better, Quantity.CAPACITY, role, Domain.APPLICATION);
    }
}
