package tare.analysis.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.model.Role;
import tare.stats.PAdjust;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Verdict;

/** The testable primary rows as one family: Holm's p-values, and the rule at α/k for what stands. */
public final class Family {
    private final double[] difference;
    private final double[] equivalence;
    private final boolean[] stands;

    Family(List<Row> rows) {
        difference = new double[rows.size()];
        equivalence = new double[rows.size()];
        stands = new boolean[rows.size()];
        Arrays.fill(difference, Double.NaN);
        Arrays.fill(equivalence, Double.NaN);
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).pair().metric().role() == Role.PRIMARY
                    && rows.get(i).judgement().testable()) {
                members.add(i);
            }
        }
        adjust(rows, members);
        int k = Math.max(1, members.size());
        for (int i = 0; i < stands.length; i++) {
            stands[i] = stands(rows.get(i).judgement(), rows.get(i).rule().alpha() / k);
        }
    }

    private void adjust(List<Row> rows, List<Integer> members) {
        double[] d = new double[members.size()];
        double[] e = new double[members.size()];
        for (int m = 0; m < d.length; m++) {
            Judgement j = rows.get(members.get(m)).judgement();
            d[m] = j.pDifference();
            e[m] = j.pEquivalence();
        }
        double[] dHolm = d.length == 0 ? d : PAdjust.holm(d);
        double[] eHolm = e.length == 0 ? e : PAdjust.holm(e);
        for (int m = 0; m < d.length; m++) {
            difference[members.get(m)] = dHolm[m];
            equivalence[members.get(m)] = eHolm[m];
        }
    }

    /** Whether the stricter level leaves the verdict; both forms of equivalence count as one. */
    private static boolean stands(Judgement j, double alpha) {
        if (!j.testable()) {
            return false;
        }
        Verdict strict = Judge.verdictAt(j, alpha);
        return strict == j.verdict() || within(strict) && within(j.verdict());
    }

    static boolean within(Verdict v) {
        return v == Verdict.EQUIVALENT || v == Verdict.SIGNIFICANT_BUT_NEGLIGIBLE;
    }

    double pDifferenceHolm(int row) {
        return difference[row];
    }

    double pEquivalenceHolm(int row) {
        return equivalence[row];
    }

    boolean stands(int row) {
        return stands[row];
    }
}
