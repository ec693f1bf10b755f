package tare.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tare.model.Direction;
import tare.model.Domain;
import tare.verdict.Margin;
import tare.verdict.Rule;

/**
 * Everything the user decides about a study. The same sources and settings give the same analysis.
 *
 * @param rule margin, level and power of the study
 * @param domainMargins margins that differ for a domain
 * @param metricMargins margins that differ for a metric, by the metric's name; these win over the domain's
 * @param claims sentences to hold against the data
 * @param exclusions units left out, each with a reason
 * @param primaryMetrics for a benchmark name, the metric to judge it by instead of the format's
 * @param directions for a metric name, which way is better where the file does not say
 * @param parts for a comparison's key label, whether overlapping files are repeats or parts
 * @param paired whether runs are paired by run id, declared before the values were seen
 * @param seed of everything random
 * @param looks how often results were looked at while runs were still being added, at least 1
 * @param byHand facts and acceptances of the user
 */
public record Settings(
        Rule rule,
        Map<Domain, Margin> domainMargins,
        Map<String, Margin> metricMargins,
        List<String> claims,
        List<Exclusion> exclusions,
        Map<String, String> primaryMetrics,
        Map<String, Direction> directions,
        Map<String, Parts> parts,
        boolean paired,
        long seed,
        int looks,
        ByHand byHand) {
    public static final Settings DEFAULT = new Settings(
            Rule.DEFAULT, Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), false, 20260101L, 1);

    /** What overlapping files of one benchmark are. */
    public enum Parts {
        REPEATS,
        SUM,
        MEAN
    }

    /**
     * A unit left out by the user.
     *
     * @param source path of the file
     * @param place place of the measurement in it
     * @param unit index of the unit within the measurement's highest level, -1 = all of it
     * @param reason in the user's words, printed
     */
    public record Exclusion(String source, String place, int unit, String reason) {}

    /** Settings without anything said by hand. */
    public Settings(
            Rule rule,
            Map<Domain, Margin> domainMargins,
            Map<String, Margin> metricMargins,
            List<String> claims,
            List<Exclusion> exclusions,
            Map<String, String> primaryMetrics,
            Map<String, Direction> directions,
            Map<String, Parts> parts,
            boolean paired,
            long seed,
            int looks) {
        this(
                rule,
                domainMargins,
                metricMargins,
                claims,
                exclusions,
                primaryMetrics,
                directions,
                parts,
                paired,
                seed,
                looks,
                ByHand.NONE);
    }

    public Settings {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(byHand);
        domainMargins = Collections.unmodifiableMap(new TreeMap<>(domainMargins));
        metricMargins = Collections.unmodifiableMap(new TreeMap<>(metricMargins));
        claims = List.copyOf(claims);
        exclusions = List.copyOf(exclusions);
        primaryMetrics = Collections.unmodifiableMap(new TreeMap<>(primaryMetrics));
        directions = Collections.unmodifiableMap(new TreeMap<>(directions));
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    public Settings withRule(Rule other) {
        return copy(other, claims, exclusions, directions, parts, looks, byHand);
    }

    public Settings withClaims(List<String> other) {
        return copy(rule, other, exclusions, directions, parts, looks, byHand);
    }

    public Settings withExclusions(List<Exclusion> other) {
        return copy(rule, claims, other, directions, parts, looks, byHand);
    }

    public Settings withDirections(Map<String, Direction> other) {
        return copy(rule, claims, exclusions, other, parts, looks, byHand);
    }

    public Settings withParts(Map<String, Parts> other) {
        return copy(rule, claims, exclusions, directions, other, looks, byHand);
    }

    /** The settings after results were looked at once more while runs were still being added. */
    public Settings lookedAgain() {
        return copy(rule, claims, exclusions, directions, parts, looks + 1, byHand);
    }

    public Settings withByHand(ByHand other) {
        return copy(rule, claims, exclusions, directions, parts, looks, other);
    }

    /** What changes while a study is open; the rest is fixed when it is made. */
    private Settings copy(
            Rule newRule,
            List<String> newClaims,
            List<Exclusion> newExclusions,
            Map<String, Direction> newDirections,
            Map<String, Parts> newParts,
            int newLooks,
            ByHand newByHand) {
        return new Settings(
                newRule,
                domainMargins,
                metricMargins,
                newClaims,
                newExclusions,
                primaryMetrics,
                newDirections,
                newParts,
                paired,
                seed,
                newLooks,
                newByHand);
    }
}
