package tare.report;

import java.util.List;
import java.util.Objects;
import tare.analysis.Analysis;

/**
 * An analysis made ready to be written: the numbers for data formats, the pages for documents.
 *
 * @param analysis every number
 * @param provenance where they come from
 * @param audience who the pages are written for
 * @param branding how they look
 * @param pages in reading order; empty for data alone
 */
public record Report(Analysis analysis, Provenance provenance, Audience audience, Branding branding, List<Page> pages) {
    public Report {
        Objects.requireNonNull(analysis);
        Objects.requireNonNull(provenance);
        Objects.requireNonNull(audience);
        Objects.requireNonNull(branding);
        pages = List.copyOf(pages);
    }

    /** The numbers alone: enough for JSON, CSV, Markdown, JUnit and spreadsheets. */
    public static Report ofData(Analysis analysis, Provenance provenance) {
        return new Report(analysis, provenance, Audience.FULL, Branding.NONE, List.of());
    }
}
