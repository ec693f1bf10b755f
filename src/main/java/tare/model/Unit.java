package tare.model;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the file wrote it, with its place among the units it can be converted to.
 *
 * @param symbol as written, e.g. {@code us/op}; empty when the file gives none
 * @param dimension what it can be converted within, e.g. {@code time/op}; the symbol itself when unknown, so that
 *     unknown units convert only to themselves
 * @param toBase factor to the dimension's base unit (seconds, bytes, bits per second, operations per second, ...)
 */
public record Unit(String symbol, String dimension, double toBase) {
    private static final Map<String, Scaled> KNOWN = known();

    public static final Unit NONE = new Unit("", "", 1);

    public Unit {
        Objects.requireNonNull(symbol);
        Objects.requireNonNull(dimension);
        if (!(toBase > 0) || Double.isInfinite(toBase)) {
            throw new IllegalArgumentException("unit factor must be positive and finite: " + toBase);
        }
    }

    private record Scaled(String dimension, double factor) {}

    /** Reads a unit by its usual spellings; an unknown one is kept as text and converts only to itself. */
    public static Unit of(String written) {
        String symbol = written.strip();
        if (symbol.isEmpty()) {
            return NONE;
        }
        return find(symbol)
                .map(s -> new Unit(symbol, s.dimension(), s.factor()))
                .orElse(new Unit(symbol, symbol, 1));
    }

    /** Whether the spelling is one that can be converted. */
    public static boolean isKnown(String written) {
        return find(written.strip()).isPresent();
    }

    private static Optional<Scaled> find(String symbol) {
        String plain = symbol.replace('\u00b5', 'u').replace('\u03bc', 'u');
        Scaled whole = lookUp(plain);
        if (whole != null) {
            return Optional.of(whole);
        }
        int slash = plain.indexOf('/');
        if (slash > 0) {
            Scaled top = lookUp(plain.substring(0, slash).strip());
            String below = plain.substring(slash + 1).strip();
            Scaled bottom = lookUp(below);
            if (top != null && bottom != null) {
                return Optional.of(
                        new Scaled(top.dimension() + "/" + bottom.dimension(), top.factor() / bottom.factor()));
            }
            if (top != null) {
                return Optional.of(new Scaled(top.dimension() + "/" + below, top.factor()));
            }
            if (bottom != null && bottom.dimension().equals("time")) {
                return Optional.of(new Scaled(plain.substring(0, slash).strip() + "/time", 1 / bottom.factor()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Scaled lookUp(String symbol) {
        Scaled exact = KNOWN.get(symbol);
        return exact != null ? exact : KNOWN.get(symbol.toLowerCase(Locale.ROOT));
    }

    /** Whether values in this unit can be expressed in the other. */
    public boolean convertsTo(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** The factor that turns a value in this unit into one in the other; refused when the dimensions differ. */
    public double factorTo(Unit other) {
        if (!convertsTo(other)) {
            throw new IllegalArgumentException("cannot convert " + symbol + " to " + other.symbol);
        }
        return toBase >= other.toBase ? whole(toBase / other.toBase) : 1 / whole(other.toBase / toBase);
    }

    /** A thousandth over a millionth is a thousand, whatever the last binary digit of either says. */
    private static double whole(double factor) {
        double near = Math.rint(factor);
        return Math.abs(factor - near) <= 4 * Math.ulp(factor) ? near : factor;
    }

    private static Map<String, Scaled> known() {
        Map<String, Scaled> m = new TreeMap<>();
        time(m);
        bytes(m);
        rates(m);
        return Map.copyOf(m);
    }

    private static void time(Map<String, Scaled> m) {
        put(m, "time", 1e-12, "ps");
        put(m, "time", 1e-9, "ns", "nsec", "nsecs", "nanosecond", "nanoseconds");
        put(m, "time", 1e-6, "us", "usec", "usecs", "microsecond", "microseconds");
        put(m, "time", 1e-3, "ms", "msec", "msecs", "millisecond", "milliseconds");
        put(m, "time", 1, "s", "sec", "secs", "second", "seconds");
        put(m, "time", 60, "min", "minute", "minutes");
        put(m, "time", 3600, "h", "hr", "hour", "hours");
    }

    private static void bytes(Map<String, Scaled> m) {
        String[] letters = {"k", "m", "g", "t"};
        double decimal = 1;
        double binary = 1;
        put(m, "bytes", 1, "B", "byte", "bytes");
        put(m, "bits", 1, "bit", "bits");
        for (String letter : letters) {
            decimal *= 1000;
            binary *= 1024;
            String upper = letter.toUpperCase(Locale.ROOT);
            put(m, "bytes", binary, upper + "iB", letter + "ib");
            put(m, "bytes", decimal, upper + "B", letter + "b", letter + "B", letter + "byte", letter + "bytes");
            put(m, "bits", decimal, upper + "bit", upper + "bits", letter + "bit", letter + "bits", upper + "b");
        }
        for (Map.Entry<String, Scaled> e : Map.copyOf(m).entrySet()) {
            if (e.getValue().dimension().equals("bytes")
                    || e.getValue().dimension().equals("bits")) {
                Scaled perSecond = new Scaled(
                        e.getValue().dimension() + "/time", e.getValue().factor());
                m.put(e.getKey() + "/s", perSecond);
                m.put(e.getKey() + "/sec", perSecond);
                m.put(e.getKey() + "/second", perSecond);
            }
        }
        put(m, "bits/time", 1, "bps");
        put(m, "bits/time", 1e3, "Kbps", "kbps");
        put(m, "bits/time", 1e6, "Mbps", "mbps");
        put(m, "bits/time", 1e9, "Gbps", "gbps");
        put(m, "bytes/time", 1e6, "MBps", "MB per second");
        put(m, "bytes/time", 1024.0 * 1024, "MiBps");
    }

    private static void rates(Map<String, Scaled> m) {
        put(m, "operations/time", 1, "ops/s", "op/s", "ops/sec", "ops", "iops", "IOPS", "io/s");
        put(m, "operations/time", 1e3, "kops/s", "kiops", "KIOPS");
        put(m, "operations/time", 1e6, "Mops/s");
        put(m, "requests/time", 1, "req/s", "requests/s", "requests/sec", "rps", "reqs/s");
        put(m, "transactions/time", 1, "tps", "TPS", "trans/s", "transactions/s", "transactions/sec", "txn/s");
        put(m, "tokens/time", 1, "tokens/s", "tok/s", "t/s", "tokens/sec");
        put(m, "per second", 1, "/s", "/sec");
        put(m, "per second", 1e3, "K/s", "K/sec", "k/s", "k/sec");
        put(m, "per second", 1e6, "M/s", "M/sec");
        put(m, "per second", 1e9, "G/s", "G/sec");
        put(m, "fraction", 1, "fraction", "ratio");
        put(m, "fraction", 0.01, "%", "percent");
        put(m, "flop/time", 1e6, "MFLOPS", "Mflop/s", "MFLOP/s");
        put(m, "flop/time", 1e9, "GFLOPS", "Gflop/s", "GFLOP/s", "GF/s", "Gflops");
        put(m, "flop/time", 1e12, "TFLOPS", "TFLOP/s", "Tflop/s");
        put(m, "energy", 1, "J", "joule", "joules");
        put(m, "power", 1, "W", "watt", "watts");
        put(m, "power", 1e3, "kW");
        put(m, "power", 1e-3, "mW");
    }

    private static void put(Map<String, Scaled> m, String dimension, double factor, String... spellings) {
        for (String s : spellings) {
            m.put(s, new Scaled(dimension, factor));
        }
    }
}
