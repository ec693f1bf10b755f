package tare.analysis.unit;

import tare.analysis.Comparison;
import tare.model.Direction;
import tare.stats.Moments;
import tare.stats.Span;
import tare.verdict.Interval;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.LogSample;

/** What the verdict's standard error has that independent values have not: values inside one run that follow one another, pairs that move together. */
public final class Dependence {
    private Dependence() {}

    /**
     * The standard error that was judged by over √(s²_b/n_b + s²_c/n_c) of the logs; 1 where nothing varies.
     *
     * @param row with at least two values a side
     */
    public static double ofError(Comparison row) {
        double vb = Moments.variance(Moments.logs(row.baseline().values()));
        double vc = Moments.variance(Moments.logs(row.candidate().values()));
        double plain = Math.sqrt(vb / row.baseline().n() + vc / row.candidate().n());
        return plain > 0 ? row.judgement().logSe() / plain : 1;
    }

    /**
     * How many times as wide, on the scale of logs, the verdict's interval is as Welch's on the same values: what a method
     * that takes the values of one run for independent is too narrow by. 1 for pairs, which have methods of their own.
     *
     * @param row with at least two values a side
     */
    public static double widening(Comparison row) {
        if (row.judgement().paired()) {
            return 1;
        }
        Judgement plain = Judge.judge(
                row.baseline().values(), row.candidate().values(), row.metric().better(), row.rule());
        return plain.testable() ? Math.max(1, width(row.judgement().ci()) / width(plain.ci())) : 1;
    }

    /**
     * Other values of the same units, judged as the row was: as pairs, or with as much doubt as its values that follow one
     * another have.
     *
     * @param candidate of pairs in the order of the baseline's
     */
    public static Judgement judgedAs(Comparison row, double[] baseline, double[] candidate) {
        Direction better = row.metric().better();
        if (row.judgement().paired()) {
            return Judge.paired(baseline, candidate, better, row.rule());
        }
        if (widening(row) > 1 && Judge.refusal(baseline, candidate).isEmpty()) {
            double inflation = Math.pow(ofError(row), 2);
            return Judge.judge(
                    LogSample.of(baseline).withInflation(inflation),
                    LogSample.of(candidate).withInflation(inflation),
                    better,
                    row.rule());
        }
        return Judge.judge(baseline, candidate, better, row.rule());
    }

    private static double width(Interval interval) {
        return Math.log(interval.high() / interval.low());
    }

    /** An interval of a ratio made so many times as wide on the scale of logs; as it is where it reaches down to 0. */
    public static Span widened(Span interval, double ratio, double factor) {
        if (factor <= 1 || !(interval.low() > 0)) {
            return interval;
        }
        return interval.map(end -> ratio * Math.pow(end / ratio, factor));
    }
}
