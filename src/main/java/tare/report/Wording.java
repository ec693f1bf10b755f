package tare.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.model.Severity;
import tare.model.VisibleText;
import tare.verdict.Finding;
import tare.verdict.Interval;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** Words and numbers as every document prints them. */
public final class Wording {
    private Wording() {}

    /** The verdict's word, with its size and provisional marks. */
    public static String word(Comparison c) {
        return Kind.of(c).word() + (c.provisional() ? " (provisional)" : "");
    }

    /** Name and parameters, and the metric where it is not the one that the benchmark is judged by. */
    public static String name(Comparison c) {
        String label = VisibleText.of(c.key().label());
        return c.metric().role() == tare.model.Role.PRIMARY
                ? label
                : label + ", " + VisibleText.of(c.metric().name());
    }

    /** The metric, its unit and which way is better: {@code throughput in events/s, higher is better}. */
    public static String metric(Comparison c) {
        String unit = c.metric().unit().symbol();
        String better =
                switch (c.metric().better()) {
                    case LOWER -> ", lower is better";
                    case HIGHER -> ", higher is better";
                    case UNKNOWN -> ", which way is better is not known";
                };
        return VisibleText.of(c.metric().name()) + (unit.isEmpty() ? "" : " in " + VisibleText.of(unit)) + better;
    }

    /** Runs a side: {@code 12}, or {@code 12 / 9} where they differ. */
    public static String runs(Comparison c) {
        int b = c.baseline().n();
        int n = c.candidate().n();
        return b == n ? String.valueOf(b) : b + " / " + n;
    }

    /** Performance of the candidate with the baseline at 100 %; a dash when nothing can be said. */
    public static String performance(Comparison c) {
        double p = c.judgement().performance();
        if (!Double.isFinite(p)) {
            return "–";
        }
        Interval ci = c.judgement().performanceCi();
        return percent(p, places(ci)) + " %";
    }

    /** The 95 % interval of performance, or what is there instead. */
    public static String interval(Comparison c) {
        return interval(c.judgement().performanceCi());
    }

    /** The interval that decides equivalence. */
    public static String equivalence(Comparison c) {
        return interval(c.judgement().performanceEquivalence());
    }

    /** An interval of performance in percent: {@code 93.7 to 96.1 %}. */
    public static String interval(Interval ci) {
        if (!ci.exists()) {
            return "no interval";
        }
        double low = Math.min(ci.low(), ci.high());
        double high = Math.max(ci.low(), ci.high());
        int places = places(ci);
        return percent(low, places) + " to " + percent(high, places) + " %";
    }

    /** The margin as people say it: {@code ±1 %}, or both bounds where they differ. */
    public static String margin(Margin m) {
        double up = 100 * m.fraction();
        double down = 100 * (1 / m.low() - 1);
        if (Math.abs(up - down) < 1e-9 * up) {
            return "±" + plain(up) + " %";
        }
        return "−" + plain(up) + " % to +" + plain(down) + " %";
    }

    /** Level of the two intervals: {@code 95 %} and {@code 90 %} at α = 0.05. */
    public static String level(double alpha) {
        return plain(100 * (1 - alpha)) + " %";
    }

    /** Margin and α in one line. */
    public static String rule(Rule rule) {
        return "Margin " + margin(rule.margin()) + " · α " + plain(rule.alpha());
    }

    /** A p-value that is never zero. */
    public static String p(double p) {
        if (Double.isNaN(p)) {
            return "–";
        }
        if (p < 0.0001) {
            return "< 0.0001";
        }
        return String.format(Locale.ROOT, p < 0.001 ? "%.4f" : "%.3f", p);
    }

    /** A number without trailing zeros, at most six significant digits. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        java.math.BigDecimal d = new java.math.BigDecimal(value).round(new java.math.MathContext(6));
        d = d.stripTrailingZeros();
        String text = d.scale() < -6 || d.precision() - d.scale() < -4 ? d.toString() : d.toPlainString();
        return text.replace('-', '−');
    }

    /** Counts of the verdicts in the order in which all screens list them; words to numbers, zeros left out. */
    public static Map<Kind, Integer> counts(Iterable<Comparison> rows) {
        Map<Kind, Integer> out = new TreeMap<>();
        rows.forEach(c -> out.merge(c.provisional() ? Kind.PROVISIONAL : Kind.of(c), 1, Integer::sum));
        return out;
    }

    /** {@code 6 equivalent, 2 slower, 1 not testable}. */
    public static String countsLine(Iterable<Comparison> rows) {
        return counts(rows).entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().word().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The facts that differ or are unknown and matter to this row. */
    public static List<FactFinding> differing(Comparison c) {
        return c.comparability().stream()
                .filter(f -> f.result() == FactFinding.Result.DIFFERS && f.severity() != Severity.INFO)
                .toList();
    }

    /** One fact in words: {@code CPU model differs (A against B).} */
    public static String fact(FactFinding f) {
        String b = f.baseline().isEmpty() ? "unknown" : VisibleText.of(f.baseline());
        String c = f.candidate().isEmpty() ? "unknown" : VisibleText.of(f.candidate());
        return switch (f.result()) {
            case SAME -> f.label() + " is the same (" + b + ").";
            case DIFFERS -> f.label() + " differs (" + b + " against " + c + ").";
            case UNKNOWN -> f.label() + " is not known on both sides (" + b + " against " + c + ").";
        };
    }

    /** Everything that weakens a row: differing facts, then what the checks found, worst first. */
    public static List<String> doubts(Comparison c) {
        List<String> out = new ArrayList<>();
        differing(c).forEach(f -> out.add(fact(f)));
        c.checks().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .forEach(f -> out.add(f.message()));
        return out;
    }

    private static int places(Interval ci) {
        if (!ci.exists()) {
            return 1;
        }
        double half = Math.abs(ci.high() - ci.low()) * 50;
        if (half <= 0 || !Double.isFinite(half)) {
            return 1;
        }
        return (int) Math.clamp(1 - Math.floor(Math.log10(half)), 0, 4);
    }

    private static String percent(double ratio, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", 100 * ratio).replace('-', '−');
    }
}
