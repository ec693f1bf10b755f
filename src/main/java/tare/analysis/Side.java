package tare.analysis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tare.model.Data;
import tare.model.Measurement;
import tare.model.Source;

/**
 * One platform's part of a comparison.
 *
 * @param platform its label
 * @param values one value a unit of analysis, in time order where known, in the comparison's unit
 * @param mean arithmetic mean of the values; NaN when there are none
 * @param sd sample standard deviation of the values; NaN below two
 * @param parts the measurements these come from, with their files, in the same order of time
 * @param unitPart for each value, the index in parts it comes from
 * @param failed runs or requests left out because they failed
 * @param excluded units that the user left out, already not in the values
 * @param leftOut those units, for showing where they were
 * @param sessions its separate boots or sessions with their runs, two at least; empty where it has none
 */
public record Side(
        String platform,
        double[] values,
        double mean,
        double sd,
        List<Part> parts,
        int[] unitPart,
        long failed,
        int excluded,
        List<LeftOut> leftOut,
        List<Session> sessions) {
    public Side {
        Objects.requireNonNull(platform);
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
        sessions = List.copyOf(sessions);
    }

    /**
     * A boot, or a stretch of runs apart from the others.
     *
     * @param name e.g. {@code boot b3}, {@code session 2}
     * @param values its runs, in the comparison's unit
     */
    public record Session(String name, double[] values) {
        public Session {
            Objects.requireNonNull(name);
        }
    }

    /**
     * A unit that the user left out.
     *
     * @param value in the comparison's unit
     * @param before how many of the side's values come before it
     * @param part index in parts of the measurement it comes from
     * @param unit its number there, among the units of the outermost level; {@link #WHOLE} where it is all of them
     * @param reason in the user's words
     */
    public record LeftOut(double value, int before, int part, int unit, String reason) {
        /** All that a measurement holds, as one run. */
        public static final int WHOLE = -1;
    }

    /** A measurement and the file that holds it. */
    public record Part(Source source, Measurement measurement) {}

    /** The parts without the units that were left out; those of which nothing stays are empty. */
    public List<Optional<Part>> kept() {
        Map<Integer, List<LeftOut>> out = leftOut.stream().collect(Collectors.groupingBy(LeftOut::part));
        return IntStream.range(0, parts.size())
                .mapToObj(i -> without(parts.get(i), out.getOrDefault(i, List.of())))
                .toList();
    }

    private static Optional<Part> without(Part part, List<LeftOut> out) {
        if (out.isEmpty()) {
            return Optional.of(part);
        }
        boolean whole = out.stream().anyMatch(x -> x.unit() == LeftOut.WHOLE);
        if (whole || !(part.measurement().data() instanceof Data.Samples s)) {
            return Optional.empty();
        }
        boolean[] gone = new boolean[s.nested().units(0)];
        out.forEach(x -> gone[x.unit()] = true);
        return s.nested()
                .without(gone)
                .map(left -> new Part(part.source(), part.measurement().withData(new Data.Samples(left))));
    }

    public int n() {
        return values.length;
    }
}
