package tare.stats;

/** One procedure that can be asked for by name: named inputs in, named results out, or {@link Refused}. */
public interface Method {
    /** The name under which the procedure is asked for. */
    String id();

    /**
     * Computes.
     *
     * @throws Refused when the inputs cannot answer, with the code of the first check that failed
     */
    Results compute(Arguments inputs);
}
