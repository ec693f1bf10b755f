package tare.verdict;

import java.util.Optional;
import tare.stats.ChiSquared;
import tare.stats.TPower;

/** What more runs would do, in words. */
final class Planned {
    private static final int CAP = 100_000;

    private Planned() {}

    /** After an undecided verdict: how many runs would settle it. Begins with a space. */
    static String decide(Judgement j, Subject s) {
        if (s.provisional().contains("ONE_RUN")) {
            return " Repeat the whole run at least 5 times a side.";
        }
        if (beyond(j, s)) {
            return reallyThere(j, s);
        }
        return j.runsNeeded().map(r -> " " + ifEqual(r, s)).orElse("");
    }

    /** Whether the gap that was seen is itself beyond the margin, so that more runs would show a gap and not equivalence. */
    private static boolean beyond(Judgement j, Subject s) {
        Margin margin = s.rule().margin();
        double d = Math.log(j.costRatio());
        return d >= margin.logHigh() || d <= margin.logLow();
    }

    /** The runs a side with the spread at the upper 80 % limit of what the pilot allows; empty where that adds nothing. */
    static Optional<Integer> atMost(Judgement j, Subject s) {
        if (!beyond(j, s)) {
            return j.runsNeeded().filter(r -> r.ifNoGapUpper() > r.ifNoGap()).map(RunsNeeded::ifNoGapUpper);
        }
        if (!(s.sigma() > 0)) {
            return Optional.empty();
        }
        double upper = s.sigma() * Math.sqrt(j.df() / ChiSquared.quantile(0.2, j.df()));
        int expected = total(j, s.sigma(), s);
        int most = total(j, upper, s);
        return expected < 0 || most <= expected ? Optional.empty() : Optional.of(most);
    }

    /** Runs a side to see a gap as large as the one that was seen. */
    private static int total(Judgement j, double sigma, Subject s) {
        double d = Math.abs(Math.log(j.costRatio()));
        int n = TPower.sampleSize(
                j.layout(), d, sigma, s.rule().alpha(), s.rule().power());
        return n > CAP ? RunsNeeded.UNREACHABLE : n;
    }

    private static String ifEqual(RunsNeeded r, Subject s) {
        if (r.ifNoGap() == RunsNeeded.UNREACHABLE) {
            return "More runs will not help: even with no gap, more than 100 000 a side would be needed; reduce the"
                    + " noise.";
        }
        return "If there is no gap, " + r.ifNoGap() + " " + Subject.plural(s.unit()) + " a side would show it "
                + Figures.chance(s.rule().power()) + " (" + orMore(r.ifHalfMargin())
                + " if the gap is half the margin).";
    }

    private static String orMore(int n) {
        return n == RunsNeeded.UNREACHABLE ? "more than 100 000" : String.valueOf(n);
    }

    private static String reallyThere(Judgement j, Subject s) {
        int decimals = Figures.percentDecimals(j.ratio(), j.ci());
        String gap = Figures.fixed(100 * Math.abs(j.ratio() - 1), decimals) + " %";
        String start = " If the gap really is " + gap + ", it is not equivalent";
        Optional<Integer> more = more(j, s);
        return more.map(n -> start + "; " + n + " more " + s.units(n) + " a side would show it "
                        + Figures.chance(s.rule().power()) + ".")
                .orElse(start + ".");
    }

    private static Optional<Integer> more(Judgement j, Subject s) {
        if (!(s.sigma() > 0)) {
            return Optional.empty();
        }
        int total = total(j, s.sigma(), s);
        int more = total - Math.min(s.baselineN(), s.candidateN());
        return total < 0 ? Optional.empty() : Optional.of(Math.max(1, more));
    }
}
