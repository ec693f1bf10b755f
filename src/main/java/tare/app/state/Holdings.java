package tare.app.state;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tare.model.Measurement;
import tare.model.Source;

/** How much each file holds, counted where it was read and known as long as somebody holds what it holds. Safe for threads. */
public final class Holdings {
    private final Map<Held, Holding> known = new ConcurrentHashMap<>();
    private final ReferenceQueue<List<Measurement>> gone = new ReferenceQueue<>();

    /** How much a file holds; a file that got another label or other notes holds the same. */
    public Holding of(Source source) {
        List<Measurement> measurements = source.measurements();
        Holding found = known.get(new Held(measurements, null));
        if (found == null) {
            for (Reference<?> r = gone.poll(); r != null; r = gone.poll()) {
                known.remove(r);
            }
            found = Holding.of(measurements);
            known.put(new Held(measurements, gone), found);
        }
        return found;
    }

    /** Measurements as they are in memory: comparing what they hold would take longer than counting it. */
    private static final class Held extends WeakReference<List<Measurement>> {
        private final int hash;

        Held(List<Measurement> measurements, @Nullable ReferenceQueue<List<Measurement>> gone) {
            super(measurements, gone);
            this.hash = System.identityHashCode(measurements);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            List<Measurement> mine = get();
            return this == other || other instanceof Held h && mine != null && mine == h.get();
        }
    }
}
