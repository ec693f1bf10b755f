package tare.verdict;

/**
 * The settings of the verdict rule, fixed together and printed together.
 *
 * @param margin what is negligible
 * @param alpha level of each test, 0 to 0.5
 * @param power chance with which "runs needed" would show it
 */
public record Rule(Margin margin, double alpha, double power) {
    public static final Rule DEFAULT = new Rule(Margin.of(0.01), 0.05, 0.8);

    /** The least level that can be chosen: what many rows share of a smaller one is nothing beside 1. */
    private static final double LEAST_ALPHA = 1e-9;

    public Rule {
        if (!(alpha > 0 && alpha < 0.5)) {
            throw level(alpha);
        }
        if (!(power > 0 && power < 1)) {
            throw new IllegalArgumentException("power must lie between 0 and 1, for example 0.8; it is " + power);
        }
    }

    private static IllegalArgumentException level(double alpha) {
        return new IllegalArgumentException("alpha must lie between 0 and 0.5, for example 0.05; it is " + alpha);
    }

    /** This rule as somebody chose it, who may not choose a level that cannot be shared among rows. */
    public Rule chosen() {
        if (alpha < LEAST_ALPHA) {
            throw level(alpha);
        }
        return this;
    }

    public Rule withMargin(Margin other) {
        return new Rule(other, alpha, power);
    }

    public Rule withAlpha(double other) {
        return new Rule(margin, other, power);
    }
}
