package tare.analysis.detail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.Histogram;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Nested;
import tare.model.Rank;
import tare.model.Unit;
import tare.stats.quantile.Weighted;

/**
 * The values inside the runs of one side, run by run, grouped by the unit of analysis: the runs of one boot belong together
 * where boots were counted. Runs with fewer than twenty values inside have no distribution of their own.
 */
final class InnerRuns {
    private static final int INSIDE = 20;

    private final Comparison row;
    private final Map<String, List<Weighted>> units = new LinkedHashMap<>();
    private final boolean byBoot;
    private final boolean byHost;
    private boolean points;

    private InnerRuns(Comparison row, Side side) {
        this.row = row;
        this.byHost = row.unitOfAnalysis().equals("host");
        this.byBoot = row.unitOfAnalysis().equals("boot");
        List<Optional<Side.Part>> parts = side.kept();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            parts.get(i).ifPresent(p -> add(p, side.n(), part));
        }
    }

    static InnerRuns of(Comparison row, Side side) {
        return new InnerRuns(row, side);
    }

    /** Runs by unit, in order; empty when there is nothing inside the runs. */
    List<List<Weighted>> units() {
        return List.copyOf(units.values());
    }

    int runs() {
        return units.values().stream().mapToInt(List::size).sum();
    }

    /** Whether some run is a series over time. */
    boolean points() {
        return points;
    }

    private void add(Side.Part p, int judged, int part) {
        Measurement m = p.measurement();
        Unit own = m.metric().unit();
        Unit wanted = row.metric().unit();
        double factor = own.convertsTo(wanted) ? own.factorTo(wanted) : 1;
        String outer = outer(p, part);
        switch (m.data()) {
            case Data.Samples s -> {
                if (s.nested().size() > judged || s.nested().levels().getLast().rank() == Rank.EVENT) {
                    nested(s.nested(), factor, outer);
                }
            }
            case Data.Counts h -> {
                if (h.histogram().n() >= INSIDE) {
                    put(outer, weighted(h.histogram(), factor));
                }
            }
            case Data.Series s -> {
                points = true;
                put(outer, s.values(), factor);
            }
            case Data.Single s -> {}
            case Data.Summary s -> {}
        }
    }

    private String outer(Side.Part p, int part) {
        String host = p.source().host(p.measurement().run());
        return byHost
                ? host
                : byBoot ? host + "/" + p.source().boot(p.measurement().run()) : "part " + part;
    }

    /** The runs of one measurement: the deepest level that is a run, else the whole of it. */
    private void nested(Nested nested, double factor, String outer) {
        int run = -1;
        int top = -1;
        for (int i = 0; i < nested.levels().size(); i++) {
            Level level = nested.levels().get(i);
            run = level.rank().compareTo(Rank.RUN) <= 0 ? i : run;
            boolean counted = byHost && level.rank() == Rank.HOST
                    || byBoot && level.rank().compareTo(Rank.BOOT) <= 0
                    || !byHost && !byBoot && i == 0 && level.rank() == Rank.RUN;
            top = counted ? i : top;
        }
        if (run < 0 || run == nested.levels().size() - 1) {
            put(outer, nested.values(), factor);
            return;
        }
        int[] starts = nested.starts().get(run);
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : nested.size();
            String unit = top < 0 ? outer : outer + "#" + unit(nested, top, starts[i]);
            put(unit, Arrays.copyOfRange(nested.values(), starts[i], end), factor);
        }
    }

    private static int unit(Nested nested, int level, int offset) {
        int found = Arrays.binarySearch(nested.starts().get(level), offset);
        return found >= 0 ? found : -found - 2;
    }

    private void put(String unit, double[] values, double factor) {
        if (values.length >= INSIDE) {
            put(
                    unit,
                    Weighted.of(
                            factor == 1
                                    ? values
                                    : Arrays.stream(values).map(v -> v * factor).toArray()));
        }
    }

    private void put(String unit, Weighted run) {
        units.computeIfAbsent(unit, k -> new ArrayList<>()).add(run);
    }

    private static Weighted weighted(Histogram h, double factor) {
        double[] values = factor == 1
                ? h.values()
                : Arrays.stream(h.values()).map(v -> v * factor).toArray();
        return Weighted.of(values, h.counts());
    }
}
