package tare.chart.kind;

import java.util.List;
import java.util.Optional;
import tare.chart.Chart;

/** The kinds of figure, in the order in which they are offered. */
public final class Charts {
    public static final List<Chart> ALL = List.of(
            new Forest(),
            new RawDots(),
            new MeanBars(),
            new RunOrder(),
            new Ecdf(),
            new Comparability(),
            new ClaimsBoard(),
            new HeatMap(),
            new PowerCurve(),
            new DensityCurves(),
            new HistogramBars(),
            new QuantilePlot(),
            new QuantileShift(),
            new TailQuantiles(),
            new VarianceByLevel(),
            new RobustnessStrip(),
            new SeriesInRun(),
            new LatencyOverLoad(),
            new CpuPerWork());

    private Charts() {}

    public static Optional<Chart> find(String id) {
        return ALL.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
