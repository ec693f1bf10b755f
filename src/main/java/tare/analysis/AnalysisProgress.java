package tare.analysis;

/** Told how far an analysis is, from the thread that works. */
@FunctionalInterface
public interface AnalysisProgress {
    /** Says nothing to nobody. */
    AnalysisProgress SILENT = (done, total) -> {};

    /**
     * Some rows are judged.
     *
     * @param done rows judged
     * @param total rows in all
     */
    void at(int done, int total);
}
