package tare.analysis.detail;

import java.util.List;
import java.util.function.BooleanSupplier;
import tare.analysis.Analysis;
import tare.analysis.AnalysisProgress;
import tare.analysis.Comparison;
import tare.stats.Stop;

/** Works out the details of one comparison when somebody looks at it: some tenths of a second for large samples. */
public final class Detailer {
    private Detailer() {}

    /** The baseline's separate boots or sessions held against each other, in order; empty where it has none. */
    public static List<SelfComparison> againstItself(Comparison row) {
        return AgainstItself.of(row);
    }

    /** Where the row's variation comes from and what to repeat more of. */
    public static Structure structure(Comparison row) {
        return VarianceByLevel.of(row);
    }

    /** The row quantile by quantile. */
    public static Tail tail(Comparison row) {
        return new TailQuantiles(row).run();
    }

    /** The row's verdict under other honest choices. */
    public static Robustness robustness(Comparison row, Analysis analysis) {
        return new RobustnessTrials(row, analysis.settings()).run(step -> {});
    }

    /**
     * Everything about one row.
     *
     * @param row the comparison
     * @param analysis that it is part of
     * @param cancelled asked all the time; true ends the work with a CancellationException
     */
    public static Detail detail(Comparison row, Analysis analysis, BooleanSupplier cancelled) {
        return detail(row, analysis, cancelled, AnalysisProgress.SILENT);
    }

    /** The same, with a word after every step. */
    public static Detail detail(
            Comparison row, Analysis analysis, BooleanSupplier cancelled, AnalysisProgress progress) {
        return Stop.when(cancelled, () -> detail(row, analysis, progress));
    }

    private static Detail detail(Comparison row, Analysis analysis, AnalysisProgress progress) {
        Tail tail = tail(row);
        progress.at(1, RobustnessTrials.STEPS + 1);
        return new Detail(
                row,
                new RobustnessTrials(row, analysis.settings())
                        .run(step -> progress.at(step + 1, RobustnessTrials.STEPS + 1)),
                tail,
                VarianceByLevel.of(row),
                Planning.of(row, analysis.k()),
                AgainstItself.of(row),
                GapCost.of(row),
                row.cpu());
    }
}
