package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.rank.RankSum;

/** The rank sum test with the Hodges–Lehmann shift. */
public final class WilcoxonRankSum implements Method {
    @Override
    public String id() {
        return "wilcoxon_rank_sum";
    }

    @Override
    public Results compute(Arguments in) {
        RankSum test = RankSum.of(in.values("x"), in.values("y"), RankSum.Settings.from(in));
        return new Results()
                .number("statistic_w", test.w())
                .number("p_value", test.pValue())
                .put("exact", test.exact())
                .put("tied", test.tied())
                .number("hodges_lehmann", test.shift())
                .number("ci_low", test.interval().low())
                .number("ci_high", test.interval().high())
                .put("ci_rank_k", test.rankK())
                .number("achieved_conf_level", test.achievedLevel());
    }
}
