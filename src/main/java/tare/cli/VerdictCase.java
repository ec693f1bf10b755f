package tare.cli;

import tare.model.Direction;
import tare.stats.Arguments;
import tare.stats.Refused;
import tare.stats.Results;
import tare.verdict.Interval;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** The verdict rule on two given samples, in the shape of the other procedures. */
final class VerdictCase {
    static final String ID = "verdict";

    private VerdictCase() {}

    static Results compute(Arguments in) {
        double[] baseline = in.values("baseline");
        double[] candidate = in.values("candidate");
        Direction better = direction(in.text("better", ""));
        Judgement judgement = Judge.refusal(baseline, candidate)
                .map(reason -> Judge.refused(reason, Judge.ratio(baseline, candidate), better))
                .orElseGet(() -> Judge.judge(baseline, candidate, known(better), rule(in)));
        Results results = new Results().put("verdict", judgement.verdict().name());
        judgement.reason().ifPresent(reason -> results.put("reason", reason.name()));
        results.number("ratio", judgement.ratio());
        interval(results, "ratio_ci", judgement.ci());
        results.number("cost_ratio", judgement.costRatio());
        interval(results, "cost_ci90", judgement.costEquivalence());
        interval(results, "cost_ci95", judgement.costCi());
        results.number("df", judgement.df())
                .number("p_difference", judgement.pDifference())
                .number("p_equivalence", judgement.pEquivalence())
                .number("p_not_worse", judgement.pNotWorse())
                .number("bounded_at", judgement.boundedAt())
                .put("beyond_margin", judgement.beyondMargin());
        judgement.runsNeeded().ifPresent(needed -> results.put("runs_needed_equivalence", needed.ifNoGap())
                .put("runs_needed_half_margin", needed.ifHalfMargin()));
        return results;
    }

    private static void interval(Results results, String name, Interval interval) {
        results.number(name + "_low", interval.low()).number(name + "_high", interval.high());
    }

    private static Direction direction(String better) {
        return switch (better) {
            case "lower" -> Direction.LOWER;
            case "higher" -> Direction.HIGHER;
            default -> Direction.UNKNOWN;
        };
    }

    private static Direction known(Direction better) {
        if (better == Direction.UNKNOWN) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "better is lower or higher");
        }
        return better;
    }

    /** A margin m, or the two bounds of the cost ratio as margin_low and margin_high. */
    private static Rule rule(Arguments in) {
        double margin = in.number("margin", 0.01);
        double low = in.number("margin_low", 1 / (1 + margin));
        double high = in.number("margin_high", 1 + margin);
        double alpha = in.number("alpha", 0.05);
        double power = in.number("power", 0.8);
        boolean levels = alpha > 0 && alpha < 0.5 && power > 0 && power < 1;
        boolean bounds = low > 0 && low < 1 && high > 1 && high < Double.POSITIVE_INFINITY;
        if (!levels || !bounds) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "margin, alpha or power out of range");
        }
        return new Rule(
                in.has("margin_low") || in.has("margin_high") ? new Margin(low, high) : Margin.of(margin),
                alpha,
                power);
    }
}
