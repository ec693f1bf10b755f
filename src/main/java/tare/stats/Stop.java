package tare.stats;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How long computations are stopped without every formula knowing who waits for it: whoever starts one says in
 * {@link #when} what asks for the end, and the loops ask with {@link #here} at least every few milliseconds. The signal
 * holds for the calling thread alone and ends with the call; without one nothing is ever stopped.
 */
public final class Stop {
    private static final ScopedValue<BooleanSupplier> SIGNAL = ScopedValue.newInstance();

    /** After so many cheap steps a loop asks. */
    private static final int STRIDE = 1 << 14;

    private Stop() {}

    /**
     * Does the work; inside it {@link #here} throws a {@link CancellationException} as soon as the signal says so. A signal
     * from further out goes on holding.
     */
    public static <T> T when(BooleanSupplier cancelled, Supplier<T> work) {
        BooleanSupplier outer = SIGNAL.orElse(() -> false);
        return ScopedValue.where(SIGNAL, () -> cancelled.getAsBoolean() || outer.getAsBoolean())
                .call(work::get);
    }

    /** Throws when the work is not wanted any more. */
    public static void here() {
        if (SIGNAL.isBound() && SIGNAL.get().getAsBoolean()) {
            throw new CancellationException("not wanted any more");
        }
    }

    /** The same before a pass over so many values: asks only where it takes a while. */
    public static void before(int values) {
        if (values >= STRIDE) {
            here();
        }
    }

    /** The same for the i-th step of a loop of cheap steps: asks now and then only. */
    public static void here(int i) {
        if ((i & (STRIDE - 1)) == 0) {
            here();
        }
    }
}
