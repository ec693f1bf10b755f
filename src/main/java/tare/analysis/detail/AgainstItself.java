package tare.analysis.detail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.model.FactKeys;
import tare.verdict.Figures;
import tare.verdict.Judge;
import tare.verdict.Judgement;

/** The baseline against itself, only between separate boots or sessions (starts a quarter of a day apart), never halves. */
final class AgainstItself {
    private static final double APART = 6 * 3600;

    private AgainstItself() {}

    static List<SelfComparison> of(Comparison row) {
        Map<String, List<Double>> sessions = sessions(row.baseline());
        List<SelfComparison> all = new ArrayList<>();
        String before = null;
        for (String session : sessions.keySet()) {
            if (before != null) {
                double[] a = array(sessions.get(before));
                double[] b = array(sessions.get(session));
                Judgement j = Judge.judge(a, b, row.metric().better(), row.rule());
                all.add(new SelfComparison(before, session, j, sentence(row, before, session, j)));
            }
            before = session;
        }
        return all;
    }

    private static String sentence(Comparison row, String first, String second, Judgement j) {
        int decimals = Figures.percentDecimals(j.ratio(), j.ci());
        String gap = row.baseline().platform() + " differs from itself by " + Figures.gap(j.ratio(), decimals);
        String interval = j.ci().exists()
                ? " (" + Figures.level(row.rule().alpha()) + " interval " + Figures.gapRange(j.ci(), decimals) + ")"
                : ", one value only";
        return gap + interval + " between " + first + " and " + second + ".";
    }

    private static double[] array(@org.jspecify.annotations.Nullable List<Double> values) {
        return values == null
                ? new double[0]
                : values.stream().mapToDouble(v -> v).toArray();
    }

    private static Map<String, List<Double>> sessions(Side side) {
        Map<String, List<Double>> sessions = new LinkedHashMap<>();
        int number = 0;
        double last = Double.NaN;
        for (int i = 0; i < side.n(); i++) {
            Side.Part p = side.parts().get(side.unitPart()[i]);
            String boot = boot(p);
            double start = p.measurement().run().startSeconds();
            if (boot.isEmpty() && Double.isNaN(start)) {
                return Map.of();
            }
            if (boot.isEmpty()) {
                number += Double.isNaN(last) || start - last > APART ? 1 : 0;
                last = start;
                boot = "session " + number;
            }
            sessions.computeIfAbsent(boot, k -> new ArrayList<>()).add(side.values()[i]);
        }
        return sessions;
    }

    private static String boot(Side.Part p) {
        String own = p.measurement().run().boot();
        String known = own.isEmpty() ? p.source().facts().get(FactKeys.BOOT_ID).orElse("") : own;
        return known.isEmpty() ? "" : "boot " + known;
    }
}
