package tare.support;

import tare.analysis.Analysis;
import tare.analysis.Settings;
import tare.report.Provenance;
import tare.report.Report;

/** Reports on the sample analyses. */
public final class SampleReport {
    public static final String VERSION = "0.1.0-sample";

    private SampleReport() {}

    public static Report of(Analysis analysis) {
        return Report.ofData(analysis, provenance(analysis));
    }

    public static Provenance provenance(Analysis analysis) {
        return new Provenance(VERSION, "2026-11-22", SampleAnalysis.sources(analysis), Settings.DEFAULT);
    }
}
