package tare.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user says about the machines: facts that no file holds, and differences that are taken as they are. Both are
 * printed as the user's own.
 *
 * @param facts entered by hand; they win over what the files say
 * @param accepted differences that are taken as they are, each with a reason
 */
public record ByHand(List<Fact> facts, List<Accepted> accepted) {
    public static final ByHand NONE = new ByHand(List.of(), List.of());

    /** What marks a fact of this kind wherever it is shown. */
    public static final String MARK = " (entered by hand)";

    /**
     * A fact of a platform.
     *
     * @param platform its label
     * @param key normalised key
     * @param value in the user's words
     */
    public record Fact(String platform, String key, String value) {
        public Fact {
            Objects.requireNonNull(platform);
            Objects.requireNonNull(key);
            Objects.requireNonNull(value);
        }
    }

    /**
     * A difference that does not count against a result.
     *
     * @param key normalised key of the fact that differs
     * @param reason in the user's words
     */
    public record Accepted(String key, String reason) {
        public Accepted {
            Objects.requireNonNull(key);
            Objects.requireNonNull(reason);
        }
    }

    public ByHand {
        facts = List.copyOf(facts);
        accepted = List.copyOf(accepted);
    }

    /** The fact a platform was given by hand. */
    public Optional<String> fact(String platform, String key) {
        return facts.stream()
                .filter(f -> f.platform().equals(platform) && f.key().equals(key))
                .map(Fact::value)
                .findFirst();
    }

    /** Why a difference is accepted; empty if it is not. */
    public Optional<String> reason(String key) {
        return accepted.stream()
                .filter(a -> a.key().equals(key))
                .map(Accepted::reason)
                .findFirst();
    }

    /** With a fact set anew; a blank value takes it away. */
    public ByHand withFact(String platform, String key, String value) {
        List<Fact> next = new ArrayList<>(facts);
        next.removeIf(f -> f.platform().equals(platform) && f.key().equals(key));
        if (!value.isBlank()) {
            next.add(new Fact(platform, key, value.strip()));
        }
        return new ByHand(next, accepted);
    }

    /** With a difference accepted; a blank reason takes the acceptance back. */
    public ByHand withAccepted(String key, String reason) {
        List<Accepted> next = new ArrayList<>(accepted);
        next.removeIf(a -> a.key().equals(key));
        if (!reason.isBlank()) {
            next.add(new Accepted(key, reason.strip()));
        }
        return new ByHand(facts, next);
    }

    /** With a platform called otherwise; where it joins another one, what was said of that one stands. */
    public ByHand renamed(String from, String to) {
        return new ByHand(
                facts.stream()
                        .filter(f ->
                                !f.platform().equals(from) || fact(to, f.key()).isEmpty())
                        .map(f -> f.platform().equals(from) ? new Fact(to, f.key(), f.value()) : f)
                        .toList(),
                accepted);
    }
}
