package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.level.HierarchicalVariance;
import tare.stats.level.Levels;

/** Variance by level of nested data, with optimal repetitions where costs are given. */
public final class VarianceByLevel implements Method {
    @Override
    public String id() {
        return "hierarchical_variance";
    }

    @Override
    public Results compute(Arguments in) {
        HierarchicalVariance variance =
                HierarchicalVariance.of(Levels.parse(in.nested("levels")), in.number("conf_level", 0.95));
        Results results = new Results()
                .number("mean", variance.mean())
                .put("balanced", variance.balanced())
                .number("std_error", variance.standardError())
                .put("df", variance.df())
                .number("ci_low", variance.interval().low())
                .number("ci_high", variance.interval().high());
        return variance.balanced() ? withLevels(results, variance, in) : results;
    }

    private static Results withLevels(Results results, HierarchicalVariance variance, Arguments in) {
        results.put("s2", variance.s2()).put("t2", variance.t2());
        if (in.has("costs_high_to_low")) {
            double[] repetitions = variance.optimalRepetitions(reversed(in.values("costs_high_to_low")));
            for (int i = 0; i < repetitions.length; i++) {
                results.number("optimal_reps_level" + (i + 1), repetitions[i]);
            }
        }
        return results;
    }

    private static double[] reversed(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[x.length - 1 - i];
        }
        return y;
    }
}
