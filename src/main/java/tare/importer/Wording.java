package tare.importer;

import java.util.Locale;
import java.util.regex.Pattern;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/**
 * What the words of a metric's name and unit say about it, for formats that do not say it otherwise. Only plain words
 * count; what is not said stays unknown.
 */
public final class Wording {
    private static final Pattern RATE = Pattern.compile("(?i).*(throughput|bandwidth|\\bbw\\b|iops|per[_"
            + " ]sec(ond)?|/s(ec(ond)?)?\\b|\\btps\\b|\\bqps\\b|\\brps\\b|ops\\b|flops).*");
    private static final Pattern LATENCY = Pattern.compile(
            "(?i).*(latency|ttft|tpot|\\bitl\\b|response[_ ]time|round[_ ]trip|\\brtt\\b|jitter|time[_ ]to[_"
                    + " ]first|time[_ ]per).*");
    private static final Pattern TIME =
            Pattern.compile("(?i).*(\\btime\\b|[_ ]time|time[_ ]|steptime|elapsed|duration|runtime|seconds).*");
    private static final Pattern COST = Pattern.compile(
            "(?i).*(error|fail|retrans|lost|\\bloss|dropped|drops?\\b|miss(es)?\\b|timeouts?\\b|jitter).*");
    private static final Pattern SCORE = Pattern.compile("(?i).*(score|speedup|points).*");
    private static final Pattern TIME_UNIT = Pattern.compile(
            "(?i)(n|u|µ|m)?s(ec(onds?)?)?|seconds?|minutes?|(milli|micro|nano)seconds?|min|hours?|usecs?|msecs?");
    private static final Pattern RATE_UNIT = Pattern.compile(
            "(?i).*/\\s*(s|sec|second|min)\\b.*|.*\\b(bps|ops|iops|tps|qps|rps|fps|[kmgt]?i?bps|[kmgt]bits/s(ec)?|[kmgt]?flops?)\\b.*|.*per"
                    + " second.*");

    /** A unit of time, as a pattern for mappings. */
    public static final String TIME_UNITS = "^(?:" + TIME_UNIT.pattern() + ")$";

    /** A unit of work in a time, as a pattern for mappings. */
    public static final String RATE_UNITS = "^(?:" + RATE_UNIT.pattern() + ")$";

    private Wording() {}

    /** Which way a metric improves by its words; unknown when they do not say. */
    public static Direction better(String name, String unit) {
        return of(name, unit, Domain.APPLICATION).better();
    }

    /** A secondary metric with what its words say. */
    public static Metric of(String name, String unit, Domain domain) {
        String u = unit.strip();
        Quantity quantity = quantity(name, u);
        Direction better =
                switch (quantity) {
                    case CAPACITY, SCORE -> Direction.HIGHER;
                    case LATENCY, TIME -> Direction.LOWER;
                    default -> COST.matcher(name).matches() ? Direction.LOWER : Direction.UNKNOWN;
                };
        return new Metric(name, Unit.of(unit), better, quantity, Role.SECONDARY, domain);
    }

    private static Quantity quantity(String name, String unit) {
        boolean rateUnit = RATE_UNIT.matcher(unit).matches();
        boolean timeUnit = TIME_UNIT.matcher(unit).matches();
        if (rateUnit && !COST.matcher(name).matches()) {
            return Quantity.CAPACITY;
        }
        if (LATENCY.matcher(name).matches() && (timeUnit || unit.isEmpty())) {
            return Quantity.LATENCY;
        }
        if (timeUnit) {
            return Quantity.TIME;
        }
        if (!unit.isEmpty() && !unit.equals("%")) {
            return SCORE.matcher(name).matches() || SCORE.matcher(unit).matches() ? Quantity.SCORE : Quantity.OTHER;
        }
        if (RATE.matcher(name).matches() && !COST.matcher(name).matches() && !unit.equals("%")) {
            return Quantity.CAPACITY;
        }
        if (TIME.matcher(name).matches() && unit.isEmpty()) {
            return Quantity.TIME;
        }
        return SCORE.matcher(name).matches() ? Quantity.SCORE : unit.equals("%") ? Quantity.FRACTION : Quantity.OTHER;
    }

    /** The domain that the words of a benchmark's name speak of; application when they speak of none. */
    public static Domain domain(String benchmark) {
        String b = benchmark.toLowerCase(Locale.ROOT);
        if (any(
                b,
                "fio",
                "iozone",
                "disk",
                "storage",
                "nvme",
                "ssd",
                "dbench",
                "postmark",
                "ioping",
                "iometer",
                "bonnie",
                "filebench")) {
            return Domain.STORAGE;
        }
        if (any(
                b,
                "iperf",
                "netperf",
                "network",
                "ping",
                "nuttcp",
                "ethr",
                "sockperf",
                "bandwidth_tcp",
                "ntttcp",
                "qperf")) {
            return Domain.NETWORK;
        }
        if (any(
                b,
                "stream",
                "memory",
                "ramspeed",
                "mbw",
                "tinymembench",
                "multichase",
                "cachebench",
                "membench",
                "lat_mem")) {
            return Domain.MEMORY;
        }
        if (any(b, "train", "nccl", "horovod")) {
            return Domain.GPU_TRAINING;
        }
        if (any(b, "inference", "tensorrt", "llama", "vllm", "onnx", "openvino", "triton", "llm")) {
            return Domain.GPU_INFERENCE;
        }
        if (any(
                b,
                "coremark",
                "sysbench_cpu",
                "sysbench-cpu",
                "compress",
                "openssl",
                "encode",
                "speccpu",
                "spec-cpu",
                "7zip",
                "unixbench",
                "scimark",
                "hpcc",
                "linpack",
                "hpl",
                "npb",
                "byte",
                "dacapo",
                "build-",
                "render",
                "x264",
                "x265")) {
            return Domain.CPU;
        }
        return Domain.APPLICATION;
    }

    private static boolean any(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
