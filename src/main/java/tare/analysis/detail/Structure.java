package tare.analysis.detail;

import java.util.List;

/**
 * Where the variation comes from.
 *
 * @param finding where most of it comes from and what to repeat more of, or why nothing can be said; no full stop
 * @param rest what else there is to say of it, sentences; may be empty
 * @param shares by side and level, outermost first
 */
public record Structure(String finding, String rest, List<Share> shares) {
    /**
     * One level of one side.
     *
     * @param platform the side
     * @param level the level's name
     * @param units units of it for each of the level above (the top: in all)
     * @param deviation standard deviation that this level adds, relative to the mean
     * @param share of the variance of a single value, 0 to 1
     */
    public record Share(String platform, String level, int units, double deviation, double share) {}

    /** Finding and rest. */
    public String sentence() {
        return finding + (rest.isEmpty() ? "." : ". " + rest);
    }

    public Structure {
        shares = List.copyOf(shares);
    }
}
