package tare.analysis.detail;

import java.util.List;
import tare.model.Direction;
import tare.verdict.Interval;

/**
 * Quantile by quantile.
 *
 * @param source what the quantiles are taken over, one or two sentences
 * @param fewest values that the run with the fewest has; 0 where there are none
 * @param rows from the median outwards
 */
public record Tail(String source, long fewest, List<Row> rows) {
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
        /** Candidate against baseline, above 1 is better; the ratio turned where lower is better. */
        public double performance(Direction better) {
            return better == Direction.LOWER ? 1 / ratio : ratio;
        }

        /** Interval of the performance; none where it is not possible. */
        public Interval performanceInterval(Direction better) {
            return better == Direction.LOWER ? interval.inverse() : interval;
        }

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
