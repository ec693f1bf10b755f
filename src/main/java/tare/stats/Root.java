package tare.stats;

import java.util.function.DoubleUnaryOperator;

/** Root of a continuous function between two points of opposite sign, by the Illinois method guarded with bisection. */
public final class Root {
    private Root() {}

    public static double between(DoubleUnaryOperator f, double from, double to) {
        double a = from;
        double b = to;
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        for (int i = 0; i < 200 && a != b; i++) {
            if (fa == 0 || fb == 0 || Math.abs(b - a) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b))) {
                return fa == 0 ? a : fb == 0 ? b : 0.5 * (a + b);
            }
            double x = i % 3 == 2 ? 0.5 * (a + b) : a - fa * ((b - a) / (fb - fa));
            if (!(x > Math.min(a, b) && x < Math.max(a, b))) {
                x = 0.5 * (a + b);
            }
            double fx = f.applyAsDouble(x);
            if ((fx > 0) == (fb > 0)) {
                fa = i % 3 == 2 ? fa : 0.5 * fa;
            } else {
                a = b;
                fa = fb;
            }
            b = x;
            fb = fx;
        }
        return 0.5 * (a + b);
    }
}
