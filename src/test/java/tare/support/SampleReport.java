package tare.support;

import tare.analysis.Analysis;
import tare.report.Audience;
import tare.report.Provenance;
import tare.report.Report;
import tare.report.page.ReportBuilder;

/** Reports on the sample analyses. */
public final class SampleReport {
    public static final String VERSION = "0.1.0-sample";

    private SampleReport() {}

    public static Report of(Analysis analysis) {
        return ReportBuilder.of(Audience.FULL).build(analysis, provenance(analysis));
    }

    public static Provenance provenance(Analysis analysis) {
        return new Provenance(VERSION, "2026-11-22", SampleAnalysis.sources(analysis));
    }
}
