package tare.analysis.judging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tare.analysis.FactFinding;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.RunInfo;
import tare.model.Severity;
import tare.verdict.Finding;

/**
 * Whether both sides were measured in one session. Sides that were measured more than six hours apart differ by all that
 * drifted in between: another temperature, other neighbours, an update.
 */
final class MeasuredWhen {
    static final String FACT = "run.time";
    private static final double ANOTHER_SESSION = 6 * 3600;
    private static final int DAY = 10;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private MeasuredWhen() {}

    /** From the first start of a side's runs to the last end that is known, in seconds since the epoch. */
    private record Time(double from, double to) {
        /** Days where they tell the sides apart, else minutes. */
        String words(boolean days) {
            String first = at(from, days);
            String last = at(to, days);
            return first.equals(last) ? first : first + " to " + last;
        }

        private static String at(double seconds, boolean days) {
            String minute = MINUTE.format(Instant.ofEpochSecond((long) seconds));
            return days ? minute.substring(0, DAY) : minute;
        }
    }

    /** Empty unless every file of both sides tells when it was measured, and that was not in one session. */
    static Optional<FactFinding> of(Side baseline, Side candidate) {
        Optional<Time> b = time(baseline);
        Optional<Time> c = time(candidate);
        if (b.isEmpty()
                || c.isEmpty()
                || Math.max(
                                c.get().from() - b.get().to(),
                                b.get().from() - c.get().to())
                        <= ANOTHER_SESSION) {
            return Optional.empty();
        }
        Time early = b.get().from() < c.get().from() ? b.get() : c.get();
        Time late = b.get().from() < c.get().from() ? c.get() : b.get();
        boolean days = !Time.at(early.to(), true).equals(Time.at(late.from(), true));
        return Optional.of(new FactFinding(
                FACT,
                "time of measurement",
                b.get().words(days),
                c.get().words(days),
                FactFinding.Result.DIFFERS,
                Severity.WARNING));
    }

    /** The same as a sentence beside the verdict. */
    static Optional<Finding> doubt(List<FactFinding> facts, String baseline, String candidate) {
        return facts.stream()
                .filter(f -> f.fact().equals(FACT))
                .findFirst()
                .map(f -> new Finding(
                        "SEPARATE_TIMES",
                        Severity.WARNING,
                        "Not measured in one session (" + baseline + " " + f.baseline() + ", " + candidate + " "
                                + f.candidate() + "): what changed in between is mixed into the gap.",
                        "Measure both sides in turns, in one session."));
    }

    private static Optional<Time> time(Side side) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (Side.Part p : side.parts()) {
            RunInfo run = p.measurement().run();
            if (!run.hasStart()) {
                return Optional.empty();
            }
            from = Math.min(from, run.startSeconds());
            to = Math.max(to, run.startSeconds() + (run.hasDuration() ? run.durationSeconds() : 0));
            if (p.measurement().data() instanceof Data.Samples s) {
                to = Arrays.stream(s.nested().seconds()).reduce(to, Math::max);
            }
        }
        return side.parts().isEmpty() ? Optional.empty() : Optional.of(new Time(from, to));
    }
}
