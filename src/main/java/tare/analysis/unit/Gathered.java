package tare.analysis.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tare.analysis.Side;
import tare.verdict.LogSample;

/**
 * One side of a pair, taken apart and put together again as units of analysis.
 *
 * @param side for the comparison
 * @param runs the runs it was made of
 * @param inflation by how much autocorrelation inflates the variance of the mean; 1 for separate runs
 * @param summary the moments where only a summary is known, else null
 * @param halfStep half a printed step relative to the values; 0 when not coarse
 * @param within values inside the runs, for words only
 */
public record Gathered(
        Side side,
        List<Atom> runs,
        double inflation,
        @Nullable LogSample summary,
        double halfStep,
        long within) {}
