package tare.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tare.stats.StudentT;
import tare.verdict.Claim;
import tare.verdict.Figures;
import tare.verdict.Judgement;
import tare.verdict.Rule;

/** Holds claims against the rows, in two readings: each benchmark, and on average. */
public final class Claims {
    private static final int NAMED = 3;

    private Claims() {}

    /** Answers one claim by the primary rows. */
    public static ClaimAnswer answer(String text, List<Comparison> primary, Rule rule) {
        return Claim.parse(text)
                .map(claim -> answer(claim, primary, rule))
                .orElseGet(() -> new ClaimAnswer(
                        text,
                        "not understood: a claim needs a bound, such as \"overhead about 1 %\" or \"inference 95–105"
                                + " %\"",
                        ClaimAnswer.Answer.NOT_SHOWN,
                        ClaimAnswer.Answer.NOT_SHOWN,
                        "Nothing was tested.",
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static ClaimAnswer answer(Claim claim, List<Comparison> primary, Rule rule) {
        List<Comparison> selected = primary.stream()
                .filter(c -> claim.selects(c.key(), c.metric(), c.runner()))
                .toList();
        long k = selected.stream().filter(c -> c.judgement().testable()).count();
        List<Comparison> inside = new ArrayList<>();
        List<Comparison> outside = new ArrayList<>();
        List<Comparison> open = new ArrayList<>();
        for (Comparison c : selected) {
            if (!c.judgement().testable() || c.provisional()) {
                open.add(c);
            } else if (inside(c, claim)) {
                inside.add(c);
            } else if (outside(c, claim, c.rule().alpha() / k)) {
                outside.add(c);
            } else {
                open.add(c);
            }
        }
        ClaimAnswer.Answer each = !outside.isEmpty()
                ? ClaimAnswer.Answer.CONTRADICTED
                : !selected.isEmpty() && open.isEmpty() ? ClaimAnswer.Answer.SUPPORTED : ClaimAnswer.Answer.NOT_SHOWN;
        Optional<Suite> suite = SuiteRatio.of(selected, rule);
        return new ClaimAnswer(
                claim.text(),
                reading(claim),
                each,
                suite.map(s -> average(s, selected, claim, rule)).orElse(ClaimAnswer.Answer.NOT_SHOWN),
                because(claim, inside, outside, open, suite),
                ids(inside),
                ids(outside),
                ids(open));
    }

    private static String reading(Claim claim) {
        boolean closed = claim.low() > 0 && !Double.isInfinite(claim.high());
        return claim.reading()
                + (closed ? ". Where the true gap lies exactly on a bound, no number of runs can show it" : "");
    }

    private static boolean inside(Comparison c, Claim claim) {
        Judgement j = c.judgement();
        return j.performanceEquivalence().low() > claim.low()
                && j.performanceEquivalence().high() < claim.high();
    }

    private static boolean outside(Comparison c, Claim claim, double alpha) {
        Judgement j = c.judgement();
        return beyond(Math.log(j.performance()), j.logSe(), j.df(), claim, alpha);
    }

    private static boolean beyond(double log, double se, double df, Claim claim, double alpha) {
        boolean below = claim.low() > 0 && StudentT.survival((Math.log(claim.low()) - log) / se, df) < alpha;
        boolean above =
                !Double.isInfinite(claim.high()) && StudentT.survival((log - Math.log(claim.high())) / se, df) < alpha;
        return below || above;
    }

    private static ClaimAnswer.Answer average(Suite s, List<Comparison> selected, Claim claim, Rule rule) {
        if (selected.stream().anyMatch(Comparison::provisional)) {
            return ClaimAnswer.Answer.NOT_SHOWN;
        }
        if (s.equivalence().low() > claim.low() && s.equivalence().high() < claim.high()) {
            return ClaimAnswer.Answer.SUPPORTED;
        }
        return beyond(Math.log(s.performance()), SuiteRatio.se(s, rule), s.df(), claim, rule.alpha())
                ? ClaimAnswer.Answer.CONTRADICTED
                : ClaimAnswer.Answer.NOT_SHOWN;
    }

    private static String because(
            Claim claim,
            List<Comparison> inside,
            List<Comparison> outside,
            List<Comparison> open,
            Optional<Suite> suite) {
        if (inside.isEmpty() && outside.isEmpty() && open.isEmpty()) {
            String what = claim.words().isEmpty() ? "primary" : String.join(" ", claim.words());
            return "No " + what + " result was measured on both sides.";
        }
        List<String> parts = new ArrayList<>();
        if (!outside.isEmpty()) {
            parts.add(outside.size() + " proven outside (" + named(outside) + ")");
        }
        if (!inside.isEmpty()) {
            parts.add(inside.size() + " proven inside" + (outside.isEmpty() ? " (" + named(inside) + ")" : ""));
        }
        if (!open.isEmpty()) {
            parts.add(open.size() + " undecided, provisional or not testable (" + named(open) + ")");
        }
        String rows = String.join(", ", parts) + ".";
        String average = suite.map(s -> " On average " + Figures.performance(s.performance(), s.ci()) + ".")
                .orElse("");
        return Character.toUpperCase(rows.charAt(0)) + rows.substring(1) + average;
    }

    private static String named(List<Comparison> rows) {
        String names = rows.stream()
                .limit(NAMED)
                .map(c -> c.key().label() + " " + shown(c))
                .collect(Collectors.joining(", "));
        return rows.size() > NAMED ? names + " and " + (rows.size() - NAMED) + " more" : names;
    }

    private static String shown(Comparison c) {
        Judgement j = c.judgement();
        return Double.isNaN(j.performance())
                ? "without a value"
                : Figures.percent(j.performance(), Figures.percentDecimals(j.performance(), j.performanceCi()));
    }

    private static List<String> ids(List<Comparison> rows) {
        return rows.stream().map(Comparison::id).toList();
    }
}
