package tare.importer;

import java.util.Comparator;
import java.util.List;

/** Asks all formats whether a file is theirs and ranks the answers, best first; ties in the order of the list. */
public final class Detector {
    private final List<Format> formats;

    public Detector(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /**
     * A format that takes a file for its own.
     *
     * @param format which
     * @param recognition how sure, and what it saw
     */
    public record Claim(Format format, Recognition recognition) {
        int confidence() {
            return recognition.confidence();
        }
    }

    /** All formats that recognise the file, the surest first. */
    public List<Claim> rank(Probe probe) {
        return formats.stream()
                .map(format -> new Claim(format, recognise(format, probe)))
                .filter(claim -> claim.confidence() > 0)
                .sorted(Comparator.comparingInt(Claim::confidence).reversed())
                .toList();
    }

    /** A recogniser that gives up on a file does not claim it, and the others are still asked. */
    private static Recognition recognise(Format format, Probe probe) {
        try {
            return format.recognise(probe);
        } catch (ImportFailure e) {
            return Recognition.NONE;
        }
    }

    /** Notes in the draft why the best claim was chosen when others were as sure. */
    public static void explainTie(List<Claim> ranked, Draft draft) {
        Claim best = ranked.getFirst();
        for (Claim other : ranked.subList(1, ranked.size())) {
            if (other.confidence() == best.confidence()) {
                draft.info(
                        "ALSO_RECOGNISED",
                        "read as " + best.format().id() + " ("
                                + best.recognition().because() + "), also looks like "
                                + other.format().id() + " ("
                                + other.recognition().because() + ")",
                        "");
            }
        }
    }
}
