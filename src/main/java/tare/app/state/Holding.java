package tare.app.state;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tare.model.Key;
import tare.model.Measurement;

/**
 * How much a file holds, counted once: its measurements may be a hundred thousand.
 *
 * @param amounts by the platform that rows name themselves, in file order; under no name what the file's own label holds for
 */
public record Holding(Map<String, Amount> amounts) {

    /**
     * What rows of one platform hold.
     *
     * @param benchmarks different ones, with those of rows that name no platform
     * @param failed failures of these rows alone
     */
    record Amount(int benchmarks, long failed) {}

    static Holding of(List<Measurement> measurements) {
        Map<String, Set<Key>> keys = new LinkedHashMap<>();
        Map<String, Long> failed = new LinkedHashMap<>();
        for (Measurement m : measurements) {
            keys.computeIfAbsent(m.platform(), p -> new HashSet<>()).add(m.key());
            failed.merge(m.platform(), m.failed(), Long::sum);
        }
        Set<Key> unnamed = keys.getOrDefault("", Set.of());
        Map<String, Amount> amounts = new LinkedHashMap<>();
        keys.forEach((platform, own) ->
                amounts.put(platform, new Amount(both(own, unnamed), failed.getOrDefault(platform, 0L))));
        return new Holding(amounts);
    }

    private static int both(Set<Key> own, Set<Key> unnamed) {
        if (own == unnamed || unnamed.isEmpty()) {
            return own.size();
        }
        Set<Key> all = new HashSet<>(own);
        all.addAll(unnamed);
        return all.size();
    }

    /** The platforms that rows name, in file order; an empty name stands for rows that name none. */
    public Set<String> platforms() {
        return amounts.keySet();
    }

    /** How many different benchmarks there are for a platform: in its own rows and in those that name none. */
    public int benchmarks(String platform) {
        Amount own = amounts.get(platform);
        Amount unnamed = amounts.get("");
        return own != null ? own.benchmarks() : unnamed != null ? unnamed.benchmarks() : 0;
    }

    /** How many failures were counted for a platform. */
    public long failed(String platform) {
        Amount own = amounts.get(platform);
        Amount unnamed = platform.isEmpty() ? null : amounts.get("");
        return (own == null ? 0 : own.failed()) + (unnamed == null ? 0 : unnamed.failed());
    }
}
