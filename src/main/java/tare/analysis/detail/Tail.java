package tare.analysis.detail;

import java.util.List;
import tare.verdict.Interval;

/**
 * Quantile by quantile.
 *
 * @param source what the quantiles are taken over, a sentence
 * @param rows from the median outwards
 */
public record Tail(String source, List<Row> rows) {
    /**
     * One quantile.
     *
     * @param p e.g. 0.99
     * @param baseline value, in the comparison's unit; NaN when there is none
     * @param candidate likewise
     * @param ratio candidate / baseline
     * @param interval of the ratio; none where it is not possible
     * @param note e.g. {@code no interval possible: 368 values needed}
     */
    public record Row(double p, double baseline, double candidate, double ratio, Interval interval, String note) {
        /** {@code p99}, {@code p99.9}. */
        public String label() {
            double percent = Math.rint(1000 * p) / 10;
            return "p" + (percent == Math.rint(percent) ? String.valueOf((int) percent) : String.valueOf(percent));
        }
    }

    public Tail {
        rows = List.copyOf(rows);
    }
}
