package tare.importer;

import java.util.Locale;
import java.util.regex.Matcher;
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
    private static final Pattern RATE = Pattern.compile(
            "(?i).*(throughput|durchsatz|d[ée]bit|bandwidth|\\bbw\\b|iops|per[_"
                    + " ]sec(ond)?|/s(ec(ond)?)?\\b|\\btps\\b|\\bqps\\b|\\brps\\b|\\bfps\\b|(?<![a-z])[kmgt]?ops\\b|flops).*");
    private static final Pattern LATENCY = Pattern.compile(
            "(?i).*(latency|ttft|tpot|\\bitl\\b|response[_ ]time|round[_ ]trip|\\brtt\\b|jitter|time[_ ]to[_"
                    + " ]first|time[_ ]per).*");
    private static final Pattern TIME = Pattern.compile(
            "(?i).*(\\btime\\b|[_ ]time|time[_ ]|steptime|elapsed|duration|runtime|seconds|zeit\\b|\\bdauer\\b|\\btemps\\b|dur[ée]e).*");
    /** What nobody wants more of, as words of a name: many of them in a second are no capacity. */
    private static final Pattern UNWANTED =
            Pattern.compile("(?<![a-z])(?:errors?|err|fail(?:ed|ures?|s)?|retrans\\w*|retr(?:y|ies)|lost|loss(?:es)?"
                    + "|drop(?:s|ped)?|miss(?:es|ed)?|faults?|reject(?:s|ed|ions?)?|time_?outs?|abort(?:s|ed)?|stalls?"
                    + "|interrupts?|evictions?|jitter|fehler|verluste?)(?![a-z])");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final String LESS = "(?:lower|less|smaller|fewer|weniger|kleiner|niedriger|geringer)";
    private static final String SAID = "(?:" + LESS + "|higher|more|larger|bigger|greater|höher|mehr|größer)"
            + "[\\s_]*(?:is|are|ist|=|:)?[\\s_]*(?:better|besser)";
    /** A direction that is written out, in brackets of its own or behind a name. */
    private static final Pattern DIRECTION = Pattern.compile(
            "(?iu)\\s*[(\\[]\\s*" + SAID + "\\s*[)\\]]|[\\s_,;:–-]*" + SAID + "|\\s*[(\\[]?[↓▼⬇↑▲⬆][)\\]]?");

    private static final int LONGEST = 400;
    private static final Pattern DOWN = Pattern.compile("(?iu)" + LESS + "|[↓▼⬇]");
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

    /** Whether a name or a unit speaks of what nobody wants more of. */
    static boolean isUnwanted(String words) {
        return UNWANTED.matcher(CAMEL.matcher(words).replaceAll(" ").toLowerCase(Locale.ROOT))
                .find();
    }

    /** Looked through for a direction: what is longer than any heading is none, and would take long. */
    private static String told(String heading) {
        return heading.length() > LONGEST ? "" : heading;
    }

    /** The direction that a heading writes out, as {@code lower is better}; unknown when it writes none. */
    private static Direction written(String heading) {
        Matcher m = DIRECTION.matcher(told(heading));
        return !m.find() ? Direction.UNKNOWN : DOWN.matcher(m.group()).find() ? Direction.LOWER : Direction.HIGHER;
    }

    /** A heading without the direction that it writes out. */
    static String withoutDirection(String heading) {
        return heading.length() > LONGEST
                ? heading.strip()
                : DIRECTION.matcher(heading).replaceAll("").strip();
    }

    /** Which way a metric improves by its words; unknown when they do not say. */
    public static Direction better(String name, String unit) {
        Direction written = written(name);
        return written != Direction.UNKNOWN
                ? written
                : of(name, unit, Domain.APPLICATION).better();
    }

    /** A secondary metric with what its words say. */
    public static Metric of(String name, String unit, Domain domain) {
        String u = unit.strip();
        Quantity quantity = quantity(name, u);
        Direction better =
                switch (quantity) {
                    case CAPACITY, SCORE -> Direction.HIGHER;
                    case LATENCY, TIME -> Direction.LOWER;
                    default -> isUnwanted(name) ? Direction.LOWER : Direction.UNKNOWN;
                };
        return new Metric(name, Unit.of(unit), better, quantity, Role.SECONDARY, domain);
    }

    private static Quantity quantity(String name, String unit) {
        boolean rateUnit = RATE_UNIT.matcher(unit).matches();
        boolean timeUnit = TIME_UNIT.matcher(unit).matches();
        if (rateUnit && !isUnwanted(name)) {
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
        if (RATE.matcher(name).matches() && !isUnwanted(name) && !unit.equals("%")) {
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
