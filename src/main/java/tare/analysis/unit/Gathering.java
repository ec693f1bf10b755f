package tare.analysis.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tare.analysis.Settings;
import tare.analysis.Side;
import tare.analysis.pairing.Entry;
import tare.analysis.pairing.Pair;
import tare.analysis.pairing.Values;
import tare.model.Data;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Nested;
import tare.model.Rank;
import tare.model.Severity;
import tare.model.Unit;
import tare.stats.Moments;
import tare.stats.series.EffectiveSize;
import tare.verdict.Figures;
import tare.verdict.Finding;
import tare.verdict.LogSample;
import tare.verdict.Subject;

/** Puts the measurements of both sides of a pair together as units of analysis. */
public final class Gathering {
    private final Pair pair;
    private final Settings settings;
    private final List<Entry> baselineEntries;
    private final List<Entry> candidateEntries;
    private final Overlap.Answer baselineOverlap;
    private final Overlap.Answer candidateOverlap;
    private final List<Atom> baselineRuns;
    private final List<Atom> candidateRuns;
    private final Units units;

    public Gathering(Pair pair, Settings settings) {
        this.pair = pair;
        this.settings = settings;
        this.baselineEntries = inTime(pair.baseline());
        this.candidateEntries = inTime(pair.candidate());
        Settings.@Nullable Parts parts = settings.parts().get(pair.group().key().label());
        baselineOverlap = Overlap.of(baselineEntries, parts);
        candidateOverlap = Overlap.of(candidateEntries, parts);
        baselineRuns = baselineOverlap.combined(runs(baselineEntries));
        candidateRuns = candidateOverlap.combined(runs(candidateEntries));
        units = Units.of(baselineRuns, candidateRuns);
    }

    /** In order of start where every start is known, else as the files came. */
    private static List<Entry> inTime(List<Entry> entries) {
        boolean timed = entries.size() > 1
                && entries.stream().allMatch(e -> e.measurement().run().hasStart());
        if (!timed) {
            return entries;
        }
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingDouble(e -> e.measurement().run().startSeconds()));
        return Collections.unmodifiableList(sorted);
    }

    private List<Atom> runs(List<Entry> entries) {
        if (entries.size() == 1) {
            return atoms(entries, 0).runs();
        }
        List<Atom> all = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            all.addAll(atoms(entries, i).runs());
        }
        return all;
    }

    private Atoms atoms(List<Entry> entries, int part) {
        Entry e = entries.get(part);
        return new Atoms(part, e, factor(e), Exclusions.of(e, settings.exclusions()));
    }

    private double factor(Entry e) {
        Unit own = e.metric().unit();
        return own.equals(pair.metric().unit()) ? 1 : own.factorTo(pair.metric().unit());
    }

    /** Whether files overlap in time and nobody said what they are. */
    public boolean asksForParts() {
        return baselineOverlap == Overlap.Answer.ASK || candidateOverlap == Overlap.Answer.ASK;
    }

    /** What is to be said where files are parts by the user's word and nothing tells which of them make one measurement. */
    public Optional<Finding> untoldParts(String baseline, String candidate) {
        List<String> who = new ArrayList<>();
        if (baselineOverlap == Overlap.Answer.UNTOLD) {
            who.add(baseline);
        }
        if (candidateOverlap == Overlap.Answer.UNTOLD) {
            who.add(candidate);
        }
        return who.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "PARTS_UNTOLD",
                        Severity.ERROR,
                        "Said to be parts of one measurement, but the files of " + Figures.listed(who)
                                + " give neither times nor run ids that tell which belong together: taken as repeats.",
                        "Give the files of one measurement the same run id."));
    }

    Units units() {
        return units;
    }

    /** Whether a side has no run that was repeated, so that the inside of its run stands in. */
    public boolean standIn() {
        return units.level() == Units.Kind.NONE;
    }

    public Gathered baseline(String label) {
        return gather(label, baselineEntries, baselineRuns);
    }

    public Gathered candidate() {
        return gather(pair.candidateLabel(), candidateEntries, candidateRuns);
    }

    private Gathered gather(String label, List<Entry> entries, List<Atom> runs) {
        List<Side.Part> parts = new ArrayList<>(entries.size());
        long failed = 0;
        double step = 0;
        long within = 0;
        for (Entry e : entries) {
            parts.add(new Side.Part(e.source(), e.measurement()));
            failed += e.measurement().failed();
            step = Math.max(step, relativeStep(e.measurement()));
            within += e.measurement().data().n();
        }
        double[] values;
        int[] unitPart;
        double inflation = 1;
        double[] inside = inside(entries, runs);
        if (inside.length >= 2) {
            values = inside;
            unitPart = new int[inside.length];
            inflation = inflation(inside);
        } else if (runs instanceof FlatRuns flat && units.each()) {
            values = flat.values();
            unitPart = new int[values.length];
            Arrays.fill(unitPart, flat.part());
        } else {
            List<List<Atom>> groups = new ArrayList<>(units.group(runs));
            values = new double[groups.size()];
            unitPart = new int[groups.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = units.value(groups.get(i));
                unitPart[i] = groups.get(i).getFirst().part();
            }
        }
        LogSample summary = values.length == 1 ? summary(entries) : null;
        double mean = Moments.mean(values);
        double sd = summary == null ? Moments.sd(values) : Math.sqrt(summary.variance()) * mean;
        double[] factors = entries.stream().mapToDouble(this::factor).toArray();
        List<Side.LeftOut> leftOut = LeftOuts.of(entries, factors, unitPart, settings.exclusions());
        Side side = new Side(
                label, values, mean, sd, parts, unitPart, failed, leftOut.size(), leftOut, Sessions.of(entries, runs));
        return new Gathered(side, runs, inflation, summary, step, within);
    }

    /** Whether the values of a side, or those behind its summary, are the iterations of its only run. */
    private boolean inOneRun(List<Entry> entries, List<Atom> runs) {
        return inside(entries, runs).length >= 2 || standIn() && runs.size() == 1 && summary(entries) != null;
    }

    /** The iterations of the only run, where nothing higher was repeated on both sides. */
    private double[] inside(List<Entry> entries, List<Atom> runs) {
        return standIn() && runs.size() == 1 && entries.size() == 1
                ? atoms(entries, 0).iterations()
                : new double[0];
    }

    private static double inflation(double[] inside) {
        return inside.length < 4 || Moments.constant(inside)
                ? 1
                : Math.max(1, EffectiveSize.geyer(inside).tau());
    }

    private static double relativeStep(Measurement m) {
        if (!(m.step() > 0)) {
            return 0;
        }
        double[] values = Values.of(m.data());
        double least =
                Arrays.stream(values).map(Math::abs).filter(v -> v > 0).min().orElse(Double.NaN);
        return Double.isNaN(least) ? 0 : m.step() / 2 / least;
    }

    private @Nullable LogSample summary(List<Entry> entries) {
        if (entries.size() != 1 || !(entries.getFirst().measurement().data() instanceof Data.Summary s)) {
            return null;
        }
        Map<String, Double> r = s.reported();
        double n = r.getOrDefault("n", 0.0);
        double mean = r.getOrDefault("mean", Double.NaN);
        double sd = r.getOrDefault("sd", Double.NaN);
        double factor = factor(entries.getFirst());
        return n >= 2 && n <= Integer.MAX_VALUE && mean > 0 && sd >= 0
                ? LogSample.ofSummary((int) n, mean * factor, sd * factor)
                : null;
    }

    /** The word for a unit: {@code run}, or what the tool calls it. */
    public String unitWord() {
        return switch (units.level()) {
            case HOST -> "host";
            case BOOT -> "boot";
            case RUN -> units.depth() == 1 ? "run" : level(units.depth() - 2, Rank.RUN);
            case NONE -> level(0, Rank.ITERATION);
        };
    }

    /** The word for a unit of one side, which differs where one side made one run alone and the other several. */
    public String unitWord(boolean candidate) {
        List<Entry> entries = candidate ? candidateEntries : baselineEntries;
        List<Atom> runs = candidate ? candidateRuns : baselineRuns;
        return standIn() && runs.size() > 1 && !inOneRun(entries, runs) ? level(0, Rank.RUN) : unitWord();
    }

    /** The tool's word for the n-th level of a rank. */
    private String level(int n, Rank rank) {
        for (List<Entry> side : List.of(baselineEntries, candidateEntries)) {
            if (side.getFirst().measurement().data() instanceof Data.Samples s) {
                int at = n;
                for (Level level : s.nested().levels()) {
                    if (level.rank() == rank && at-- == 0) {
                        return level.name().isBlank() || level.name().equals("row") ? "run" : level.name();
                    }
                }
            }
        }
        boolean summed = summary(baselineEntries) != null || summary(candidateEntries) != null;
        return rank == Rank.ITERATION && summed ? "value" : "run";
    }

    /** What the verdict speaks of: {@code 12 runs within one boot of one machine each}. */
    public String scope(int baselineN, int candidateN) {
        String word = unitWord();
        String counts = baselineN == candidateN
                ? baselineN + " " + (baselineN == 1 ? word : Subject.plural(word))
                : baselineN + " and " + candidateN + " " + Subject.plural(word);
        boolean one = inOneRun(baselineEntries, baselineRuns);
        if (standIn() && one != inOneRun(candidateEntries, candidateRuns)) {
            return side(baselineN, false) + " and " + side(candidateN, true) + where();
        }
        return counts
                + (standIn() && one ? " within one run" : "")
                + above().map(Above::scope).orElse("")
                + where();
    }

    private String side(int n, boolean candidate) {
        String word = unitWord(candidate);
        boolean one = candidate ? inOneRun(candidateEntries, candidateRuns) : inOneRun(baselineEntries, baselineRuns);
        return n + " " + (n == 1 ? word : Subject.plural(word)) + (one ? " within one run" : "");
    }

    /** The level above the units where only one side repeated it. */
    public Optional<Above> above() {
        if (units.depth() > 2) {
            return Above.of(units, level(units.depth() - 3, Rank.RUN), baselineRuns, candidateRuns);
        }
        return ofFiles(baselineEntries) && ofFiles(candidateEntries)
                ? Above.of(units, "file", baselineRuns, candidateRuns)
                : Optional.empty();
    }

    /** Whether each measurement comes from a file of its own; several setups may stand in one. */
    private static boolean ofFiles(List<Entry> entries) {
        return entries.stream().map(e -> e.source().path()).distinct().count() == entries.size();
    }

    private String where() {
        if (units.level() == Units.Kind.HOST) {
            return "";
        }
        String machines = machines();
        int b = Units.seen(baselineRuns, a -> a.boot().isEmpty() ? "" : a.host() + "/" + a.boot());
        int c = Units.seen(candidateRuns, a -> a.boot().isEmpty() ? "" : a.host() + "/" + a.boot());
        if (b == 0 || c == 0) {
            return machines.isEmpty()
                    ? "; boots and machines not recorded"
                    : " on " + machines + "; boots not recorded";
        }
        String of = machines.isEmpty() ? "" : " of " + machines;
        if (units.level() == Units.Kind.BOOT) {
            return of;
        }
        String boots = b == c ? (b == 1 ? "one boot" : b + " boots") : b + " and " + c + " boots";
        return " within " + boots + of + (b == 1 && c == 1 ? " each" : "");
    }

    private String machines() {
        int b = Units.seen(baselineRuns, Atom::host);
        int c = Units.seen(candidateRuns, Atom::host);
        if (b == 0 || c == 0) {
            return "";
        }
        return b == c ? (b == 1 ? "one machine" : b + " machines") : b + " and " + c + " machines";
    }

    /** Points or events inside the single runs, in words; empty when there is nothing inside. */
    public static String insideWords(Gathered b, Gathered c) {
        long points = Math.max(b.within(), c.within());
        return points > 1 ? "with " + points + " values inside it" : "";
    }

    public static boolean holdsSeries(Side side) {
        return side.parts().stream()
                .map(p -> p.measurement().data())
                .anyMatch(d -> d instanceof Data.Series || d instanceof Data.Counts || events(d));
    }

    private static boolean events(Data data) {
        return data instanceof Data.Samples s && isEvents(s.nested());
    }

    private static boolean isEvents(Nested nested) {
        return Atoms.lowestRun(nested) < 0
                && nested.size() > 1
                && nested.levels().stream().allMatch(l -> l.rank() == Rank.EVENT);
    }
}
