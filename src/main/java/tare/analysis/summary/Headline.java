package tare.analysis.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tare.analysis.Comparison;
import tare.analysis.Question;
import tare.analysis.Suite;
import tare.analysis.Told;
import tare.analysis.fact.Unlike;
import tare.verdict.Figures;
import tare.verdict.Rule;
import tare.verdict.RunsNeeded;
import tare.verdict.Speech;
import tare.verdict.Verdict;
import tare.verdict.VerdictWords;

/** The study in one or two sentences: what is proven, what is not, and what was not tested. */
final class Headline {
    private final String baseline;
    private final List<String> candidates;
    private final Rule rule;
    private final Looks looks;
    private final List<Comparison> primary;
    private final List<Comparison> firm;
    private final List<Comparison> provisional;
    private final int k;

    Headline(Question question, List<Comparison> primary) {
        this(
                question.baseline(),
                question.candidates(),
                question.settings().rule(),
                new Looks(question.settings().looks()),
                primary);
    }

    Headline(String baseline, List<String> candidates, Rule rule, Looks looks, List<Comparison> primary) {
        this.baseline = baseline;
        this.candidates = candidates;
        this.rule = rule;
        this.looks = looks;
        this.primary = primary;
        this.firm = primary.stream().filter(c -> !c.provisional()).toList();
        this.provisional = primary.stream().filter(Comparison::provisional).toList();
        this.k = (int) primary.stream().filter(c -> c.judgement().testable()).count();
    }

    Told headline() {
        if (primary.isEmpty()) {
            return Told.of("Nothing could be compared: no result of one side has a counterpart on the other.");
        }
        if (primary.size() == 1) {
            Comparison only = primary.getFirst();
            return Told.of(only.key().label() + ": ").plus(Told.of(only.sentence(), primary));
        }
        if (k == 0) {
            return new SingleValues(baseline, primary).nothing();
        }
        Told rest = rest();
        return within().plus(rest.isEmpty() ? "" : " ").plus(rest).plus(looks.headline(firm));
    }

    private Told within() {
        List<Comparison> in = equivalent();
        String margin = margin();
        int n = primary.size();
        if (in.isEmpty()) {
            return Told.of("Not shown to be equivalent " + margin + " on ")
                    .plus(Told.of(n == 2 ? "either of the two" : "any of " + n, primary))
                    .plus(".");
        }
        Told on = in.size() == n
                ? Told.of(n == 2 ? "both" : "all " + n, in)
                : Told.of(String.valueOf(in.size()), in).plus(" of ").plus(Told.of(String.valueOf(n), primary));
        return Told.of("Equivalent " + margin + " on ")
                .plus(on)
                .plus(stands(in))
                .plus(".");
    }

    private List<Comparison> equivalent() {
        return of(Verdict.EQUIVALENT, Verdict.SIGNIFICANT_BUT_NEGLIGIBLE);
    }

    private String margin() {
        boolean one = primary.stream()
                .allMatch(
                        c -> c.rule().margin().equals(primary.getFirst().rule().margin()));
        return one ? "within " + Figures.margin(primary.getFirst().rule().margin()) : "within their margins";
    }

    private Told rest() {
        List<Told> parts = new ArrayList<>();
        add(parts, of(Verdict.SLOWER), word(Verdict.SLOWER), true);
        add(parts, of(Verdict.FASTER), word(Verdict.FASTER), true);
        add(parts, of(Verdict.NOT_WORSE), "not worse", true);
        add(parts, of(Verdict.INCONCLUSIVE), "undecided", false);
        if (!provisional.isEmpty()) {
            parts.add(Told.of(count(provisional.size()) + " provisional", provisional)
                    .plus(" (")
                    .plus(breakdown())
                    .plus(")"));
        }
        add(parts, of(Verdict.NOT_TESTABLE), "not testable", false);
        if (parts.isEmpty()) {
            return Told.NOTHING;
        }
        Told all = Told.join(", ", parts);
        return Character.isDigit(all.text().charAt(0))
                ? Told.of(equivalent().isEmpty() ? "Of these, " : "Of the others, ")
                        .plus(all)
                        .plus(".")
                : all.capital().plus(".");
    }

    private void add(List<Told> parts, List<Comparison> rows, String word, boolean family) {
        if (!rows.isEmpty()) {
            Told said = Told.of(count(rows.size()) + " " + word + where(rows), rows);
            parts.add(family ? said.plus(stands(rows)) : said);
        }
    }

    /** Of several candidates the one that all these rows are of. */
    private String where(List<Comparison> rows) {
        String first = rows.getFirst().candidate().platform();
        boolean one = rows.stream().allMatch(c -> c.candidate().platform().equals(first));
        return candidates.size() > 1 && one ? " on " + first : "";
    }

    private String word(Verdict verdict) {
        return word(verdict, of(verdict));
    }

    /** Worse and better where no row is a time or a rate, slower and faster otherwise. */
    private static String word(Verdict verdict, List<Comparison> rows) {
        boolean other = rows.stream().allMatch(c -> Speech.of(c.metric()) == Speech.OTHER);
        return VerdictWords.word(verdict, other ? Speech.OTHER : Speech.TIME).toLowerCase(Locale.ROOT);
    }

    private String count(int n) {
        if (n == primary.size() && n > 1) {
            return n == 2 ? "both are" : "all " + Figures.inWords(n) + " are";
        }
        return Figures.inWords(n) + (n == 1 ? " is" : " are");
    }

    /** What stands when all are looked at, where that differs. */
    private Told stands(List<Comparison> rows) {
        List<Comparison> standing = rows.stream().filter(Comparison::stands).toList();
        if (standing.size() == rows.size()) {
            return Told.NOTHING;
        }
        String looked = " when " + k + " are looked at)";
        if (rows.size() == 1) {
            return Told.of(" (not" + looked);
        }
        if (standing.isEmpty()) {
            return Told.of(" (" + (rows.size() == 2 ? "neither" : "none of them") + looked);
        }
        String some = rows.size() > 12 ? String.valueOf(standing.size()) : Figures.inWords(standing.size());
        return Told.of(" (").plus(Told.of(some + " of them", standing)).plus(" also" + looked);
    }

    private Told breakdown() {
        Map<Verdict, List<Comparison>> by = new EnumMap<>(Verdict.class);
        provisional.forEach(c -> by.computeIfAbsent(c.judgement().verdict(), v -> new ArrayList<>())
                .add(c));
        return Told.join(
                ", ",
                by.entrySet().stream()
                        .map(e -> Told.of(
                                Figures.inWords(e.getValue().size()) + " " + word(e.getKey(), e.getValue()),
                                e.getValue()))
                        .toList());
    }

    private List<Comparison> of(Verdict... verdicts) {
        List<Verdict> wanted = List.of(verdicts);
        return firm.stream()
                .filter(c -> wanted.contains(c.judgement().verdict()))
                .toList();
    }

    /** Typical and worst case, and what would decide the undecided. */
    Told subline() {
        if (primary.isEmpty()) {
            return Told.NOTHING;
        }
        if (primary.size() == 1) {
            return Told.of(unsaid(primary.getFirst()), primary);
        }
        List<Told> parts = new ArrayList<>();
        for (String candidate : candidates) {
            List<Comparison> rows = primary.stream()
                    .filter(c -> c.candidate().platform().equals(candidate))
                    .toList();
            String who = candidates.size() > 1 ? candidate + ": on average " : "On average ";
            SuiteRatio.of(rows, rule)
                    .ifPresent(s -> parts.add(Told.of(who)
                            .plus(Told.of(Figures.performance(s.performance(), s.ci(), rule.alpha()), testable(rows)))
                            .plus(" of " + baseline)
                            .plus(
                                    testable(rows).stream().allMatch(Comparison::provisional)
                                            ? ", all of it provisional."
                                            : ".")));
        }
        SuiteRatio.of(primary, rule).flatMap(Suite::worstId).ifPresent(id -> parts.add(worst(id)));
        parts.add(new SingleValues(baseline, primary).reading());
        parts.add(runs());
        parts.add(looks.subline(firm));
        return Told.join(" ", parts.stream().filter(p -> !p.isEmpty()).toList());
    }

    /** What would change the only row, without the sentences that stand in the headline already. */
    private static String unsaid(Comparison only) {
        return Arrays.stream(only.wouldChange().split("(?<=\\.) (?=\\p{Lu})"))
                .filter(s -> !only.sentence().contains(s))
                .collect(Collectors.joining(" "));
    }

    private static List<Comparison> testable(List<Comparison> rows) {
        return rows.stream().filter(c -> c.judgement().testable()).toList();
    }

    private Told worst(String id) {
        Comparison c =
                primary.stream().filter(x -> x.id().equals(id)).findFirst().orElseThrow();
        double performance = c.judgement().performance();
        int decimals = Figures.percentDecimals(performance, c.judgement().performanceCi());
        return Told.of("Worst: ")
                .plus(Told.of(
                        c.name(candidates.size() > 1) + ", " + Figures.percent(performance, decimals), List.of(c)))
                .plus(".");
    }

    private Told runs() {
        List<Comparison> open = of(Verdict.INCONCLUSIVE, Verdict.NOT_WORSE).stream()
                .filter(c -> c.judgement().runsNeeded().isPresent())
                .toList();
        int most = 0;
        for (Comparison c : open) {
            int n = c.judgement().runsNeeded().orElseThrow().ifNoGap();
            most = n == RunsNeeded.UNREACHABLE ? Integer.MAX_VALUE : Math.max(most, n);
        }
        if (most == 0) {
            return Told.NOTHING;
        }
        String chance = Figures.chance(rule.power());
        Told which = Told.of(which(open), open);
        boolean one = open.size() == 1;
        if (most == Integer.MAX_VALUE) {
            return noise(one, which, "not help");
        }
        if (most > RunsNeeded.HOPELESS) {
            return noise(one, which, "hardly do");
        }
        return Told.of("If ")
                .plus(which)
                .plus((one ? " really is equal, " : " really are equal, ") + most + " runs a side would show it "
                        + chance + ".");
    }

    private static Told noise(boolean one, Told which, String runs) {
        return Told.of(one ? "For " : "For some of ")
                .plus(which)
                .plus(", more runs will " + runs + ": reduce the noise.");
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
    Told warning() {
        return Unlike.warning(primary);
    }
}
