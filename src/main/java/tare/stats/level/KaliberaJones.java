package tare.stats.level;

import tare.stats.Refused;
import tare.stats.Span;

/**
 * The ratio of two grand means of nested data (Kalibera and Jones 2013): with half-widths h of the numerator and h′ of the
 * denominator, (ȲȲ′ ∓ √((ȲȲ′)² − (Ȳ²−h²)(Ȳ′²−h′²)))/(Ȳ′²−h′²), Ȳ′ the denominator.
 *
 * @param ratio of the grand means
 * @param halfNumerator half-width of the numerator's interval
 * @param halfDenominator half-width of the denominator's interval
 * @param interval of the ratio
 */
public record KaliberaJones(double ratio, double halfNumerator, double halfDenominator, Span interval) {
    /** Refuses as UNREACHABLE when the denominator's interval holds 0: the ratio cannot be bounded. */
    public static KaliberaJones of(Levels numerator, Levels denominator, double level) {
        HierarchicalVariance a = HierarchicalVariance.of(numerator, level);
        HierarchicalVariance b = HierarchicalVariance.of(denominator, level);
        double h = half(a);
        double hh = half(b);
        double scale = (b.mean() - hh) * (b.mean() + hh);
        if (!(scale > 0)) {
            throw new Refused(Refused.Code.UNREACHABLE, "the denominator cannot be told from 0");
        }
        double product = a.mean() * b.mean();
        double rest = (a.mean() * hh) * (a.mean() * hh) + (b.mean() * h) * (b.mean() * h) - (h * hh) * (h * hh);
        double root = Math.sqrt(Math.max(0, rest));
        Span interval = new Span((product - root) / scale, (product + root) / scale);
        return new KaliberaJones(a.mean() / b.mean(), h, hh, interval);
    }

    private static double half(HierarchicalVariance v) {
        return (v.interval().high() - v.interval().low()) / 2;
    }
}
