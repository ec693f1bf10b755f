package tare.analysis.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.analysis.Suite;
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
                .filter(c -> claim.selects(c.key(), c.metric(), c.runner() + " " + format(c)))
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
        Map<String, List<Comparison>> candidates = new LinkedHashMap<>();
        selected.forEach(c -> candidates
                .computeIfAbsent(c.candidate().platform(), p -> new ArrayList<>())
                .add(c));
        return new ClaimAnswer(
                claim.text(),
                reading(claim),
                each,
                together(candidates.values().stream()
                        .map(rows -> average(rows, claim, rule))
                        .toList()),
                because(claim, inside, outside, open, candidates.size() > 1) + averages(candidates, rule),
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

    /** Of several candidates all have to keep a claim; one that breaks it breaks it. */
    private static ClaimAnswer.Answer together(List<ClaimAnswer.Answer> answers) {
        if (answers.contains(ClaimAnswer.Answer.CONTRADICTED)) {
            return ClaimAnswer.Answer.CONTRADICTED;
        }
        boolean all = !answers.isEmpty() && answers.stream().allMatch(a -> a == ClaimAnswer.Answer.SUPPORTED);
        return all ? ClaimAnswer.Answer.SUPPORTED : ClaimAnswer.Answer.NOT_SHOWN;
    }

    private static ClaimAnswer.Answer average(List<Comparison> selected, Claim claim, Rule rule) {
        return SuiteRatio.of(selected, rule)
                .map(s -> average(s, selected, claim, rule))
                .orElse(ClaimAnswer.Answer.NOT_SHOWN);
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
            Claim claim, List<Comparison> inside, List<Comparison> outside, List<Comparison> open, boolean several) {
        if (inside.isEmpty() && outside.isEmpty() && open.isEmpty()) {
            String what = claim.words().isEmpty() ? "primary" : String.join(" ", claim.words());
            return "No " + what + " result was measured on both sides.";
        }
        List<String> parts = new ArrayList<>();
        if (!outside.isEmpty()) {
            parts.add(outside.size() + " proven outside (" + named(outside, several) + ")");
        }
        if (!inside.isEmpty()) {
            parts.add(
                    inside.size() + " proven inside" + (outside.isEmpty() ? " (" + named(inside, several) + ")" : ""));
        }
        if (!open.isEmpty()) {
            parts.add(open.size() + " cannot tell (" + named(open, several) + ")");
        }
        String rows = String.join(", ", parts) + ".";
        return Character.toUpperCase(rows.charAt(0)) + rows.substring(1);
    }

    /** {@code  On average 99.1 % (95 % interval 98.8 to 99.4 %).}, with the candidates' names where there are several. */
    private static String averages(Map<String, List<Comparison>> candidates, Rule rule) {
        List<String> parts = new ArrayList<>();
        candidates.forEach((candidate, rows) -> SuiteRatio.of(rows, rule)
                .ifPresent(s -> parts.add((candidates.size() > 1 ? candidate + " " : "")
                        + Figures.performance(s.performance(), s.ci(), rule.alpha()))));
        return parts.isEmpty() ? "" : " On average " + Figures.listed(parts) + ".";
    }

    private static String named(List<Comparison> rows, boolean several) {
        String names = rows.stream()
                .limit(NAMED)
                .map(c -> c.name(several) + " " + shown(c))
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

    /** The format names what a runner measures where its domain does not: inference on processors is inference. */
    private static String format(Comparison c) {
        return c.baseline().parts().isEmpty()
                ? ""
                : c.baseline().parts().getFirst().source().format();
    }
}
