package tare.verdict.check;

import java.util.Optional;
import tare.model.Quantity;
import tare.model.Severity;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;
import tare.verdict.ValueScale;

/**
 * The best runs of both sides within one per cent of each other and near a cap: at 97 % or more of a limit that both files
 * state, or, for bits per second, from 90 % (the rest are headers) to 100 % of a usual line rate.
 */
public final class Ceiling implements Check {
    private static final double NEAR = 0.97;
    private static final double[] LINE_RATES = {1e9, 2.5e9, 5e9, 10e9, 25e9, 40e9, 50e9, 100e9, 200e9, 400e9};
    private static final double HEADERS = 0.9;
    private static final double TIGHT = 0.01;

    @Override
    public String code() {
        return "CEILING";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        if (e.metric().quantity() != Quantity.CAPACITY
                || e.baseline().n() == 0
                || e.candidate().n() == 0) {
            return Optional.empty();
        }
        double b = largest(e.baseline().values());
        double c = largest(e.candidate().values());
        double cap = cap(e, b, c);
        if (Double.isNaN(cap)) {
            return Optional.empty();
        }
        return found(
                Severity.WARNING,
                "Both sides are at the same cap ("
                        + Figures.value(cap, ValueScale.inSentence(e.metric(), cap))
                        + "): equal because of the cap, not because of the platforms.",
                "Compare CPU use at this rate, or remove the cap.");
    }

    private static double cap(Evidence e, double b, double c) {
        if (Math.abs(b / c - 1) > TIGHT) {
            return Double.NaN;
        }
        double stated = e.baseline().limit();
        if (stated > 0 && stated == e.candidate().limit() && b >= NEAR * stated && c >= NEAR * stated) {
            return stated;
        }
        if (!e.metric().unit().dimension().equals("bits/time")) {
            return Double.NaN;
        }
        double scale = e.metric().unit().toBase();
        for (double line : LINE_RATES) {
            if (Math.min(b, c) * scale >= HEADERS * line && Math.max(b, c) * scale <= line) {
                return line / scale;
            }
        }
        return Double.NaN;
    }

    private static double largest(double[] x) {
        double most = x[0];
        for (double v : x) {
            most = Math.max(most, v);
        }
        return most;
    }
}
