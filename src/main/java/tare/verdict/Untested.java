package tare.verdict;

import tare.model.Quantity;

/** What is said where nothing could be tested: the reason, what is seen nevertheless, and what to do. */
final class Untested {
    private Untested() {}

    static String sentence(Judgement j, Subject s) {
        Refusal reason = j.reason().orElseThrow();
        return switch (reason) {
            case NON_FINITE -> "A value is not a finite number" + in(s) + ": nothing was computed from this row.";
            case TOO_FEW_VALUES -> tooFew(j, s);
            case ONE_RUN -> oneRun(j, s);
            case NON_POSITIVE ->
                "A value of zero or below has no ratio" + in(s) + ". The difference in units can still be looked at.";
            case COARSE_RESOLUTION ->
                "The values are printed too coarsely for "
                        + Figures.margin(s.rule().margin()) + ": " + s.detail()
                        + ". Record more digits, or run longer.";
            case OFFERED_LOAD -> offered(s);
            case NO_VARIATION ->
                "On each side every " + s.unit() + " gave the same number" + in(s)
                        + ": probably rounding, a clock too coarse, a copied value or a deterministic counter.";
            case UNKNOWN_DIRECTION ->
                "Whether higher or lower is better is not known for "
                        + s.metric().name() + ": " + direction(j, s) + ". Say which, and it is judged.";
            case SAME_FILE ->
                "Both sides hold the same file" + in(s) + ": a comparison of a file with itself is no evidence.";
            case PARTS_OR_REPEATS ->
                "Several files overlap in time" + in(s)
                        + ": say whether they are repeats, or parts of one measurement to add up or to average.";
            case MIXED_SYSTEMS ->
                "Results of different systems stand under one name" + in(s)
                        + ": they are no repeats of each other, so nothing was tested.";
            case UNEQUAL_LENGTHS -> "The runs of the two sides do not pair up" + in(s) + ": compare them unpaired.";
            case BAD_PARAMETER -> "A setting is out of its range" + in(s) + ".";
            case TOO_FEW_GROUPS -> "There are fewer than two groups" + in(s) + ".";
            case UNREACHABLE -> "No number of runs would reach this target" + in(s) + ".";
        };
    }

    /** What would make it testable. */
    static String wouldChange(Judgement j, Subject s) {
        return switch (j.reason().orElseThrow()) {
            case TOO_FEW_VALUES, ONE_RUN -> "At least 5 separate runs a side.";
            case NON_POSITIVE -> "Values above zero; or compare the difference in units.";
            case COARSE_RESOLUTION -> "More printed digits, longer runs, or a margin above half a step.";
            case OFFERED_LOAD -> "A search for the highest load that each side sustains; or latency at the same load.";
            case NO_VARIATION -> "Values with more digits, or proof that the number is measured and not set.";
            case UNKNOWN_DIRECTION -> "Saying which way " + s.metric().name() + " is better.";
            case SAME_FILE -> "A file from the other platform.";
            case PARTS_OR_REPEATS -> "An answer: repeats, or parts.";
            case MIXED_SYSTEMS -> "Each system on a side of its own, held against its own counterpart.";
            default -> "Repaired input.";
        };
    }

    private static String in(Subject s) {
        return s.detail().isEmpty() ? "" : " (" + s.detail() + ")";
    }

    private static String tooFew(Judgement j, Subject s) {
        String who;
        if (s.baselineN() == 0 || s.candidateN() == 0) {
            String none = s.baselineN() == 0 ? s.baseline() : s.candidate();
            return "No usable value for " + none + in(s) + ". Run each side at least 5 times.";
        }
        if (s.baselineN() == 1 && s.candidateN() == 1) {
            who = "Only one value on each side";
        } else {
            who = "Only one value for " + (s.baselineN() == 1 ? s.baseline() : s.candidate());
        }
        return who + ": " + seen(j) + " nothing can be said about chance. Run each side at least 5 times.";
    }

    private static String oneRun(Judgement j, Subject s) {
        return "Only one run" + (s.detail().isEmpty() ? "" : ", " + s.detail()) + ": " + seen(j)
                + " values within one run are not runs, so nothing can be said about chance."
                + " Run each side at least 5 times.";
    }

    private static String seen(Judgement j) {
        if (Double.isNaN(j.ratio())) {
            return "no ratio can be formed, as a value is not above zero, and";
        }
        double gap = 100 * Math.abs(j.ratio() - 1);
        return gap == 0
                ? "the two numbers agree, but"
                : "a gap of " + Figures.fixed(gap, Math.max(1, Figures.decimals(gap))) + " % is visible, but";
    }

    private static String offered(Subject s) {
        boolean rate = s.metric().quantity() == Quantity.OFFERED_LOAD;
        if (rate) {
            return "This rate was set, not reached (offered load" + (s.detail().isEmpty() ? "" : ": " + s.detail())
                    + "): it says nothing about what either side can do. Latency can be compared at the same load.";
        }
        return "The two sides ran at different offered loads" + in(s)
                + ": latency can only be compared at the same load.";
    }

    private static String direction(Judgement j, Subject s) {
        if (!j.ci().exists()) {
            return "the ratio is " + Figures.value(j.ratio());
        }
        int decimals = Figures.percentDecimals(j.ratio(), j.ci());
        return s.candidate() + " gives " + Figures.gap(j.ratio(), decimals) + " ("
                + Figures.interval(s.rule().alpha()) + " " + Figures.gapRange(j.ci(), decimals) + ")";
    }

    static String overturned(Judgement j, Subject s) {
        if (Double.isNaN(j.ratio()) || j.ratio() == 1) {
            return "";
        }
        double spread = 100 * Reasons.overturning(j.ratio(), s.baselineN(), s.candidateN());
        return "A run-to-run spread of " + Figures.fixed(spread, Math.max(0, Figures.decimals(spread)))
                + " % (standard deviation) would be enough to produce this gap by chance.";
    }
}
