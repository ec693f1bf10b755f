package tare.chart;

import tare.analysis.Analysis;
import tare.support.SampleAnalysis;

/** What the figures are drawn from in tests and documents. */
final class ChartStudies {
    private ChartStudies() {}

    static Analysis study() {
        return SampleAnalysis.study();
    }

    /** The selection that shows a chart best: most need none. */
    static Selection selection(Chart chart) {
        return Selection.ALL;
    }
}
