package tare.app.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the window remembers between starts: look, text scale, recent studies, and where it autosaves. */
public final class Desk {
    /** The file of warnings and errors in the folder of the window. */
    public static final String LOG_FILE = "tare.log";

    private static final Pattern AUTOSAVE = Pattern.compile("autosave-(\\d{1,12})(?:-\\d{1,6})?\\.tare");
    private static final int MOST_RECENT = 8;
    private static final String OTHER = "window.";
    private static final String LOOK = "look";
    private static final String TEXT_SCALE = "textScale";
    private static final String RECENT = "recent.";

    /** The beginning of a process and the time of a file are told by two clocks. */
    private static final int CLOCKS_APART = 2;

    private final Path folder;
    private final SharedSettings settings;
    private final Map<String, String> others = new TreeMap<>();
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.SYSTEM);
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final IntegerProperty leftCount = new SimpleIntegerProperty();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();

    /** What this program kept when it last read or wrote: what differs now was changed here. */
    private Map<String, String> known = Map.of();

    /** A desk that is kept in a folder; what is there is read at once. */
    public Desk(Path folder) {
        this.folder = folder;
        this.settings = new SharedSettings(folder.resolve("window.properties"));
        load();
    }

    /** The folder where the system keeps such things, or the one that {@code tare.state} names. */
    public static Path usualFolder() {
        String named = System.getProperty("tare.state");
        if (named != null) {
            return Path.of(named);
        }
        String home = System.getProperty("user.home", ".");
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return Path.of(home, "AppData", "Local", "Tare");
        }
        return os.contains("mac")
                ? Path.of(home, "Library", "Application Support", "Tare")
                : Path.of(home, ".local", "state", "tare");
    }

    private void load() {
        Map<String, String> kept = settings.now();
        kept.forEach((name, value) -> {
            if (name.startsWith(OTHER)) {
                others.put(name.substring(OTHER.length()), value);
            }
        });
        String wanted = kept.getOrDefault(LOOK, "");
        for (Look l : Look.values()) {
            if (l.name().equals(wanted)) {
                look.set(l);
            }
        }
        textScale.set(number(kept.getOrDefault(TEXT_SCALE, "1")));
        show(recent(kept));
        known = own();
    }

    /** What this program would have kept, but for the recent studies. */
    private Map<String, String> own() {
        Map<String, String> own = new TreeMap<>();
        others.forEach((name, value) -> own.put(OTHER + name, value));
        own.put(LOOK, look.get().name());
        own.put(TEXT_SCALE, String.valueOf(textScale.get()));
        return own;
    }

    private static List<String> recent(Map<String, String> kept) {
        List<String> recent = new ArrayList<>();
        for (int i = 0; i < MOST_RECENT; i++) {
            String study = kept.getOrDefault(RECENT + i, "");
            if (place(study).isPresent()) {
                recent.add(study);
            }
        }
        return recent;
    }

    /** Shows those that can be opened; a disk that is not there now may be there again. */
    private void show(List<String> studies) {
        List<Path> there = studies.stream()
                .flatMap(s -> place(s).stream())
                .filter(Files::exists)
                .toList();
        if (!there.equals(recent)) {
            recent.setAll(there);
        }
    }

    /** A place that was kept as text; empty where the text is empty or names no place on this system. */
    public static Optional<Path> place(String kept) {
        try {
            return Optional.of(kept).filter(k -> !k.isEmpty()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Something small that a part of the window keeps between starts; empty if nothing is kept. */
    public String kept(String name) {
        return others.getOrDefault(name, "");
    }

    /** Keeps something small. */
    public void keep(String name, String value) {
        others.put(name, value);
        save();
    }

    private static double number(String text) {
        return text.matches("[0-9]+(\\.[0-9]+)?") ? Math.clamp(Double.parseDouble(text), 0.8, 2) : 1;
    }

    /** Writes down what was changed here. Failing to do so is no reason to stop. */
    public void save() {
        save(recent -> recent);
    }

    /** Changes the recent studies, those of other programs too, and writes down what else was changed here. */
    private void save(UnaryOperator<List<String>> studies) {
        Map<String, String> own = own();
        Map<String, String> changed = new TreeMap<>(own);
        changed.entrySet().removeAll(known.entrySet());
        Map<String, String> kept = settings.change(there -> {
            Map<String, String> next = new TreeMap<>(there);
            next.putAll(changed);
            List<String> recent = studies.apply(recent(there));
            next.keySet().removeIf(name -> name.startsWith(RECENT));
            for (int i = 0; i < Math.min(recent.size(), MOST_RECENT); i++) {
                next.put(RECENT + i, recent.get(i));
            }
            return next;
        });
        known = own;
        show(recent(kept));
    }

    /** Puts a study on top of the recent ones. */
    public void used(Path study) {
        save(there -> {
            List<String> next = new ArrayList<>(there);
            next.remove(study.toString());
            next.addFirst(study.toString());
            return next;
        });
    }

    /** Forgets the recent studies; the files stay. */
    public void forgetRecent() {
        save(there -> List.of());
    }

    /** Where everything of the window is kept. */
    public Path folder() {
        return folder.toAbsolutePath();
    }

    /** Where warnings and errors are written. */
    public Path log() {
        return folder.resolve(LOG_FILE);
    }

    /** Where an open study is saved while it is worked on: a file of this process alone, and of one study after another. */
    public Path autosave(int study) {
        return folder.resolve("autosave-" + ProcessHandle.current().pid() + "-" + study + ".tare");
    }

    /** Studies that were open, with changes, when a program ended without closing; the newest first. */
    public List<Path> leftBehind() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Desk::orphan)
                    .sorted(Comparator.comparing(Desk::written).reversed())
                    .toList();
        } catch (IOException e) {
            Log.OF.warn("the folder of unsaved studies cannot be read: {}", e.getMessage());
            return List.of();
        }
    }

    /** A study was left unsaved, and its copy is there now. */
    public void leftOne() {
        leftCount.set(leftCount.get() + 1);
    }

    /** Changes when another study was left unsaved. */
    public ReadOnlyIntegerProperty leftProperty() {
        return leftCount;
    }

    private static boolean orphan(Path file) {
        Matcher m = AUTOSAVE.matcher(String.valueOf(file.getFileName()));
        return m.matches()
                && ProcessHandle.of(Long.parseLong(m.group(1)))
                        .filter(p -> p.isAlive() && !p.equals(ProcessHandle.current()) && mayHaveWritten(p, file))
                        .isEmpty();
    }

    /** Numbers of processes are given again: one that began after the copy was written is another program. */
    private static boolean mayHaveWritten(ProcessHandle process, Path file) {
        return process.info()
                .startInstant()
                .map(start -> start.minusSeconds(CLOCKS_APART).isBefore(written(file)))
                .orElse(true);
    }

    /** When a file was last written; the beginning of time when that cannot be said. */
    public static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** 1 = usual size, up to 2. */
    public DoubleProperty textScaleProperty() {
        return textScale;
    }

    public ObservableList<Path> recent() {
        return recent;
    }

    /** Made at the first word: setting the log up takes longer than opening the window should. */
    private static final class Log {
        static final Logger OF = LoggerFactory.getLogger(Desk.class);
    }
}
