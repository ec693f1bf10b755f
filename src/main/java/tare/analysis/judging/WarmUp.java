package tare.analysis.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Nested;
import tare.model.Rank;
import tare.model.Severity;
import tare.stats.series.SteadyState;
import tare.verdict.Figures;
import tare.verdict.Finding;

/**
 * Whether the inside of runs settles: warm-up, slowdown or no steady state of the iterations of each run, or of the points of
 * a series. Only said; nothing is left out of the verdict. What it would be without is one of the other honest choices.
 */
public final class WarmUp {
    private static final int MOST_RUNS = 6;
    private static final int MOST_POINTS = 1_000;

    private WarmUp() {}

    /** At most one finding, of the worst kind seen on either side; which end is the slower is not said of an unknown direction. */
    static Optional<Finding> look(Direction better, Side baseline, Side candidate) {
        List<Seen> seen = new ArrayList<>();
        seen.addAll(seen(better, baseline));
        seen.addAll(seen(better, candidate));
        List<SteadyState.Kind> told = better == Direction.UNKNOWN
                ? List.of(SteadyState.Kind.NO_STEADY_STATE)
                : List.of(SteadyState.Kind.NO_STEADY_STATE, SteadyState.Kind.SLOWDOWN, SteadyState.Kind.WARM_UP);
        for (SteadyState.Kind kind : told) {
            List<Seen> these = seen.stream().filter(s -> s.state.kind() == kind).toList();
            if (!these.isEmpty()) {
                return Optional.of(finding(kind, these, seen.size()));
            }
        }
        return Optional.empty();
    }

    /** How many values at the start of a run are warm-up, the longest of the runs looked into; 0 where none warms up. */
    public static int length(Direction better, Side baseline, Side candidate) {
        return Stream.of(baseline, candidate)
                .flatMap(side -> seen(better, side).stream())
                .filter(s -> s.state.kind() == SteadyState.Kind.WARM_UP)
                .mapToInt(Seen::from)
                .max()
                .orElse(0);
    }

    /**
     * The measurement without the first values of each of its runs; as it is where it holds nothing inside a run.
     *
     * @return empty where a run has no more values than these
     */
    public static Optional<Measurement> cut(Measurement m, int first) {
        List<double[]> runs = runs(m);
        if (runs.stream().anyMatch(r -> r.length <= first)) {
            return Optional.empty();
        }
        if (runs.isEmpty()) {
            return Optional.of(m);
        }
        return Optional.of(m.withData(
                m.data() instanceof Data.Samples s ? new Data.Samples(cut(s.nested(), first)) : cut(m.data(), first)));
    }

    private static Data cut(Data data, int first) {
        return data instanceof Data.Series s
                ? new Data.Series(
                        s.seconds().length == 0 ? s.seconds() : after(s.seconds(), first), after(s.values(), first))
                : data;
    }

    private static double[] after(double[] values, int first) {
        return Arrays.copyOfRange(values, first, values.length);
    }

    /** Each run loses as many values, so that the n-th of them begins n times as many earlier. */
    private static Nested cut(Nested nested, int first) {
        if (nested.starts().isEmpty()) {
            return new Nested(after(nested.values(), first), nested.levels(), List.of());
        }
        int[] runs = nested.starts().getLast();
        List<double[]> left = split(nested, nested.levels().size() - 2).stream()
                .map(run -> after(run, first))
                .toList();
        double[] values = left.stream().flatMapToDouble(Arrays::stream).toArray();
        List<int[]> starts = nested.starts().stream()
                .map(level -> Arrays.stream(level)
                        .map(at -> at - first * Arrays.binarySearch(runs, at))
                        .toArray())
                .toList();
        return new Nested(values, nested.levels(), starts, outer(nested));
    }

    /** The names of all levels but the innermost, whose units are fewer now. */
    private static List<List<String>> outer(Nested nested) {
        return nested.names().stream().limit(nested.starts().size()).toList();
    }

    private record Seen(String platform, SteadyState state, int length, int from) {}

    private static Finding finding(SteadyState.Kind kind, List<Seen> these, int runs) {
        Seen first = these.getFirst();
        String where = first.platform() + ", " + these.size() + " of " + runs + (runs == 1 ? " run" : " runs")
                + " looked into on both sides";
        int from = first.from();
        double share = 100.0 * from / first.length();
        return switch (kind) {
            case NO_STEADY_STATE ->
                new Finding(
                        "NO_STEADY_STATE",
                        Severity.WARNING,
                        "No steady state inside a run (" + where
                                + "): it still changes in its last quarter. Nothing was" + " removed.",
                        "Run longer, until the end is level; a mean of this describes no state of the system.");
            case SLOWDOWN ->
                new Finding(
                        "SLOWDOWN",
                        Severity.WARNING,
                        "Gets slower inside a run (" + where + "): it was faster before value " + (from + 1)
                                + " than at its end. Nothing was removed.",
                        "Look for heat, a filling disk or cache, or memory growth.");
            default ->
                new Finding(
                        "WARM_UP",
                        Severity.INFO,
                        "Warms up inside a run (" + where + "): the first " + from + " values ("
                                + Figures.fixed(share, 0) + " %) are unlike its end. Nothing was removed.",
                        "Let the runner warm up longer, or leave the first values out on both sides and see whether the"
                                + " verdict stays.");
        };
    }

    private static List<Seen> seen(Direction better, Side side) {
        List<Seen> all = new ArrayList<>();
        for (Side.Part p : side.kept().stream().flatMap(Optional::stream).toList()) {
            for (double[] run : runs(p.measurement())) {
                if (all.size() < MOST_RUNS && run.length >= SteadyState.SMALLEST) {
                    int block = (run.length + MOST_POINTS - 1) / MOST_POINTS;
                    SteadyState state = SteadyState.of(cost(better, run, block), () -> false);
                    all.add(new Seen(side.platform(), state, run.length, state.steadyFrom() * block));
                }
            }
        }
        return all;
    }

    /** Means of equal blocks where there are many values; the sign turned where higher is better. */
    private static double[] cost(Direction better, double[] run, int block) {
        double[] cost = new double[run.length / block];
        for (int i = 0; i < cost.length; i++) {
            double sum = 0;
            for (int k = i * block; k < (i + 1) * block; k++) {
                sum += run[k];
            }
            cost[i] = (better == Direction.HIGHER ? -sum : sum) / block;
        }
        return cost;
    }

    /** The values inside each run, in order; empty where a run holds none. */
    private static List<double[]> runs(Measurement m) {
        if (m.data() instanceof Data.Series s) {
            return List.of(s.values());
        }
        if (!(m.data() instanceof Data.Samples s) || s.nested().size() < SteadyState.SMALLEST) {
            return List.of();
        }
        Nested nested = s.nested();
        List<Level> levels = nested.levels();
        int last = levels.size() - 1;
        if (levels.get(last).rank() != Rank.ITERATION) {
            return List.of();
        }
        if (last == 0) {
            return List.of(nested.values());
        }
        return levels.get(last - 1).rank() == Rank.ITERATION ? List.of() : split(nested, last - 1);
    }

    private static List<double[]> split(Nested nested, int level) {
        int[] starts = nested.starts().get(level);
        double[] values = nested.values();
        List<double[]> runs = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int to = i + 1 < starts.length ? starts[i + 1] : values.length;
            runs.add(Arrays.copyOfRange(values, starts[i], to));
        }
        return runs;
    }
}
