package tare.analysis.fact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.model.FactKeys;

/** Whether two ways of writing a fact mean the same. */
public final class FactValue {
    private static final Pattern NUMBER = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([a-z/%]*)");
    private static final Pattern CPU_NOISE = Pattern.compile(
            "\\((?:r|tm|c)\\)|®|™|\\b(?:intel|amd)\\b|\\bcpu\\b|\\bprocessor\\b|\\b\\d+-core\\b|@.*$|\\b\\d+(?:\\.\\d+)?ghz\\b");

    /** Maker, board memory and the profile of a virtual GPU: none of them is the model. */
    private static final Pattern GPU_NOISE =
            Pattern.compile("\\b(?:virtualized|nvidia|grid|cts)\\b|-?\\b\\d+(?:gb|[abcq])\\b");

    /** What does not tell one CPU of a family from another: its kind in brackets, its clock, its cores. */
    private static final Pattern CPU_KIND =
            Pattern.compile("\\([^)]*\\)|@.*$|\\b\\d+-core\\b|\\b\\d+(?:\\.\\d+)?ghz\\b");

    private static final Pattern CPU_ALIAS = Pattern.compile("virtual cpu|kvm|qemu|\\dxx\\b");
    private static final Pattern AMD = Pattern.compile("\\b(?:amd|epyc|opteron|ryzen)\\b");
    private static final Pattern INTEL = Pattern.compile("\\b(?:intel|xeon|core|celeron|pentium)\\b");

    private FactValue() {}

    /**
     * Whether a CPU's name is one that hypervisors give it, such as {@code Intel Xeon Processor (Skylake, IBRS)}, and the
     * other could be the CPU behind it: names without a model number, of the same maker.
     */
    static boolean hides(String alias, String other) {
        String lower = alias.toLowerCase(Locale.ROOT);
        boolean noModel = CPU_ALIAS.matcher(lower).find()
                || CPU_KIND.matcher(lower).replaceAll(" ").chars().noneMatch(Character::isDigit);
        return noModel && !(of(AMD, alias, INTEL, other) || of(INTEL, alias, AMD, other));
    }

    private static boolean of(Pattern maker, String name, Pattern another, String other) {
        return maker.matcher(name.toLowerCase(Locale.ROOT)).find()
                && another.matcher(other.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether both say the same; numbers may differ a little where they are measured and not set. */
    public static boolean same(String key, String a, String b) {
        String x = plain(key, a);
        String y = plain(key, b);
        if (x.equals(y)) {
            return true;
        }
        double tolerance = tolerance(key);
        Optional<Double> p = number(x);
        Optional<Double> q = number(y);
        return p.isPresent()
                && q.isPresent()
                && Math.abs(p.get() - q.get()) <= tolerance * Math.max(Math.abs(p.get()), Math.abs(q.get()));
    }

    private static double tolerance(String key) {
        return switch (key) {
            case FactKeys.CPU_MHZ, FactKeys.RUN_LENGTH -> 0.1;
            case FactKeys.MEMORY, FactKeys.GPU_MEMORY -> 0.03;
            case FactKeys.TARGET_RATE -> 0.001;
            default -> 1e-12;
        };
    }

    private static String plain(String key, String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        if (key.equals(FactKeys.CPU_MODEL)) {
            lower = CPU_NOISE.matcher(lower).replaceAll(" ").replace("+", "");
        } else if (key.equals(FactKeys.GPU_MODEL)) {
            lower = GPU_NOISE.matcher(lower).replaceAll(" ");
        }
        return lower.replaceAll("\\s+", " ").strip();
    }

    /** The number of a value that is one, with sizes in bytes. */
    static Optional<Double> number(String value) {
        Matcher m = NUMBER.matcher(value.strip().toLowerCase(Locale.ROOT).replace(",", ""));
        if (!m.matches()) {
            return Optional.empty();
        }
        double scale = scale(m.group(2));
        return Double.isNaN(scale) ? Optional.empty() : Optional.of(Double.parseDouble(m.group(1)) * scale);
    }

    private static double scale(String unit) {
        return switch (unit) {
            case "", "mhz", "w", "s", "samples", "b" -> 1;
            case "ghz" -> 1000;
            case "kb", "kib" -> 1024.0;
            case "mb", "mib" -> 1024.0 * 1024;
            case "gb", "gib" -> 1024.0 * 1024 * 1024;
            case "tb", "tib" -> 1024.0 * 1024 * 1024 * 1024;
            default -> Double.NaN;
        };
    }
}
