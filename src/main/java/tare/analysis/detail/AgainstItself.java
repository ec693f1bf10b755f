package tare.analysis.detail;

import java.util.ArrayList;
import java.util.List;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.verdict.Figures;
import tare.verdict.Judge;
import tare.verdict.Judgement;

/** The baseline against itself, each of its separate boots or sessions held against the one before, never halves. */
final class AgainstItself {
    private AgainstItself() {}

    static List<SelfComparison> of(Comparison row) {
        List<Side.Session> sessions = row.baseline().sessions();
        List<SelfComparison> all = new ArrayList<>();
        for (int i = 1; i < sessions.size(); i++) {
            Side.Session before = sessions.get(i - 1);
            Side.Session session = sessions.get(i);
            Judgement j =
                    Judge.judge(before.values(), session.values(), row.metric().better(), row.rule());
            all.add(new SelfComparison(
                    before.name(), session.name(), j, sentence(row, before.name(), session.name(), j)));
        }
        return all;
    }

    private static String sentence(Comparison row, String first, String second, Judgement j) {
        int decimals = Figures.percentDecimals(j.ratio(), j.ci());
        String gap = row.baseline().platform() + " differs from itself by " + Figures.gap(j.ratio(), decimals);
        String interval = j.ci().exists()
                ? " (" + Figures.interval(row.rule().alpha()) + " " + Figures.gapRange(j.ci(), decimals) + ")"
                : ", not tested: " + few(j);
        return gap + interval + " between " + first + " and " + second + ".";
    }

    private static String few(Judgement j) {
        return j.reason()
                .map(r -> switch (r) {
                    case TOO_FEW_VALUES -> "one value in a session";
                    case NO_VARIATION -> "no variation";
                    default -> "values that no ratio can be made of";
                })
                .orElse("");
    }
}
