package tare.importer;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tare.model.Level;

/** The usual names of columns and keys that say where a value stands: machine, boot, run, iteration, time. */
public final class Structure {
    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry("host", Level.host("host")),
            Map.entry("hostname", Level.host("host")),
            Map.entry("node", Level.host("node")),
            Map.entry("boot", Level.boot("boot")),
            Map.entry("boot_id", Level.boot("boot")),
            Map.entry("run", Level.run("run")),
            Map.entry("run_id", Level.run("run")),
            Map.entry("rep", Level.run("rep")),
            Map.entry("repeat", Level.run("repeat")),
            Map.entry("repetition", Level.run("repetition")),
            Map.entry("round", Level.run("round")),
            Map.entry("launch", Level.run("launch")),
            Map.entry("fork", Level.run("fork")),
            Map.entry("trial", Level.run("trial")),
            Map.entry("session", Level.run("session")),
            Map.entry("iteration", Level.iteration("iteration")),
            Map.entry("iter", Level.iteration("iteration")));

    private Structure() {}

    /** The level that a name of a column stands for. */
    public static Optional<Level> level(String name) {
        return Optional.ofNullable(LEVELS.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** Whether a name says when a value was taken. */
    public static boolean isTime(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "started", "start", "start_time", "time", "timestamp", "date", "datetime" -> true;
            default -> false;
        };
    }

    /** Whether a name says which platform a value belongs to. */
    public static boolean isPlatform(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "platform", "env", "environment", "system", "machine", "side", "umgebung", "plattform", "plateforme" ->
                true;
            default -> false;
        };
    }
}
