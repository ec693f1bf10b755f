package tare.importer.k6;

import java.util.Arrays;
import java.util.Optional;
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
            "ws_sessions",
            "grpc_streams",
            "grpc_streams_msgs_sent",
            "grpc_streams_msgs_received",
            "browser_data_sent",
            "browser_data_received");
    private static final Set<String> GAUGES = Set.of("vus", "vus_max");
    private static final Set<String> RATES = Set.of(FAILED, "checks", "browser_http_req_failed");
    private static final Set<String> TIMES = Set.of(
            "http_req_blocked",
            "http_req_connecting",
            "http_req_tls_handshaking",
            "http_req_looking_up",
            "http_req_sending",
            "http_req_waiting",
            "http_req_receiving",
            "ws_connecting",
            "ws_ping",
            "browser_web_vital_fcp",
            "browser_web_vital_fid",
            "browser_web_vital_fp",
            "browser_web_vital_inp",
            "browser_web_vital_lcp",
            "browser_web_vital_ttfb");

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
        if (RATES.contains(name)) {
            return Kind.RATE;
        }
        return COUNTERS.contains(name) ? Kind.COUNTER : GAUGES.contains(name) ? Kind.GAUGE : Kind.TREND;
    }

    /** The kind that a file says by its word; empty for other words. */
    public static Optional<Kind> said(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** Whether a trend of this name holds times, where the file does not say what it holds. */
    public static boolean isTime(String name) {
        return name.endsWith("_duration") || TIMES.contains(name);
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
                name.equals("checks") ? Direction.HIGHER : RATES.contains(name) ? Direction.LOWER : Direction.UNKNOWN;
        return new Metric(name, Unit.of("fraction"), better, Quantity.FRACTION, role, Domain.APPLICATION);
    }

    /** Whether a counter of this name counts bytes, where the file does not say what it holds. */
    public static boolean isData(String name) {
        return name.startsWith("data_") || name.startsWith("browser_data_");
    }

    /** A counter, as a rate over the run; which way one of the user's own improves is not known. */
    public static Metric counter(String name, boolean data, Role role) {
        String unit = data ? "B/s" : name.equals("http_reqs") ? "requests/s" : name + "/s";
        Direction better = name.equals("dropped_iterations")
                ? Direction.LOWER
                : COUNTERS.contains(name) ? Direction.HIGHER : Direction.UNKNOWN;
        Quantity quantity = better == Direction.HIGHER ? Quantity.CAPACITY : Quantity.OTHER;
        return new Metric(name, Unit.of(unit), better, quantity, role, Domain.APPLICATION);
    }
}
