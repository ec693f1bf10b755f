package tare.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tare.verdict.Figures;
import tare.verdict.RunsNeeded;
import tare.verdict.Speech;
import tare.verdict.Verdict;
import tare.verdict.VerdictWords;

/** The study in one or two sentences: what is proven, what is not, and what was not tested. */
final class Headline {
    private final Question question;
    private final List<Comparison> primary;
    private final List<Comparison> firm;
    private final List<Comparison> provisional;
    private final int k;

    Headline(Question question, List<Comparison> primary) {
        this.question = question;
        this.primary = primary;
        this.firm = primary.stream().filter(c -> !c.provisional()).toList();
        this.provisional = primary.stream().filter(Comparison::provisional).toList();
        this.k = (int) primary.stream().filter(c -> c.judgement().testable()).count();
    }

    String headline() {
        if (primary.isEmpty()) {
            return "Nothing could be compared: no benchmark was measured on both sides.";
        }
        if (primary.size() == 1) {
            Comparison only = primary.getFirst();
            return only.key().label() + ": " + only.sentence();
        }
        if (k == 0) {
            return new SingleValues(question.baseline(), primary).nothing();
        }
        String rest = rest();
        return within() + (rest.isEmpty() ? "" : " " + rest) + new Looks(question.settings()).headline(firm);
    }

    private String within() {
        List<Comparison> in = of(Verdict.EQUIVALENT, Verdict.SIGNIFICANT_BUT_NEGLIGIBLE);
        String margin = margin();
        int n = primary.size();
        if (in.isEmpty()) {
            return "Not shown to be equivalent " + margin
                    + (n == 2 ? " on either of the two." : " on any of " + n + ".");
        }
        String on = in.size() == n ? (n == 2 ? "both" : "all " + n) : in.size() + " of " + n;
        return "Equivalent " + margin + " on " + on + stands(in) + ".";
    }

    private String margin() {
        boolean one = primary.stream()
                .allMatch(
                        c -> c.rule().margin().equals(primary.getFirst().rule().margin()));
        return one ? "within " + Figures.margin(primary.getFirst().rule().margin()) : "within their margins";
    }

    private String rest() {
        List<String> parts = new ArrayList<>();
        add(parts, of(Verdict.SLOWER), word(Verdict.SLOWER), true);
        add(parts, of(Verdict.FASTER), word(Verdict.FASTER), true);
        add(parts, of(Verdict.NOT_WORSE), "not worse", true);
        add(parts, of(Verdict.INCONCLUSIVE), "undecided", false);
        if (!provisional.isEmpty()) {
            parts.add(count(provisional.size()) + " provisional (" + breakdown() + ")");
        }
        add(parts, of(Verdict.NOT_TESTABLE), "not testable", false);
        if (parts.isEmpty()) {
            return "";
        }
        String all = String.join(", ", parts);
        return Character.isDigit(all.charAt(0))
                ? "Of these, " + all + "."
                : Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }

    private void add(List<String> parts, List<Comparison> rows, String word, boolean family) {
        if (!rows.isEmpty()) {
            parts.add(count(rows.size()) + " " + word + (family ? stands(rows) : ""));
        }
    }

    /** Worse and better where no row is a time or a rate, slower and faster otherwise. */
    private String word(Verdict verdict) {
        boolean other = of(verdict).stream().allMatch(c -> Speech.of(c.metric()) == Speech.OTHER);
        return VerdictWords.word(verdict, other ? Speech.OTHER : Speech.TIME).toLowerCase(java.util.Locale.ROOT);
    }

    private String count(int n) {
        return n == 2 && primary.size() == 2 ? "both are" : Figures.inWords(n) + (n == 1 ? " is" : " are");
    }

    /** What stands when all are looked at, where that differs. */
    private String stands(List<Comparison> rows) {
        int standing = (int) rows.stream().filter(Comparison::stands).count();
        if (standing == rows.size()) {
            return "";
        }
        if (rows.size() == 1) {
            return " (not when " + k + " are looked at)";
        }
        if (standing == 0) {
            return " (" + (rows.size() == 2 ? "neither" : "none of them") + " when " + k + " are looked at)";
        }
        String some = rows.size() > 12 ? String.valueOf(standing) : Figures.inWords(standing);
        return " (" + some + " of them also when " + k + " are looked at)";
    }

    private String breakdown() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        provisional.forEach(c -> counts.merge(c.judgement().verdict(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> Figures.inWords(e.getValue()) + " "
                        + VerdictWords.word(e.getKey(), Speech.TIME).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private List<Comparison> of(Verdict... verdicts) {
        List<Verdict> wanted = List.of(verdicts);
        return firm.stream()
                .filter(c -> wanted.contains(c.judgement().verdict()))
                .toList();
    }

    /** Typical and worst case, and what would decide the undecided. */
    String subline() {
        if (primary.isEmpty()) {
            return "";
        }
        if (primary.size() == 1) {
            return primary.getFirst().wouldChange();
        }
        List<String> parts = new ArrayList<>();
        for (String candidate : question.candidates()) {
            List<Comparison> rows = primary.stream()
                    .filter(c -> c.candidate().platform().equals(candidate))
                    .toList();
            String who = question.candidates().size() > 1 ? candidate + ": on average " : "On average ";
            SuiteRatio.of(rows, question.settings().rule())
                    .ifPresent(s -> parts.add(
                            who + Figures.performance(s.performance(), s.ci()) + " of " + question.baseline() + "."));
        }
        SuiteRatio.of(primary, question.settings().rule())
                .flatMap(Suite::worstId)
                .ifPresent(id -> parts.add(worst(id)));
        String single = new SingleValues(question.baseline(), primary).reading();
        if (!single.isEmpty()) {
            parts.add(single);
        }
        String runs = runs();
        if (!runs.isEmpty()) {
            parts.add(runs);
        }
        String looks = new Looks(question.settings()).subline(firm);
        if (!looks.isEmpty()) {
            parts.add(looks);
        }
        return String.join(" ", parts);
    }

    private String worst(String id) {
        Comparison c =
                primary.stream().filter(x -> x.id().equals(id)).findFirst().orElseThrow();
        double performance = c.judgement().performance();
        return "Worst: " + c.key().label() + ", "
                + Figures.percent(
                        performance,
                        Figures.percentDecimals(performance, c.judgement().performanceCi()))
                + ".";
    }

    private String runs() {
        List<Comparison> open = of(Verdict.INCONCLUSIVE, Verdict.NOT_WORSE).stream()
                .filter(c -> c.judgement().runsNeeded().isPresent())
                .toList();
        int most = 0;
        for (Comparison c : open) {
            int n = c.judgement().runsNeeded().orElseThrow().ifNoGap();
            most = n == RunsNeeded.UNREACHABLE ? Integer.MAX_VALUE : Math.max(most, n);
        }
        if (most == 0) {
            return "";
        }
        String chance = Figures.chance(question.settings().rule().power());
        String which = which(open);
        boolean one = open.size() == 1;
        if (most == Integer.MAX_VALUE) {
            return (one ? "For " + which : "For some of " + which) + ", more runs will not help: reduce the noise.";
        }
        return "If " + which + (one ? " really is equal, " : " really are equal, ") + most
                + " runs a side would show it " + chance + ".";
    }

    /** {@code the undecided one}, {@code the three not worse}, {@code the two undecided and the one not worse}. */
    private static String which(List<Comparison> open) {
        int undecided = (int) open.stream()
                .filter(c -> c.judgement().verdict() == Verdict.INCONCLUSIVE)
                .count();
        int notWorse = open.size() - undecided;
        if (open.size() == 1) {
            return undecided == 1 ? "the undecided one" : "the one that is not worse";
        }
        String first = undecided == 0 ? "" : "the " + Figures.inWords(undecided) + " undecided";
        String second = notWorse == 0 ? "" : "the " + Figures.inWords(notWorse) + " not worse";
        return first + (first.isEmpty() || second.isEmpty() ? "" : " and ") + second;
    }

    /** What makes results not attributable; empty if nothing. */
    String warning() {
        return Unlike.warning(primary);
    }
}
