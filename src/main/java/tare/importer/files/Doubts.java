package tare.importer.files;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tare.importer.Draft;
import tare.model.Data;
import tare.model.Measurement;
import tare.model.Note;
import tare.model.Quantity;
import tare.model.Rank;
import tare.model.Role;
import tare.model.Unit;

/** What is doubtful about the values themselves, whatever format they came in. */
final class Doubts {
    private static final double HUGE = 1e150;
    private static final double TINY = 1e-150;

    private Doubts() {}

    /** Notes the doubts about a draft's measurements. */
    static void note(Draft draft) {
        Set<String> failed = new HashSet<>();
        for (Measurement m : draft.measurements()) {
            if (m.metric().role() == Role.PRIMARY) {
                values(m, draft);
                unit(m, draft);
            }
            if (m.failed() > 0 && failed.add(m.key().label() + " " + m.failed())) {
                failures(m, draft);
            }
        }
    }

    private static void failures(Measurement m, Draft draft) {
        long all = m.failed() + m.data().n();
        boolean ofRequests = m.data() instanceof Data.Samples s
                && s.nested().levels().getLast().rank() == Rank.RUN
                && m.failed() > m.data().n();
        boolean stated = ofRequests
                || m.data() instanceof Data.Single
                || m.data() instanceof Data.Summary summary
                        && !summary.reported().isEmpty();
        String failures = m.data() instanceof Data.Summary || stated
                ? m.failed() + " failed"
                : String.format(Locale.ROOT, "%d of %d failed (%.1f %%)", m.failed(), all, 100.0 * m.failed() / all);
        String values = stated ? "counted; the tool's own figures may include them" : "counted, left out of the values";
        warn(draft, "FAILED_WORK", m, m.key().label(), failures + ": " + values);
    }

    private static void unit(Measurement m, Draft draft) {
        Unit unit = m.metric().unit();
        boolean time = m.metric().quantity() == Quantity.TIME || m.metric().quantity() == Quantity.LATENCY;
        if (time && !unit.symbol().isEmpty() && !Unit.isKnown(unit.symbol())) {
            draft.warn(
                    "UNIT_UNKNOWN",
                    "the unit \"" + unit.symbol() + "\" is not known: kept, never converted",
                    m.place());
        }
    }

    private static void values(Measurement m, Draft draft) {
        double[] v =
                switch (m.data()) {
                    case Data.Samples s -> s.nested().values();
                    case Data.Series s -> s.values();
                    case Data.Counts c -> c.histogram().values();
                    case Data.Single s -> new double[] {s.value()};
                    case Data.Summary s -> new double[0];
                };
        if (v.length == 0) {
            return;
        }
        Range range = Range.of(v);
        String name = m.key().label() + " (" + m.metric().name() + ")";
        if (range.negative > 0 && isAmount(m)) {
            warn(
                    draft,
                    "NEGATIVE",
                    m,
                    name,
                    range.negative + (range.negative == 1 ? " value is" : " values are")
                            + " negative: no ratio, no log scale");
        }
        boolean samples = m.data() instanceof Data.Samples;
        if (range.zeros == v.length) {
            warn(draft, "ALL_ZERO", m, name, "every value is 0: a ratio is not defined");
        } else if (samples && v.length > 2 && range.min == range.max) {
            warn(draft, "CONSTANT", m, name, "all values are the same: the clock may be too coarse to judge by");
        }
        if (samples && v.length == 1) {
            warn(draft, "ONE_VALUE", m, name, "one value: no test and no interval; at least one more run is needed");
        }
        if (range.largest > HUGE || range.smallest < TINY) {
            warn(draft, "EXTREME", m, name, "values of extraordinary size: sums of them may not be exact");
        }
    }

    private static void warn(Draft draft, String code, Measurement m, String name, String words) {
        draft.note(Note.warning(code, words, m.place()).of(name));
    }

    private static boolean isAmount(Measurement m) {
        return switch (m.metric().quantity()) {
            case TIME, LATENCY, CAPACITY, SIZE, COUNT, ENERGY -> true;
            default -> false;
        };
    }

    /** Extremes of the values; {@code largest} and {@code smallest} by size, zeros left out. */
    private record Range(double min, double max, double largest, double smallest, long negative, long zeros) {
        static Range of(double[] v) {
            double min = v[0];
            double max = v[0];
            double largest = 0;
            double smallest = Double.MAX_VALUE;
            long negative = 0;
            long zeros = 0;
            for (double x : v) {
                double size = Math.abs(x);
                min = Math.min(min, x);
                max = Math.max(max, x);
                largest = Math.max(largest, size);
                smallest = size > 0 ? Math.min(smallest, size) : smallest;
                negative += x < 0 ? 1 : 0;
                zeros += x == 0 ? 1 : 0;
            }
            return new Range(min, max, largest, smallest, negative, zeros);
        }
    }
}
