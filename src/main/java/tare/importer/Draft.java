package tare.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tare.model.Data;
import tare.model.FactKeys;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Note;
import tare.model.PlatformKind;
import tare.model.Severity;

/** Collects what a format reads from one file. Used by one thread. */
public final class Draft {
    private static final int NOTES_OF_A_KIND = 20;

    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Integer> noted = new TreeMap<>();
    private final Map<String, String> facts = new TreeMap<>();
    private String tool = "";
    private String toolVersion = "";
    private PlatformKind kind = PlatformKind.UNKNOWN;
    private String kindBecause = "";
    private String subject = "";
    private long dropped;

    public void add(Measurement measurement) {
        measurements.add(measurement);
    }

    /** Adds a measurement that is one number. */
    public void value(Key key, Metric metric, double value, String place) {
        measurements.add(Measurement.of(key, metric, new Data.Single(value), place));
    }

    /** Adds a note; beyond twenty of one code only their number is kept, and said in one closing note. */
    public void note(Note note) {
        if (noted.merge(note.code(), 1, Integer::sum) <= NOTES_OF_A_KIND) {
            notes.add(note);
        }
    }

    public void info(String code, String message, String place) {
        note(Note.info(code, message, place));
    }

    public void warn(String code, String message, String place) {
        note(Note.warning(code, message, place));
    }

    /** A record that could not be used: left out, counted and listed; makes the file's status partial. */
    public void drop(String code, String message, String place) {
        dropped++;
        note(Note.warning(code, message, place));
    }

    /** Reads one record; when it cannot be used, it is dropped with the reason and the others are still read. */
    public void attempt(Runnable record) {
        try {
            record.run();
        } catch (ImportFailure e) {
            drop(e.code(), String.valueOf(e.getMessage()), e.place());
        }
    }

    /** Records left out without a note for each of them; the caller adds one note that counts them. */
    public void countDropped(long records) {
        dropped += records;
    }

    /** A fact under a normalised key ({@link FactKeys}); blank values are ignored, conflicts are noted. */
    public void fact(String key, String value) {
        String v = key.equals(FactKeys.HYPERVISOR) ? CpuidName.plain(value.strip()) : value.strip();
        if (v.isEmpty()) {
            return;
        }
        String before = facts.putIfAbsent(key, v);
        if (before != null && !before.equals(v)) {
            info("FACT_CONFLICT", key + " is '" + before + "' in one place and '" + v + "' in another", "");
        }
    }

    public void tool(String name, String version) {
        tool = name;
        toolVersion = version;
    }

    /** The tool and its version, with a warning when its major version is newer than the newest one tried. */
    public void tool(String name, String version, int newestTried) {
        tool(name, version);
        OptionalDouble major = Numbers.plain(version.replaceFirst("^[vV]", "").replaceFirst("[^0-9].*", ""));
        if (major.orElse(0) > newestTried) {
            warn(
                    "NEWER_VERSION",
                    name + " " + version + " is newer than what was tried (" + newestTried
                            + "): what is known of it was read",
                    "");
        }
    }

    /** What kind of platform the content says this is, and the words that say it. */
    public void kind(PlatformKind platformKind, String because) {
        kind = platformKind;
        kindBecause = because;
    }

    /** The name of the system a side file describes or a result belongs to, so that facts find their results. */
    public void subject(String name) {
        subject = name;
    }

    public List<Measurement> measurements() {
        return measurements;
    }

    /** The notes, with a closing note for each code that occurred more often than is listed. */
    public List<Note> notes() {
        List<Note> all = new ArrayList<>(notes);
        noted.forEach((code, count) -> {
            if (count > NOTES_OF_A_KIND) {
                Severity severity = notes.stream()
                        .filter(n -> n.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .severity();
                all.add(new Note(code, severity, "", (count - NOTES_OF_A_KIND) + " more of the same", ""));
            }
        });
        return all;
    }

    public Facts facts() {
        return Facts.of(facts);
    }

    public String tool() {
        return tool;
    }

    public String toolVersion() {
        return toolVersion;
    }

    public PlatformKind kind() {
        return kind;
    }

    public String kindBecause() {
        return kindBecause;
    }

    public String subject() {
        return subject;
    }

    public long dropped() {
        return dropped;
    }
}
