package tare.analysis.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tare.analysis.Side;
import tare.analysis.pairing.Entry;
import tare.model.Data;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Rank;

/**
 * The separate boots or sessions of one side, also where they stand in one file: by boot where every boot is known, else by
 * a level that is called a session or a day, else by starts more than a quarter of a day apart. Never parts of one session.
 */
final class Sessions {
    private static final double APART = 6 * 3600;
    private static final int LONGEST_ID = 12;
    private static final int MOST_FLAT = 100_000;
    private static final Set<String> WORDS = Set.of("session", "sitting", "day", "date");

    private final List<Entry> entries;
    private final List<Atom> runs;

    private Sessions(List<Entry> entries, List<Atom> runs) {
        this.entries = entries;
        this.runs = runs;
    }

    /** Two at least, in the order of their first runs; else none. */
    static List<Side.Session> of(List<Entry> entries, List<Atom> runs) {
        if (runs.size() < 2 || runs instanceof FlatRuns && (runs.size() > MOST_FLAT || !timed(entries))) {
            return List.of();
        }
        Sessions all = new Sessions(entries, runs);
        List<Side.Session> found = all.byBoot();
        if (found.isEmpty()) {
            found = all.byLevel();
        }
        return found.isEmpty() ? all.byTime() : found;
    }

    private static boolean timed(List<Entry> entries) {
        return entries.getFirst().measurement().data() instanceof Data.Samples s
                && s.nested().seconds().length > 0;
    }

    private List<Side.Session> byBoot() {
        if (runs.stream().anyMatch(a -> a.boot().isEmpty())) {
            return List.of();
        }
        boolean hosts = runs.stream().map(Atom::host).distinct().count() > 1;
        return grouped(
                a -> a.host() + "\u0000" + a.boot(),
                (a, n) -> "boot " + name(own(a, a.boot(), Rank.BOOT), n)
                        + (hosts ? " of " + machine(own(a, a.host(), Rank.HOST)) : ""));
    }

    private static String machine(String id) {
        return id.isBlank() || id.contains("#") ? "another machine" : "host " + id;
    }

    /** What the file calls a boot or host that is a level of its values; the id itself where it is none. */
    private String own(Atom run, String id, Rank rank) {
        String prefix = run.part() + "#";
        if (!id.startsWith(prefix) || !(entries.get(run.part()).measurement().data() instanceof Data.Samples s)) {
            return id;
        }
        List<Level> levels = s.nested().levels();
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).rank() == rank) {
                String name = s.nested().name(i, Integer.parseInt(id.substring(prefix.length())));
                return name.isEmpty() ? id : name;
            }
        }
        return id;
    }

    private static String name(String id, int number) {
        boolean own = !id.isBlank() && id.length() <= LONGEST_ID && !id.contains("#");
        return own ? id : String.valueOf(number);
    }

    private List<Side.Session> byLevel() {
        int depth = 0;
        int level = 0;
        String word = "";
        for (Entry e : entries) {
            if (!(e.measurement().data() instanceof Data.Samples s)) {
                return List.of();
            }
            int at = 0;
            int found = 0;
            List<Level> levels = s.nested().levels();
            for (int i = 0; i < levels.size() && found == 0; i++) {
                boolean run = levels.get(i).rank() == Rank.RUN;
                at += run ? 1 : 0;
                if (run && WORDS.contains(levels.get(i).name().toLowerCase(Locale.ROOT))) {
                    found = at + 1;
                    level = i;
                    word = levels.get(i).name();
                }
            }
            if (found == 0 || depth > 0 && found != depth) {
                return List.of();
            }
            depth = found;
        }
        int d = depth;
        int l = level;
        String called = word;
        return grouped(a -> a.prefix(d), (a, n) -> called + " " + name(named(a, l, d - 1), n));
    }

    /** What the file calls the session of a run. */
    private String named(Atom run, int level, int depth) {
        return entries.get(run.part()).measurement().data() instanceof Data.Samples s
                ? s.nested().name(level, run.path()[depth])
                : "";
    }

    private List<Side.Session> byTime() {
        double[] began = runs.stream().mapToDouble(this::began).toArray();
        if (Arrays.stream(began).anyMatch(Double::isNaN)) {
            return List.of();
        }
        double[] inTime = began.clone();
        Arrays.sort(inTime);
        List<Double> sessions = new ArrayList<>();
        for (int i = 0; i < inTime.length; i++) {
            if (i == 0 || inTime[i] - inTime[i - 1] > APART) {
                sessions.add(inTime[i]);
            }
        }
        return grouped(a -> session(sessions, began(a)), (a, n) -> "session " + n);
    }

    /** The last session that had begun. */
    private static int session(List<Double> sessions, double at) {
        int found = Collections.binarySearch(sessions, at);
        return found >= 0 ? found : -found - 2;
    }

    /** When a run began: what its file says of the run itself, else of the file. */
    private double began(Atom run) {
        Measurement m = entries.get(run.part()).measurement();
        if (m.data() instanceof Data.Samples s
                && run.path().length > 1
                && s.nested().seconds().length > 0) {
            List<Level> levels = s.nested().levels();
            int depth = 0;
            for (int i = 0; i < levels.size(); i++) {
                depth += levels.get(i).rank() == Rank.RUN ? 1 : 0;
                if (depth == run.path().length - 1) {
                    return s.nested().began(i, run.path()[depth]);
                }
            }
        }
        return m.run().startSeconds();
    }

    /** Says what a session is called, from its first run and its number. */
    private interface Naming {
        String of(Atom first, int number);
    }

    private List<Side.Session> grouped(Function<Atom, Object> id, Naming naming) {
        Map<Object, List<Atom>> groups = new LinkedHashMap<>();
        runs.forEach(
                a -> groups.computeIfAbsent(id.apply(a), k -> new ArrayList<>()).add(a));
        if (groups.size() < 2) {
            return List.of();
        }
        List<Side.Session> sessions = new ArrayList<>();
        for (List<Atom> group : groups.values()) {
            String name = naming.of(group.getFirst(), sessions.size() + 1);
            sessions.add(new Side.Session(name, values(group)));
        }
        return sessions;
    }

    /** One value for each of the highest level that was repeated within the session. */
    private static double[] values(List<Atom> runs) {
        return Units.inside(runs).stream().mapToDouble(Double::doubleValue).toArray();
    }
}
