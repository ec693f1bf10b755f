package tare.stats;

/**
 * What a t test asks of its estimate.
 *
 * @param mu the value tested against
 * @param alternative the direction that counts
 * @param level of the interval
 */
public record TestQuestion(double mu, Alternative alternative, double level) {
    /** Against zero, two-sided, with a 95 % interval. */
    public static final TestQuestion USUAL = new TestQuestion(0, Alternative.TWO_SIDED, 0.95);
}
