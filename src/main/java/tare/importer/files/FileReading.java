package tare.importer.files;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import tare.importer.Detector;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.sheet.Tables;
import tare.importer.text.JsonDoc;
import tare.importer.text.Probes;
import tare.model.Note;

/** Reads one file with the format that recognises it. Whatever is wrong with the file becomes a note. */
final class FileReading {
    /** A format found on reading that the file is not its own after all; the next one is asked. */
    static final String NOT_MINE = "NOT_THIS_FORMAT";

    private final Detector detector;

    FileReading(Detector detector) {
        this.detector = detector;
    }

    Reading read(Found found) {
        return switch (found) {
            case Found.NotRead n -> {
                Draft draft = new Draft();
                draft.note(n.note());
                yield new Reading(n.path(), n.named(), "", n.bytes(), "", draft, true);
            }
            case Found.ToRead f -> read(f);
        };
    }

    private Reading read(Found.ToRead file) {
        Outcome outcome;
        try {
            outcome = recognised(file);
        } catch (ImportFailure e) {
            outcome = Outcome.refused("", failed(e));
        } catch (IOException e) {
            outcome = Outcome.refused("", broken(e));
        }
        String hash = "";
        try {
            hash = file.hash().hex();
        } catch (ImportFailure e) {
            outcome = Outcome.refused(outcome.format, failed(e));
        } catch (IOException e) {
            hash = "";
        }
        Draft draft = outcome.draft;
        boolean refused = outcome.refused;
        if (!refused && draft.measurements().isEmpty() && !isSideFile(draft)) {
            refused = true;
            draft.note(Note.error("NO_MEASUREMENTS", "there are no results in the file", ""));
        }
        if (!refused) {
            Doubts.note(draft);
        }
        long beyond = file.input().beyond();
        if (beyond > 0) {
            String what = beyond == 1 ? "1 byte stands" : beyond + " bytes stand";
            draft.warn("BYTES_AFTER_END", what + " after the end of the compressed data: not read", "");
        }
        return new Reading(file.path(), file.named(), hash, file.bytes(), outcome.format, draft, refused);
    }

    /**
     * What came of a file.
     *
     * @param format that read it, or tried to; empty if none did
     * @param confidence of that format
     */
    private record Outcome(String format, Draft draft, boolean refused, int confidence) {
        static Outcome refused(String format, Note why) {
            return refused(format, why, 0);
        }

        static Outcome refused(String format, Note why, int confidence) {
            Draft draft = new Draft();
            draft.note(why);
            return new Outcome(format, draft, true, confidence);
        }

        /** Whether a format took the file for its own; a guess at any table is none. */
        boolean known() {
            return confidence >= Recognition.LOOKS_LIKE_IT;
        }
    }

    private Outcome recognised(Found.ToRead file) throws IOException {
        Tables.Table table = Tables.of(file.input());
        Probe shown = Probes.of(table.input());
        Input input = Uncoloured.of(table.input(), shown);
        Probe probe = input.equals(table.input()) ? shown : Probes.of(input);
        if (probe.head().length == 0) {
            return Outcome.refused("", Note.error("EMPTY", "the file is empty (0 bytes)", ""));
        }
        if (probe.text().isBlank() && probe.whole()) {
            return Outcome.refused("", Note.error("EMPTY", "there is no data in the file, only white space", ""));
        }
        Optional<Captured> captured = Captured.of(input, probe);
        Optional<Outcome> outcome = captured.filter(Captured::isIndented).isPresent()
                ? Optional.of(within(captured.get(), probe)).filter(o -> !o.refused)
                : Optional.empty();
        outcome = outcome.isPresent() ? outcome : claimed(probe, input);
        if (captured.filter(c -> !c.isIndented()).isPresent()) {
            outcome = better(outcome, within(captured.get(), probe));
        }
        if (outcome.filter(o -> o.known() && !o.refused).isEmpty()) {
            Optional<Outcome> later = after(Preamble.of(input, probe));
            later = later.isPresent() ? later : inBlock(Captured.block(input, probe), probe);
            outcome = later.isPresent() ? later : outcome;
        }
        Outcome found = outcome.isPresent() ? outcome.get() : Outcome.refused("", unknown(probe, input));
        if (!found.format.isEmpty()) {
            table.notes().forEach(found.draft::note);
        }
        return found;
    }

    /** What was read with what stands before every line, or without: a format before a guess, then the one with more results. */
    private static Optional<Outcome> better(Optional<Outcome> with, Outcome without) {
        if (without.refused || !without.known()) {
            return with;
        }
        boolean same = with.filter(o -> !o.refused && o.known()).isPresent();
        boolean more = same
                && with.orElseThrow().format.equals(without.format)
                && without.draft.measurements().size()
                        > with.orElseThrow().draft.measurements().size();
        return !same || more ? Optional.of(without) : with;
    }

    /** What a format knows that only begins after some lines. */
    private Optional<Outcome> after(List<Preamble> places) throws IOException {
        for (Preamble place : places) {
            Optional<Outcome> outcome = claimed(Probes.of(place), place).filter(o -> o.known() && !o.refused);
            if (outcome.isPresent()) {
                outcome.get().draft.info("PREAMBLE", place.said(), "line 1");
                return outcome;
            }
        }
        return Optional.empty();
    }

    /** What a format knows when the indented lines of the text begin at its margin. */
    private Optional<Outcome> inBlock(Optional<Captured> block, Probe raw) throws IOException {
        return block.isEmpty()
                ? Optional.empty()
                : Optional.of(within(block.get(), raw)).filter(o -> o.known() && !o.refused);
    }

    /** The text without what stands before its lines. */
    private Outcome within(Captured captured, Probe raw) throws IOException {
        Outcome outcome = claimed(Probes.of(captured), captured)
                .orElseGet(() -> Outcome.refused("", Note.error("UNKNOWN_FORMAT", "not a known result format", "")));
        boolean usual = detector.rank(raw).stream()
                .findFirst()
                .filter(claim -> claim.format().id().equals(outcome.format))
                .isPresent();
        if (!outcome.refused && !usual) {
            outcome.draft.info("MARGIN", captured.said() + ": read without it", "");
        }
        return outcome;
    }

    /** What the surest format says that finds the file its own on reading; empty if no format claims it. */
    private Optional<Outcome> claimed(Probe probe, Input input) throws IOException {
        List<Detector.Claim> ranked = detector.rank(probe);
        for (int i = 0; i < ranked.size(); i++) {
            Outcome outcome = as(ranked.subList(i, ranked.size()), input);
            boolean mine =
                    outcome.draft.notes().stream().noneMatch(n -> n.code().equals(NOT_MINE));
            if (mine || i == ranked.size() - 1) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    private static Outcome as(List<Detector.Claim> ranked, Input input) throws IOException {
        String id = ranked.getFirst().format().id();
        int confidence = ranked.getFirst().recognition().confidence();
        try {
            return new Outcome(id, read(ranked, input), false, confidence);
        } catch (ImportFailure e) {
            return Outcome.refused(id, failed(e), confidence);
        } catch (EOFException | ZipException e) {
            return Outcome.refused(id, broken(e), confidence);
        }
    }

    private static Draft read(List<Detector.Claim> ranked, Input input) throws IOException {
        Format format = ranked.getFirst().format();
        Draft draft = new Draft();
        Detector.explainTie(ranked, draft);
        try {
            format.read(input, draft);
            return draft;
        } catch (ImportFailure e) {
            if (e.code().equals(JsonDoc.SECOND_DOCUMENT)) {
                return Documents.read(format, input, e);
            }
            throw e;
        }
    }

    private static Note unknown(Probe probe, Input input) throws IOException {
        Optional<ImportFailure> fault = ContentGuess.fault(probe, input);
        if (fault.isPresent()) {
            ImportFailure e = fault.get();
            String how = e.code().equals("TRUNCATED") ? ", and broken off: " : ": ";
            return Note.error(e.code(), "not a known result format" + how + e.getMessage(), e.place());
        }
        String name = probe.name().toLowerCase(Locale.ROOT);
        String words = ContentGuess.of(probe);
        String message = "not a known result format: it looks like " + words;
        boolean usual = words.endsWith("picture")
                || words.contains("document")
                || name.startsWith("readme")
                || name.startsWith("license")
                || name.startsWith(".")
                || name.endsWith(".md")
                || name.endsWith(".sh")
                || name.endsWith(".py");
        if (usual) {
            return Note.info("NOT_RESULTS", message, "");
        }
        return !ContentGuess.mappable(probe)
                ? Note.error("NOT_MAPPABLE", message + "; " + ContentGuess.way(probe), "")
                : Note.error("UNKNOWN_FORMAT", message + "; a mapping can read it if it holds results", "");
    }

    private static Note failed(ImportFailure e) {
        return Note.error(e.code(), String.valueOf(e.getMessage()), e.place());
    }

    private static Note broken(IOException e) {
        return e instanceof EOFException || e instanceof ZipException
                ? Note.error("TRUNCATED", "the file ends early or is damaged", "")
                : Note.error("UNREADABLE", "the file cannot be read", "");
    }

    private static boolean isSideFile(Draft draft) {
        boolean side = !draft.facts().isEmpty()
                || draft.notes().stream().anyMatch(n -> n.code().equals("SIDE_FILE"));
        if (side && draft.notes().stream().noneMatch(n -> n.code().equals("SIDE_FILE"))) {
            draft.info("SIDE_FILE", "tells about the machine or about other files; holds no results itself", "");
        }
        return side;
    }
}
