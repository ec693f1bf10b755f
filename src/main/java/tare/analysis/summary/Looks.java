package tare.analysis.summary;

import java.util.List;
import java.util.Locale;
import tare.analysis.Comparison;
import tare.analysis.Told;
import tare.verdict.Figures;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Rule;
import tare.verdict.Speech;
import tare.verdict.VerdictWords;

/** Results looked at several times while runs were added: what would stand at the level divided by the looks. */
public final class Looks {
    private final int looks;

    public Looks(int looks) {
        this.looks = looks;
    }

    /** Whether the same is said at the stricter level, beyond the margin where it was. */
    private boolean stands(Judgement j, Rule rule) {
        double strict = rule.alpha() / looks;
        return Judge.verdictAt(j, strict) == j.verdict()
                && Judge.beyondAt(j, rule.margin(), strict) == j.beyondMargin();
    }

    /** After a row's sentence, with a space before; empty with one look. */
    public String sentence(Judgement j, Rule rule, Speech speech) {
        if (looks <= 1 || !j.testable()) {
            return "";
        }
        String at = " Looked at " + looks + " times: at α/" + looks;
        if (stands(j, rule)) {
            return at + " it stands.";
        }
        double strict = rule.alpha() / looks;
        VerdictWords words =
                VerdictWords.of(Judge.verdictAt(j, strict), Judge.beyondAt(j, rule.margin(), strict), false, speech);
        return at + " it would be " + words.word().toLowerCase(Locale.ROOT) + ".";
    }

    /** After the headline, with a space before; empty with one look or when nothing firm was tested. */
    String headline(List<Comparison> firm) {
        long all = tested(firm);
        long standing = standing(firm);
        return looks <= 1 || all == 0 || standing == all
                ? ""
                : " After " + looks + " looks, " + stand(standing, all) + ".";
    }

    /** The whole account; empty with one look. */
    Told subline(List<Comparison> firm) {
        return looks <= 1 || tested(firm) == 0
                ? Told.NOTHING
                : Told.of("Looked at " + looks + " times while runs were added: at α/" + looks + ", "
                        + stand(standing(firm), tested(firm)) + ".");
    }

    private static String stand(long standing, long all) {
        if (all == 1) {
            return standing == 1 ? "the verdict stands" : "the verdict does not stand";
        }
        String some = standing == 0 ? "none" : Figures.inWords((int) standing);
        return some + " of " + Figures.inWords((int) all) + " verdicts " + (standing <= 1 ? "stands" : "stand");
    }

    private static long tested(List<Comparison> firm) {
        return firm.stream().filter(c -> c.judgement().testable()).count();
    }

    private long standing(List<Comparison> firm) {
        return firm.stream()
                .filter(c -> c.judgement().testable())
                .filter(c -> stands(c.judgement(), c.rule()))
                .count();
    }
}
