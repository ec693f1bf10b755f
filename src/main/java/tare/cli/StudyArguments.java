package tare.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tare.analysis.Settings;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Source;
import tare.model.VisibleText;
import tare.study.Study;
import tare.study.StudyFailure;
import tare.verdict.Claim;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** The options that make a study of files: shared by every command that judges. */
final class StudyArguments {
    @Parameters(
            index = "+",
            arity = "0..*",
            paramLabel = "STUDY|FILES",
            description =
                    "Instead of naming both sides: a saved study (.tare), or result files and folders whose names or"
                            + " contents say which side they are.")
    private final List<Path> files = new ArrayList<>();

    @Option(
            names = "--baseline",
            arity = "1..*",
            paramLabel = "[NAME=]PATH",
            description = "Files or folders of the baseline, which the others are held against.")
    private final List<String> baseline = new ArrayList<>();

    @Option(
            names = "--candidate",
            arity = "1..*",
            paramLabel = "[NAME=]PATH",
            description = "Files or folders of the platform in question; a NAME for each of several.")
    private final List<String> candidates = new ArrayList<>();

    @Option(
            names = "--margin",
            paramLabel = "[DOMAIN|METRIC=]1%",
            description = "Largest negligible gap (default: 1%%); may be given again for a domain or a metric.")
    private final List<String> margins = new ArrayList<>();

    @Option(names = "--alpha", paramLabel = "0.05", description = "Level of each test (default: 0.05).")
    private double alpha = Rule.DEFAULT.alpha();

    @Option(
            names = "--power",
            paramLabel = "0.8",
            description = "Chance with which the planned runs would show it (default: 0.8).")
    private double power = Rule.DEFAULT.power();

    @Option(
            names = "--claim",
            paramLabel = "TEXT",
            description = "A claim to hold against the data, e.g. \"inference 95-105%%\"; may be repeated.")
    private final List<String> claims = new ArrayList<>();

    @Option(
            names = "--better",
            paramLabel = "METRIC=lower|higher",
            description = "Which way a metric is better where the files do not say.")
    private final Map<String, String> better = new LinkedHashMap<>();

    @Option(
            names = "--primary",
            paramLabel = "BENCHMARK=METRIC",
            description = "The metric to judge a benchmark by instead of the format's.")
    private final Map<String, String> primary = new LinkedHashMap<>();

    @Option(
            names = "--parts",
            paramLabel = "BENCHMARK=repeats|sum|mean",
            description = "What files of one benchmark that overlap in time are.")
    private final Map<String, String> parts = new LinkedHashMap<>();

    @Option(
            names = "--paired",
            description = "Runs are paired by run id; only where that was decided before the values were seen.")
    private boolean paired;

    @Option(
            names = "--fact",
            paramLabel = "PLATFORM:NAME=VALUE",
            description = "A fact that no file holds; vcpus, host-cpus, gpus, watts and price (an hour) on both sides"
                    + " also give the work for each of them.")
    private final List<String> facts = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random.")
    private long seed = Settings.DEFAULT.seed();

    @Option(
            names = "--looks",
            paramLabel = "N",
            description = "How often results were looked at while runs were still added (default: 1).")
    private int looks = 1;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Whether a study or any side was named. */
    boolean given() {
        return !files.isEmpty() || !baseline.isEmpty() || !candidates.isEmpty();
    }

    /** Opens the saved study, or imports the files of both sides and makes a study of them. */
    Study study(PrintWriter err) {
        if (!files.isEmpty()) {
            return overridden(opened(err));
        }
        if (baseline.isEmpty() || candidates.isEmpty()) {
            throw wrong("name both sides: --baseline PATH --candidate PATH");
        }
        NamedSides sides = sides();
        sides.pooled(candidates).ifPresent(doubt -> err.println(VisibleText.of("warning: " + doubt)));
        Settings settings = settings();
        List<Source> sources = new ArrayList<>();
        sides.paths().forEach((label, paths) -> sources.addAll(relabelled(Imports.read(paths, err), label)));
        return stated(new Study(
                sides.title(), sources, sides.baseline(), sides.candidates(), settings, List.of(), List.of()));
    }

    private Study opened(PrintWriter err) {
        if (!baseline.isEmpty() || !candidates.isEmpty()) {
            throw wrong("name either a study or files, or both sides with --baseline and --candidate, not both");
        }
        Study study;
        try {
            study = StudyFiles.of(files, err);
        } catch (StudyFailure e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        StudyFiles.open(study).ifPresent(open -> {
            Imports.say(study.sources(), err);
            throw wrong(open);
        });
        return study;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    /** The study with what the command line says otherwise; what it does not mention stays as saved. */
    private Study overridden(Study saved) {
        Settings told = settings();
        Settings s = saved.settings();
        boolean general = margins.stream().anyMatch(m -> m.indexOf('=') < 0);
        Rule rule = new Rule(
                general ? told.rule().margin() : s.rule().margin(),
                said("--alpha") ? alpha : s.rule().alpha(),
                said("--power") ? power : s.rule().power());
        return stated(saved.withSettings(new Settings(
                rule,
                both(s.domainMargins(), told.domainMargins()),
                both(s.metricMargins(), told.metricMargins()),
                said("--claim") ? told.claims() : s.claims(),
                s.exclusions(),
                both(s.primaryMetrics(), told.primaryMetrics()),
                both(s.directions(), told.directions()),
                both(s.parts(), told.parts()),
                paired || s.paired(),
                said("--seed") ? seed : s.seed(),
                said("--looks") ? told.looks() : s.looks(),
                s.byHand())));
    }

    private static <K, V> Map<K, V> both(Map<K, V> saved, Map<K, V> told) {
        Map<K, V> both = new LinkedHashMap<>(saved);
        both.putAll(told);
        return both;
    }

    /** The study with the facts that the command line says. */
    private Study stated(Study study) {
        List<String> platforms = new ArrayList<>(List.of(study.baseline()));
        platforms.addAll(study.candidates());
        try {
            Settings s = study.settings();
            return facts.isEmpty()
                    ? study
                    : study.withSettings(s.withByHand(StatedFacts.added(s.byHand(), facts, platforms)));
        } catch (IllegalArgumentException e) {
            throw usage(e);
        }
    }

    private boolean said(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    private NamedSides sides() {
        try {
            return NamedSides.of(baseline, candidates);
        } catch (IllegalArgumentException e) {
            throw usage(e);
        }
    }

    private List<Source> relabelled(List<Source> sources, String label) {
        try {
            return sources.stream().map(s -> NamedSides.onPlatform(s, label)).toList();
        } catch (IllegalArgumentException e) {
            throw usage(e);
        }
    }

    private ParameterException usage(IllegalArgumentException e) {
        return new ParameterException(
                spec.commandLine(), Optional.ofNullable(e.getMessage()).orElse("wrong argument"), e);
    }

    /** The user's decisions as settings; wrong ones are wrong usage. */
    Settings settings() {
        Map<Domain, Margin> domains = new TreeMap<>();
        Map<String, Margin> metrics = new TreeMap<>();
        try {
            Margin margin = Rule.DEFAULT.margin();
            for (String m : margins) {
                int equals = m.lastIndexOf('=');
                if (equals < 0) {
                    margin = Percent.margin(m);
                } else {
                    String name = m.substring(0, equals).strip();
                    Margin own = Percent.margin(m.substring(equals + 1));
                    domain(name).ifPresentOrElse(d -> domains.put(d, own), () -> metrics.put(name, own));
                }
            }
            claims.forEach(StudyArguments::understood);
            return new Settings(
                    new Rule(margin, alpha, power).chosen(),
                    domains,
                    metrics,
                    claims,
                    List.of(),
                    primary,
                    directions(),
                    said(),
                    paired,
                    seed,
                    counted(looks));
        } catch (IllegalArgumentException e) {
            throw usage(e);
        }
    }

    private static int counted(int looks) {
        if (looks < 1) {
            throw new IllegalArgumentException("--looks counts from 1: " + looks);
        }
        return looks;
    }

    private static void understood(String claim) {
        if (Claim.parse(claim).isEmpty()) {
            throw new IllegalArgumentException("the claim \"" + claim
                    + "\" has no bound; write for example \"overhead about 1 %\" or \"inference 95-105 %\"");
        }
    }

    private static Optional<Domain> domain(String name) {
        for (Domain d : Domain.values()) {
            if (d.code().equalsIgnoreCase(name) || d.label().equalsIgnoreCase(name)) {
                return Optional.of(d);
            }
        }
        return Optional.empty();
    }

    private Map<String, Direction> directions() {
        Map<String, Direction> directions = new TreeMap<>();
        better.forEach((metric, way) -> directions.put(metric, one(Direction.class, way, "lower or higher")));
        return directions;
    }

    private Map<String, Settings.Parts> said() {
        Map<String, Settings.Parts> said = new TreeMap<>();
        parts.forEach((key, what) -> said.put(key, one(Settings.Parts.class, what, "repeats, sum or mean")));
        return said;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word, String choices) {
        for (E e : type.getEnumConstants()) {
            if (e.name().equalsIgnoreCase(word.strip())) {
                return e;
            }
        }
        throw new IllegalArgumentException("\"" + word + "\" is not one of " + choices);
    }

    static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException notAPathHere) {
            return false;
        }
    }
}
