package tare.importer.guided;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tare.importer.Guess;
import tare.importer.Measured;
import tare.importer.Numbers;
import tare.importer.Structure;
import tare.importer.Wording;
import tare.importer.Written;
import tare.model.Direction;
import tare.model.FactKeys;

/** What a name and the values under it suggest. */
final class Meanings {
    private static final Set<String> BENCHMARKS = Set.of(
            "benchmark",
            "bench",
            "name",
            "label",
            "title",
            "bezeichnung",
            "test",
            "case",
            "workload",
            "task",
            "operation",
            "suite",
            "kernel",
            "prüfling",
            "prüfung",
            "scenario",
            "command",
            "job",
            "query",
            "program",
            "programm",
            "id",
            "essai",
            "aufgabe");
    private static final Pattern TIMES = Pattern.compile(
            "(?:time|ts|timestamp|started?|start_?time|date|datum|beginn?|begin|when|epoch|at|zeitpunkt|uhrzeit|heure|created|ended|end)(?:_at)?");
    private static final Pattern FAILED = Pattern.compile("fehler|errors?|fail(?:ed|ures?)?|status|ok|success|passed");
    private static final Pattern SETTINGS = Pattern.compile(
            ".*(?:threads?|clients?|users?|jobs|size|rows|cols|count|seed|batch|depth|warm_?up|iterations|repeats|concurrency|port|pid|version|build|connections|workers|block|payload|buffer|chunk|length|level|größe|anzahl|puffer|länge|tiefe|nutzer|stränge|grid|dim).*"
                    + "|(?:.*[^\\p{L}])?(?:cores|kerne|qd|queues?|nodes|procs|processes|ranks|cpus|vcpus?|sockets|streams|np|ppn|gpus|vms)(?:[^\\p{L}].*)?");
    private static final Pattern GAP = Pattern.compile(
            "(?i)[-–—?*.x#/\\s]+|tbd|todo|fail(?:ed|ure)?|time(?:d )?-?out|err(?:or)?|oom|crash(?:ed)?|dnf"
                    + "|#(?:n/a|div/0!|value!|ref!|num!|name\\?|null!)|n\\.?a\\.?|k\\.?a\\.?|skip(?:ped)?|abort(?:ed)?|killed|(?:nan|inf)\\s.*");
    private static final Pattern FRACTION = Pattern.compile("\\s*+[-+]?[\\d.,' ]*\\d[.,]\\d+(?:\\s*[^\\s\\d].*)?");
    private static final Pattern SPREAD = Pattern.compile("\\s*(?:±|\\+/-|\\+-)");
    private static final Pattern RUN_NAMED = Pattern.compile(
            "(?iu)(?:run|rep|repeat|repetition|trial|round|iteration|pass|attempt|lauf|durchlauf|durchgang|messung|wiederholung|essai)[\\s_#.-]*\\d{1,5}");
    private static final Pattern NUMBERED = Pattern.compile("id|nr|no|seq|index|pid|uid|line");
    private static final Pattern WHOLE = Pattern.compile("\\d+|\\d{1,3}(?:[.,' ]\\d{3})+");
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("host(?:[._ ]?(?:name|id))?|node(?:[._ ](?:name|id))?|machine|rechner", FactKeys.HOST),
            Map.entry("cpu|cpu[._ ]?(?:model|name)|processor|prozessor", FactKeys.CPU_MODEL),
            Map.entry("vcpus?", FactKeys.VCPUS),
            Map.entry("cpu[._ ]?threads|cpus", FactKeys.CPU_THREADS),
            Map.entry("cpu[._ ]?cores|cores", FactKeys.CPU_CORES),
            Map.entry("(?:linux )?kernel(?:[._ ](?:version|build))?", FactKeys.KERNEL),
            Map.entry("os|operating system|betriebssystem", FactKeys.OS),
            Map.entry("hypervisor|virtuali[sz]ation|virt", FactKeys.HYPERVISOR),
            Map.entry("gpu|gpu[._ ]?(?:model|name)", FactKeys.GPU_MODEL),
            Map.entry("(?:gpu )?driver(?:[._ ]version)?", FactKeys.GPU_DRIVER),
            Map.entry("mem(?:ory)?|ram|speicher", FactKeys.MEMORY),
            Map.entry("compiler", FactKeys.COMPILER),
            Map.entry("boot[._ ]?id", FactKeys.BOOT_ID));

    /** Units as they are glued to names, where they cannot be read as they stand. */
    private static final Map<String, String> GLUED = Map.of(
            "(?<=energy|power|energie|leistung|verbrauch) j", "J",
            "(?<=energy|power|energie|leistung|verbrauch) w", "W",
            " (?:ops|req) ?s", "1/s",
            " per sec(?:ond)?", "1/s");

    private Meanings() {}

    /** Whether a number stands here with its unit or its spread behind it: {@code 12.5 ms}. */
    static boolean measured(String text) {
        return Measured.is(text);
    }

    /** Whether a number stands here in whatever way. */
    static boolean numeric(String text) {
        return number(text) || measured(text) || Written.in(text).isPresent();
    }

    /** The cells that say anything. */
    static List<String> said(List<String> values) {
        return values.stream().filter(v -> !gap(v)).toList();
    }

    /** Whether a cell says that there is no value here, or that the work for it failed. */
    static boolean gap(String text) {
        return Numbers.saysMissing(text) || GAP.matcher(text.strip()).matches();
    }

    /** The cells of a column that hold numbers, where nearly all do that say anything; else all that say anything. */
    static List<String> told(List<String> values) {
        List<String> said = said(values);
        List<String> numbers =
                said.stream().filter(v -> number(v) || measured(v)).toList();
        return numbers.size() * 10 >= said.size() * 8 && !numbers.isEmpty() ? numbers : said;
    }

    static boolean number(String text) {
        return Numbers.printed(text);
    }

    /** What a column or node inside a record is, from its name and its values. */
    static Meaning inRecord(String name, List<String> all) {
        String n = name.strip().toLowerCase(Locale.ROOT);
        List<String> values = told(all);
        boolean numbers = !values.isEmpty() && values.stream().allMatch(v -> number(v) || measured(v));
        Optional<Meaning> level = level(n);
        if (level.isPresent() && !fractions(values)) {
            return level.get();
        }
        if (TIMES.matcher(n).matches() && !(numbers && n.equals("time"))) {
            return Meaning.TIME;
        }
        if (FAILED.matcher(n).matches()) {
            return numbers && isCount(n, values) ? Meaning.VALUE : Meaning.FAILED;
        }
        if (!numbers) {
            boolean runs = !values.isEmpty()
                    && values.stream()
                            .allMatch(v -> RUN_NAMED.matcher(v.strip()).matches());
            boolean spread = !values.isEmpty()
                    && values.stream().allMatch(v -> SPREAD.matcher(v).lookingAt());
            return runs ? Meaning.RUN : spread ? Meaning.IGNORE : text(n);
        }
        if (NUMBERED.matcher(n).matches()) {
            return Meaning.IGNORE;
        }
        if (SETTINGS.matcher(n).matches() && values.stream().allMatch(Meanings::measured)) {
            return Meaning.PARAMETER;
        }
        boolean whole = values.stream().allMatch(v -> WHOLE.matcher(v.strip()).matches());
        return whole
                        && SETTINGS.matcher(n).matches()
                        && Guess.unitInName(name).unit().isEmpty()
                ? Meaning.PARAMETER
                : Meaning.VALUE;
    }

    /** Whether all are numbers with a fraction, which no unit of a level is called by. */
    private static boolean fractions(List<String> values) {
        return !values.isEmpty()
                && values.stream().allMatch(v -> FRACTION.matcher(v).matches());
    }

    /** Whether such a column counts what failed in a record, instead of saying whether the record did. */
    private static boolean isCount(String name, List<String> values) {
        return !name.equals("status")
                && values.stream().map(Numbers::lenient).anyMatch(v -> v.isPresent() && v.getAsDouble() > 1);
    }

    private static Meaning text(String n) {
        return switch (n) {
            case "unit", "units", "einheit" -> Meaning.UNIT;
            case "metric", "measure", "kennzahl", "messgröße" -> Meaning.METRIC;
            case "better", "direction", "proportion" -> Meaning.DIRECTION;
            case "note",
                    "notes",
                    "comment",
                    "comments",
                    "remark",
                    "remarks",
                    "bemerkung",
                    "bemerkungen",
                    "kommentar",
                    "commentaire" -> Meaning.IGNORE;
            default ->
                BENCHMARKS.contains(n)
                        ? Meaning.BENCHMARK
                        : Structure.isPlatform(n) ? Meaning.PLATFORM : Meaning.PARAMETER;
        };
    }

    /** Whether a name says how values are nested. */
    static Optional<Meaning> level(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "host", "machine", "node" -> Optional.of(Meaning.HOST);
            case "boot" -> Optional.of(Meaning.BOOT);
            case "run",
                    "round",
                    "launch",
                    "fork",
                    "process",
                    "trial",
                    "rep",
                    "repetition",
                    "repeat",
                    "session",
                    "lauf",
                    "durchlauf",
                    "durchgang",
                    "wiederholung",
                    "pass",
                    "attempt",
                    "try" -> Optional.of(Meaning.RUN);
            case "iteration", "iter", "sample", "index" -> Optional.of(Meaning.ITERATION);
            default -> Optional.empty();
        };
    }

    /** The key of a fact with this name, if it is a usual one. */
    static Optional<String> fact(String name) {
        String n = name.strip().toLowerCase(Locale.ROOT);
        return FACTS.entrySet().stream()
                .filter(e -> n.matches(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The field with another meaning, and with what follows from its name. */
    static Field as(Field f, Meaning meaning) {
        Field next = f.meaning(meaning);
        if (meaning == Meaning.FACT) {
            return next.named(fact(f.name())
                    .orElse(f.name().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", ".")));
        }
        return meaning.measured() ? value(next) : next;
    }

    /** Splits name and unit of a value, and says which way is better where the words are plain. */
    static Field value(Field f) {
        String behind = Measured.in(f.example()).map(Measured::unit).orElse("");
        if (measured(f.example()) && !behind.isEmpty()) {
            return f.better(f.better() == Direction.UNKNOWN ? Wording.better(f.name(), behind) : f.better());
        }
        Guess.Named named = Guess.unitInName(f.name());
        String name = named.name().replace('_', ' ').strip();
        String unit = f.unit().isEmpty() ? named.unit() : f.unit();
        for (Map.Entry<String, String> e : GLUED.entrySet()) {
            if (unit.isEmpty() && name.toLowerCase(Locale.ROOT).matches(".+" + e.getKey())) {
                unit = e.getValue();
                name = name.replaceFirst("(?i)" + e.getKey() + "$", "");
            }
        }
        if (unit.isEmpty() && Guess.standsAlone(name, name)) {
            unit = name;
        }
        Direction better = f.better() == Direction.UNKNOWN ? Wording.better(name + " " + f.name(), unit) : f.better();
        return f.named(name.isEmpty() ? f.name() : name).unit(unit).better(better);
    }
}
