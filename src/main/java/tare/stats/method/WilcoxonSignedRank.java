package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.rank.RankSum;
import tare.stats.rank.SignedRank;

/** The signed rank test of paired differences with the pseudomedian. */
public final class WilcoxonSignedRank implements Method {
    @Override
    public String id() {
        return "wilcoxon_signed_rank";
    }

    @Override
    public Results compute(Arguments in) {
        SignedRank test = SignedRank.of(in.values("x"), in.values("y"), RankSum.Settings.from(in));
        return new Results()
                .number("statistic_v", test.v())
                .number("p_value", test.pValue())
                .put("exact", test.exact())
                .put("n_nonzero", test.nonzero())
                .put("tied", test.tied())
                .number("pseudomedian", test.pseudomedian())
                .number("ci_low", test.interval().low())
                .number("ci_high", test.interval().high());
    }
}
