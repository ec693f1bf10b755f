package tare.importer.guided;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tare.importer.PlatformWords;
import tare.model.PlatformKind;
import tare.model.Unit;

/** Columns of numbers that stand side by side for one thing: run beside run, platform beside platform. */
final class ColumnGroups {
    private static final Pattern COUNTED = Pattern.compile("(?iu)^(.*?)(?:^|[\\s_.-]*)"
            + "(run|rep|repeat|repetition|trial|round|iter|iteration|pass|attempt|sample|measurement|lauf|durchlauf|durchgang"
            + "|messung|wiederholung|essai|mesure|passage)?[\\s_#.-]*(\\d{1,3})$");
    private static final Pattern MEASURED = Pattern.compile(
            "(?iu)(?:.*[ _])?(?:time|latency|duration|elapsed|value|result|score|throughput|zeit|wert|ergebnis)");
    private static final Pattern DERIVED = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:diff|difference|delta|δ|overhead|ratio|speed-?up|slow-?down"
                    + "|change|loss|penalty|gain|relative|rel|faktor|factor|abweichung|unterschied|differenz|écart|p-?value)(?!\\p{L}).*|%|Δ.*");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Words that also stand for other things than a platform where they stand alone in a column. */
    private static final Set<String> DOUBTFUL =
            Set.of("host", "native", "guest", "metal", "container", "sandbox", "control");

    private static final int LONGEST = 120;

    private ColumnGroups() {}

    static List<Field> of(List<Field> fields) {
        return apart(sides(runs(fields)));
    }

    /** One thing in two units is measured once: what stands in the other unit is called by it. */
    private static List<Field> apart(List<Field> fields) {
        Map<String, String> units = new HashMap<>();
        List<Field> apart = new ArrayList<>();
        for (Field f : fields) {
            String first = units.computeIfAbsent(f.meaning() + "\n" + f.name() + "\n" + f.of(), n -> f.unit());
            boolean other = f.meaning().measured()
                    && !first.equals(f.unit())
                    && Unit.of(first).convertsTo(Unit.of(f.unit()));
            apart.add(!other ? f : f.is(Meaning.SIDE) ? f.side(f.name(), in(f, "value")) : f.named(in(f, f.name())));
        }
        return apart;
    }

    private static String in(Field f, String otherwise) {
        return (f.of().isEmpty() ? otherwise : f.of()) + " in " + f.unit();
    }

    /** Columns that differ by a number of their run alone get one name; what sums them up is not read. */
    private static List<Field> runs(List<Field> fields) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (Field f : fields) {
            Matcher m = counted(f);
            if (f.is(Meaning.VALUE) && m.matches() && counts(m)) {
                groups.computeIfAbsent(group(f, m), g -> new ArrayList<>()).add(Integer.parseInt(m.group(3)));
            }
        }
        groups.values().removeIf(numbers -> !follow(numbers));
        Map<String, Long> same = fields.stream()
                .filter(f -> f.is(Meaning.VALUE))
                .collect(Collectors.groupingBy(f -> f.name() + "\n" + f.unit(), Collectors.counting()));
        boolean twice = same.values().stream().anyMatch(n -> n > 1);
        return groups.isEmpty() && !twice
                ? fields
                : fields.stream().map(f -> run(f, groups)).toList();
    }

    private static Field run(Field f, Map<String, List<Integer>> groups) {
        Matcher m = counted(f);
        if (!f.is(Meaning.VALUE)) {
            return f;
        }
        if (m.matches() && counts(m) && groups.containsKey(group(f, m))) {
            return f.named(prefix(m).isEmpty() ? "value" : prefix(m));
        }
        String word = Arrays.stream(BETWEEN.split(f.name()))
                .filter(part -> PlatformWords.in(part).isEmpty())
                .collect(Collectors.joining(" "));
        return Summaries.named(word) ? f.meaning(Meaning.IGNORE) : f;
    }

    /** A heading of this length is a text; looking for a count in it would take long. */
    private static Matcher counted(Field f) {
        return COUNTED.matcher(f.name().length() > LONGEST ? "" : f.name());
    }

    private static String group(Field f, Matcher m) {
        return prefix(m).toLowerCase(Locale.ROOT) + "\n" + f.unit();
    }

    private static String prefix(Matcher m) {
        return m.group(1).replaceAll("[\\s_.-]+$", "");
    }

    /** A number behind a word for a run, behind what was measured or on which platform, or alone; a server 2 is none. */
    private static boolean counts(Matcher m) {
        String prefix = prefix(m);
        boolean apart = m.start(3) > prefix.length() && PlatformWords.in(prefix).isPresent();
        return m.group(2) != null
                || prefix.isEmpty()
                || MEASURED.matcher(prefix).matches()
                || apart;
    }

    private static boolean follow(List<Integer> numbers) {
        int first = numbers.getFirst();
        boolean ascending = true;
        for (int i = 0; i < numbers.size(); i++) {
            ascending &= numbers.get(i) == first + i;
        }
        return numbers.size() > 1 && first < 2 && ascending;
    }

    /** Columns of numbers that are headed by platforms, of one thing or each of the same things. */
    private static List<Field> sides(List<Field> fields) {
        List<Field> values = fields.stream().filter(f -> f.is(Meaning.VALUE)).toList();
        List<Field> measured = values.stream()
                .filter(f -> !derived(f) && PlatformWords.in(f.name()).isPresent())
                .toList();
        if (measured.size() < 2) {
            return fields;
        }
        Map<Field, String> rests =
                measured.stream().collect(Collectors.toMap(Function.identity(), ColumnGroups::rest, (a, b) -> a));
        Map<String, Set<String>> things = new HashMap<>();
        rests.forEach((f, rest) ->
                things.computeIfAbsent(platform(f, rest), p -> new TreeSet<>()).add(rest + "\n" + f.unit()));
        boolean alike = things.size() > 1 && things.values().stream().distinct().count() == 1;
        boolean alone = rests.values().stream().anyMatch(String::isEmpty);
        boolean sure = alone
                || measured.stream().allMatch(f -> PlatformWords.in(f.name())
                        .filter(hit ->
                                !DOUBTFUL.contains(hit.word()) || hit.word().equals("native"))
                        .isPresent());
        if (!alone && !(alike && sure) || things.size() < 2 && !alone) {
            return fields;
        }
        boolean several = alike && sure;
        List<Field> sided = new ArrayList<>();
        for (Field f : fields) {
            if (!rests.containsKey(f)) {
                sided.add(values.contains(f) ? beside(f, fields.indexOf(f) < fields.indexOf(measured.getFirst())) : f);
            } else if (several) {
                sided.add(f.side(platform(f, rests.get(f)), rests.get(f)));
            } else {
                sided.add(f.side(f.name(), ""));
            }
        }
        return sided.stream()
                                .filter(f -> f.is(Meaning.SIDE))
                                .map(Field::name)
                                .distinct()
                                .count()
                        > 1
                ? sided
                : fields;
    }

    /** A column of whole numbers before those of the platforms is a setting of its row. */
    private static Field beside(Field f, boolean before) {
        return f.meaning(
                before && f.example().strip().matches("\\d{1,15}") && f.unit().isEmpty()
                        ? Meaning.PARAMETER
                        : Meaning.IGNORE);
    }

    private static boolean derived(Field f) {
        Set<PlatformKind> kinds = new TreeSet<>();
        for (String part : BETWEEN.split(f.name())) {
            PlatformWords.in(part).ifPresent(hit -> kinds.add(hit.kind()));
        }
        return DERIVED.matcher(f.name()).matches() || kinds.size() > 1;
    }

    /** What a heading says beside the platform; the product behind a platform's word is part of it. */
    private static String rest(Field f) {
        return Arrays.stream(BETWEEN.split(f.name()))
                .filter(part -> !part.isEmpty() && PlatformWords.in(part).isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String platform(Field f, String rest) {
        Set<String> others = Set.of(rest.split(" "));
        return Arrays.stream(BETWEEN.split(f.name()))
                .filter(part -> !part.isEmpty() && !others.contains(part))
                .collect(Collectors.joining(" "));
    }

    /** Whether these texts are the names of platforms: each speaks of one, and of more than one kind or word. */
    static boolean platforms(List<String> values) {
        Set<PlatformKind> kinds = new TreeSet<>();
        Set<String> words = new TreeSet<>();
        for (String value : values) {
            PlatformWords.Hit hit = PlatformWords.in(value).orElse(null);
            if (hit == null) {
                return false;
            }
            kinds.add(hit.kind());
            words.add(hit.word());
        }
        boolean unnamed = kinds.equals(Set.of(PlatformKind.UNKNOWN)) && words.size() > 1;
        boolean one = words.size() == 1
                && kinds.stream().noneMatch(PlatformKind.UNKNOWN::equals)
                && words.stream().noneMatch(DOUBTFUL::contains)
                && values.stream().allMatch(v -> PlatformWords.without(v).isEmpty());
        return kinds.size() > 1 || unnamed || one;
    }
}
