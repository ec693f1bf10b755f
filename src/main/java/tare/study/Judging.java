package tare.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tare.analysis.Settings;
import tare.verdict.Margin;
import tare.verdict.Rule;

/**
 * How results will be judged, as far as it is fixed before there are any.
 *
 * @param rule margin, level and power
 * @param margins of single domains and metrics where they have one of their own: {@code storage: 0.97 to 1.03}
 * @param paired whether the runs of both sides are compared one by one
 * @param claims to be held against the results
 * @param metrics benchmarks with the metric that they are judged by where it is not their format's: {@code gzip: p99}
 */
public record Judging(Rule rule, List<String> margins, boolean paired, List<String> claims, List<String> metrics) {
    public Judging {
        Objects.requireNonNull(rule);
        margins = List.copyOf(margins);
        claims = List.copyOf(claims);
        metrics = List.copyOf(metrics);
    }

    /** Unpaired, by one margin and each format's own metric. */
    public static Judging by(Rule rule, String... claims) {
        return new Judging(rule, List.of(), false, List.of(claims), List.of());
    }

    /** What the settings of a study say, in an order of its own. */
    public static Judging of(Settings settings) {
        List<String> margins = new ArrayList<>();
        settings.domainMargins().forEach((domain, margin) -> margins.add(said(domain.code(), margin)));
        settings.metricMargins().forEach((metric, margin) -> margins.add(said(metric, margin)));
        return new Judging(
                settings.rule(), margins, settings.paired(), settings.claims(), said(settings.primaryMetrics()));
    }

    private static String said(String of, Margin margin) {
        return of + ": " + margin.low() + " to " + margin.high();
    }

    private static List<String> said(Map<String, String> metrics) {
        return metrics.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .toList();
    }

    /** What another judging does unlike this one, a sentence each. */
    List<String> differences(Judging other) {
        List<String> out = new ArrayList<>();
        if (!rule.equals(other.rule)) {
            out.add("Margin or level differ from the sealed protocol.");
        }
        if (!margins.equals(other.margins)) {
            out.add("The margins of single domains or metrics differ from the sealed protocol.");
        }
        if (paired != other.paired) {
            out.add("The sealed protocol compares the runs " + (paired ? "in pairs" : "unpaired")
                    + ", this study does not.");
        }
        if (!claims.equals(other.claims)) {
            out.add("The claims differ from the sealed protocol.");
        }
        if (!metrics.equals(other.metrics)) {
            out.add("The metrics to judge by differ from the sealed protocol.");
        }
        return out;
    }
}
