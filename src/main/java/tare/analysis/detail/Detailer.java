package tare.analysis.detail;

import java.util.List;
import java.util.function.BooleanSupplier;
import tare.analysis.AnalysisProgress;
import tare.analysis.Comparison;
import tare.analysis.Settings;
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

    /**
     * Everything about one row.
     *
     * @param row the comparison
     * @param k testable primary rows of its analysis
     * @param settings of the study: seed, exclusions, design
     * @param cancelled asked all the time; true ends the work with a CancellationException
     */
    public static Detail detail(Comparison row, int k, Settings settings, BooleanSupplier cancelled) {
        return detail(row, k, settings, cancelled, AnalysisProgress.SILENT);
    }

    /** The same, with a word after every step. */
    public static Detail detail(
            Comparison row, int k, Settings settings, BooleanSupplier cancelled, AnalysisProgress progress) {
        return Stop.when(cancelled, () -> detail(row, k, settings, progress));
    }

    private static Detail detail(Comparison row, int k, Settings settings, AnalysisProgress progress) {
        Tail tail = new TailQuantiles(row).run();
        progress.at(1, RobustnessTrials.STEPS + 1);
        return new Detail(
                row,
                new RobustnessTrials(row, settings).run(step -> progress.at(step + 1, RobustnessTrials.STEPS + 1)),
                tail,
                VarianceByLevel.of(row),
                Planning.of(row, k),
                AgainstItself.of(row),
                GapCost.of(row),
                row.cpu());
    }
}
