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
        if (!(Math.abs(b.mean()) > hh)) {
            throw new Refused(Refused.Code.UNREACHABLE, "the denominator cannot be told from 0");
        }
        double sizeA = Math.max(Math.abs(a.mean()), h);
        double sizeB = Math.abs(b.mean());
        Span interval = interval(a.mean() / sizeA, h / sizeA, Math.signum(b.mean()), hh / sizeB);
        return new KaliberaJones(a.mean() / b.mean(), h, hh, interval.map(r -> r * (sizeA / sizeB)));
    }

    /** Both sides in units of their own size, so that products of tiny or huge values neither vanish nor overflow. */
    private static Span interval(double a, double h, double b, double hh) {
        double scale = (1 - hh) * (1 + hh);
        double rest = (a * hh) * (a * hh) + h * h - (h * hh) * (h * hh);
        double root = Math.sqrt(Math.max(0, rest));
        return new Span((a * b - root) / scale, (a * b + root) / scale);
    }

    private static double half(HierarchicalVariance v) {
        return (v.interval().high() - v.interval().low()) / 2;
    }
}
