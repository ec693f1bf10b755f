package tare.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Metric;

/**
 * A sentence that can be held against data: a selection of benchmarks and bounds on their performance (baseline = 1).
 *
 * <p>Understood: {@code inference 95-105 %}, {@code training about 99 %}, {@code overhead about 1 %},
 * {@code overhead <= 1% for storage}, {@code at least 97 % on threads=32}, {@code cpu within 2 %}. An overhead of x is a
 * performance of 1 − x; "about x" means an overhead from 0 to 2x. Words that are no bound select by domain, name, metric,
 * runner or {@code parameter=value}; several words must all fit.
 *
 * @param text as written
 * @param words what selects, lower case; empty selects everything
 * @param low lowest performance that fits, 0 when there is none
 * @param high highest performance that fits, infinite when there is none
 */
public record Claim(String text, List<String> words, double low, double high) {
    public static final String OVERHEAD_ABOUT_1 = "overhead about 1 %";
    public static final String TRAINING_ABOUT_99 = "training about 99 %";
    public static final String INFERENCE_95_TO_105 = "inference 95–105 %";

    /** The claims that are offered with one click. */
    public static final List<String> READY = List.of(OVERHEAD_ABOUT_1, TRAINING_ABOUT_99, INFERENCE_95_TO_105);

    private static final String NUMBER = "([0-9]+(?:[.,][0-9]+)?)";
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "\\s*%?\\s*(?:-|–|—|to|\\.\\.)\\s*" + NUMBER + "\\s*%?");
    private static final Pattern AT_MOST =
            Pattern.compile("(?:<=?|≤|at most|under|below|less than|no more than|up to)\\s*" + NUMBER + "\\s*%?");
    private static final Pattern AT_LEAST =
            Pattern.compile("(?:>=?|≥|at least|over|above|more than|no less than)\\s*" + NUMBER + "\\s*%?");
    private static final Pattern WITHIN = Pattern.compile("(?:within|±|\\+/-|\\+-)\\s*±?\\s*" + NUMBER + "\\s*%?");
    private static final Pattern ONE =
            Pattern.compile("(?:about|around|roughly|circa|ca\\.|~|≈|at)?\\s*" + NUMBER + "\\s*%?");
    private static final Pattern OVERHEAD = Pattern.compile("\\b(overhead|costs?|loss|loses|slower|penalty|tax)\\b");
    private static final Pattern PERFORMANCE =
            Pattern.compile("\\bperformance\\b|%\\s*of (?:the )?(?:bare|native|baseline|host)\\b");
    private static final Pattern FILLER = Pattern.compile(
            "\\b(overhead|costs?|loss|loses|slower|penalty|tax|performance|of|bare|metal|baremetal|native|the|for|on|in|is|are|at|a|an|runs?|"
                    + "everything|all|overall|each|virtuali[sz]ation|vm|baseline|about|around|roughly|percent|and)\\b|[%,;:\"“”]");
    private static final double HALF = 50;

    public Claim {
        words = List.copyOf(words);
        if (!(low >= 0 && high > low)) {
            throw new IllegalArgumentException("a claim needs low < high: " + low + ", " + high);
        }
    }

    /** Reads a claim; empty when no bound is found in it. */
    public static Optional<Claim> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        boolean overhead = OVERHEAD.matcher(lower).find();
        boolean performance = PERFORMANCE.matcher(lower).find();
        for (Form form : Form.values()) {
            Matcher m = form.pattern.matcher(lower);
            while (m.find()) {
                if (partOfParameter(lower, m.start())) {
                    continue;
                }
                double a = number(m.group(1));
                double b = form == Form.RANGE_OF ? number(m.group(2)) : a;
                Optional<double[]> bounds = form.bounds(a, b, overhead, performance);
                if (bounds.isPresent()) {
                    String rest = lower.substring(0, m.start()) + " " + lower.substring(m.end());
                    double[] lowHigh = bounds.get();
                    return Optional.of(new Claim(text.strip(), words(rest), lowHigh[0], lowHigh[1]));
                }
            }
        }
        return Optional.empty();
    }

    /** A number right after "name=" belongs to a parameter. */
    private static boolean partOfParameter(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at > 0
                && (text.charAt(at - 1) == '='
                        || Character.isLetterOrDigit(text.charAt(at - 1))
                        || text.charAt(at - 1) == '-'
                        || text.charAt(at - 1) == '.')
                && !text.startsWith("<", at)
                && !text.startsWith(">", at);
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.')) / 100;
    }

    private static List<String> words(String rest) {
        List<String> words = new ArrayList<>();
        for (String w : FILLER.matcher(rest).replaceAll(" ").strip().split("\\s+")) {
            if (!w.isEmpty() && !w.equals("-") && !w.equals("–")) {
                words.add(w);
            }
        }
        return words;
    }

    private enum Form {
        RANGE_OF(RANGE),
        MOST(AT_MOST),
        LEAST(AT_LEAST),
        INSIDE(WITHIN),
        ABOUT(ONE);

        private final Pattern pattern;

        Form(Pattern pattern) {
            this.pattern = pattern;
        }

        /** Numbers below half are an overhead unless the words say that performance is meant, as a lower bound always does. */
        private Optional<double[]> bounds(double a, double b, boolean overhead, boolean performance) {
            boolean small = overhead || this != LEAST && !performance && Math.max(a, b) < HALF / 100;
            double[] found =
                    switch (this) {
                        case RANGE_OF ->
                            small
                                    ? new double[] {1 - Math.max(a, b), 1 - Math.min(a, b)}
                                    : new double[] {Math.min(a, b), Math.max(a, b)};
                        case MOST -> small ? new double[] {1 - a, Double.POSITIVE_INFINITY} : new double[] {0, a};
                        case LEAST -> small ? new double[] {0, 1 - a} : new double[] {a, Double.POSITIVE_INFINITY};
                        case INSIDE -> new double[] {1 / (1 + a), 1 + a};
                        case ABOUT -> about(small ? a : 1 - a);
                    };
            return found[0] >= 0 && found[1] > found[0] ? Optional.of(found) : Optional.empty();
        }

        private static double[] about(double overhead) {
            return overhead >= 0 ? new double[] {1 - 2 * overhead, 1} : new double[] {1, 1 - 2 * overhead};
        }
    }

    /** Whether another claim sets the same bounds to the same benchmarks, in whatever words. */
    public boolean saysTheSame(Claim other) {
        return low == other.low && high == other.high && Set.copyOf(words).equals(Set.copyOf(other.words));
    }

    /** Whether this claim speaks of a benchmark. */
    public boolean selects(Key key, Metric metric, String runner) {
        String all = (key.benchmark() + " " + metric.name() + " " + runner).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!ofDomain(word, metric.domain()) && !all.contains(word) && !parameter(word, key)) {
                return false;
            }
        }
        return true;
    }

    private static boolean parameter(String word, Key key) {
        return key.parameters().entrySet().stream().anyMatch(e -> {
            String written = (e.getKey() + "=" + e.getValue()).toLowerCase(Locale.ROOT);
            return word.contains("=") ? written.equals(word) : e.getValue().equalsIgnoreCase(word);
        });
    }

    private static boolean ofDomain(String word, Domain domain) {
        return switch (word) {
            case "training" -> domain == Domain.GPU_TRAINING;
            case "inference", "inferencing" -> domain == Domain.GPU_INFERENCE;
            case "gpu" -> domain == Domain.GPU_TRAINING || domain == Domain.GPU_INFERENCE;
            case "cpu", "compute" -> domain == Domain.CPU;
            case "memory", "ram" -> domain == Domain.MEMORY;
            case "storage", "disk", "i/o" -> domain == Domain.STORAGE;
            case "network", "net", "networking" -> domain == Domain.NETWORK;
            case "application", "applications", "app" -> domain == Domain.APPLICATION;
            default -> false;
        };
    }

    /** How it was understood, with its bounds. */
    public String reading() {
        String what = words.isEmpty() ? "every benchmark" : "benchmarks that match \"" + String.join(" ", words) + "\"";
        return "performance of " + what + " " + bounds() + " of the baseline";
    }

    private String bounds() {
        if (Double.isInfinite(high)) {
            return "at least " + percent(low);
        }
        return low == 0 ? "at most " + percent(high) : "from " + percent(low) + " to " + percent(high);
    }

    private static String percent(double fraction) {
        return Figures.plain(Math.rint(fraction * 1e6) / 1e4) + " %";
    }
}
