package tare.chart;

import java.util.List;
import tare.analysis.Side;
import tare.model.Measurement;
import tare.model.Source;

/** Where a value comes from, in words: {@code round-02/iperf3.json, line 12}. */
final class Origin {
    private Origin() {}

    /**
     * The run where it has a name that the file's name does not hold, the file, and the place in it. The file has its folder
     * where the next file has the same name: only the neighbours are looked at, as this is asked of every point.
     */
    static String of(Side side, int part) {
        Side.Part own = side.parts().get(part);
        Measurement m = own.measurement();
        String file = own.source().name();
        String run = m.run().run();
        String named = run.isEmpty() || file.contains(run) ? "" : run + ", ";
        boolean shared = named.isEmpty() && (same(side, part, part - 1) || same(side, part, part + 1));
        return named
                + (shared ? Source.end(own.source().path(), 2) : file)
                + (m.place().isEmpty() ? "" : ", " + m.place());
    }

    private static boolean same(Side side, int part, int other) {
        List<Side.Part> parts = side.parts();
        return other >= 0
                && other < parts.size()
                && !parts.get(other)
                        .source()
                        .path()
                        .equals(parts.get(part).source().path())
                && parts.get(other)
                        .source()
                        .name()
                        .equals(parts.get(part).source().name());
    }
}
