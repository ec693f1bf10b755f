package tare.importer.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import tare.importer.Draft;
import tare.importer.ExpansionLimit;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.MemoryInput;
import tare.importer.PlatformWords;
import tare.importer.text.XmlDoc;
import tare.importer.text.XmlElement;
import tare.model.Note;

/**
 * Reads the first sheet of an Excel workbook (.xlsx) that holds a table, and those with the same head: shared and inline texts, numbers as they are stored, dates by
 * their cell's format. The parts are unpacked within {@link ExpansionLimit}, and nothing outside them is touched.
 */
final class Workbook {
    private static final String BOOK = "xl/workbook.xml";
    private static final int MAX_TEXTS = 1_000_000;

    private final String path;
    private final ZipFile zip;
    private final List<String> texts = new ArrayList<>();
    private CellFormats formats = CellFormats.NONE;
    private long characters;

    private Workbook(String path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /** The table of the first sheet that has one; empty if this zip file is no workbook. */
    static Optional<Tables.Table> of(String path, byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            return zip.getEntry(BOOK) == null ? Optional.empty() : Optional.of(new Workbook(path, zip).table());
        } catch (ZipException | EOFException e) {
            throw new ImportFailure("TRUNCATED", "the workbook is damaged or ends early", "");
        }
    }

    private Tables.Table table() throws IOException {
        shared();
        if (zip.getEntry("xl/styles.xml") != null) {
            formats = CellFormats.of(XmlDoc.read(part("xl/styles.xml"), new Draft()));
        }
        Map<String, String> targets = targets();
        List<XmlElement> sheets = XmlDoc.read(part(BOOK), new Draft())
                .child("sheets")
                .map(s -> s.children("sheet"))
                .orElse(List.of());
        List<Sheet> filled = new ArrayList<>();
        for (XmlElement sheet : sheets) {
            String target = targets.getOrDefault(sheet.attribute("id"), "");
            if (zip.getEntry(target) != null
                    && !sheet.attribute("state").toLowerCase(Locale.ROOT).contains("hidden")) {
                SheetRows rows = new SheetRows(texts, formats);
                XmlDoc.forEachElement(part(target), new Draft(), "row", rows::add);
                if (rows.filled() > 0) {
                    filled.add(new Sheet(sheet.attribute("name"), target, rows));
                }
            }
        }
        if (filled.isEmpty()) {
            throw new ImportFailure("EMPTY", "the workbook has no sheet with values", "");
        }
        return read(filled, sheets.size());
    }

    /** A sheet with something in it. */
    private record Sheet(String name, String target, SheetRows rows) {
        boolean table() {
            return rows.filled() > 1 && rows.head().size() > 1;
        }
    }

    /** The first sheet that holds a table, with all that have the same head. */
    private Tables.Table read(List<Sheet> filled, int all) throws IOException {
        Sheet first = filled.stream().filter(Sheet::table).findFirst().orElse(filled.getFirst());
        List<Sheet> same = filled.stream()
                .filter(s -> s.equals(first) || s.table() && s.rows.head().equals(first.rows.head()))
                .toList();
        List<Note> notes = new ArrayList<>();
        SheetRows rows = same.size() == 1 ? first.rows : together(same, notes);
        List<String> others = filled.stream()
                .filter(s -> !same.contains(s))
                .map(s -> '"' + s.name + '"')
                .toList();
        if (!others.isEmpty()) {
            notes.add(Note.warning(
                    "SHEETS",
                    "of the workbook's sheets \"" + first.name + "\" is read; not read: " + String.join(", ", others)
                            + " (save a sheet as a file of its own)",
                    ""));
        } else if (all > filled.size()) {
            notes.add(Note.info("SHEETS", "hidden and empty sheets of the workbook are not read", ""));
        }
        int beside = same.stream().mapToInt(s -> s.rows.beside()).sum();
        if (beside > 0) {
            String cells = beside == 1 ? "1 cell stands" : beside + " cells stand";
            notes.add(Note.info("BESIDE_TABLE", cells + " beside the table: left out", ""));
        }
        return new Tables.Table(MemoryInput.of(path, rows.bytes()), notes);
    }

    private SheetRows together(List<Sheet> sheets, List<Note> notes) throws IOException {
        boolean platforms =
                sheets.stream().allMatch(s -> PlatformWords.in(s.name).isPresent());
        SheetRows rows = new SheetRows(texts, formats);
        List<String> places = new ArrayList<>();
        for (Sheet sheet : sheets) {
            rows = rows.marked(platforms ? "platform" : "sheet", sheet.name);
            XmlDoc.forEachElement(part(sheet.target), new Draft(), "row", rows::add);
            places.add('"' + sheet.name + "\" (" + rows.before() + " rows before it)");
        }
        notes.add(Note.info(
                "SHEETS",
                "sheets with the same columns are read as one table, line numbers going on: "
                        + String.join(", ", places),
                ""));
        return rows;
    }

    private void shared() throws IOException {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return;
        }
        XmlDoc.forEachElement(part("xl/sharedStrings.xml"), new Draft(), "si", si -> {
            String text = SheetRows.text(si);
            characters += text.length();
            if (texts.size() >= MAX_TEXTS || characters > Runtime.getRuntime().maxMemory() / 16) {
                throw new ImportFailure("TOO_LARGE", "the workbook holds more text than fits in memory", "");
            }
            texts.add(text);
        });
    }

    /** Parts of the workbook by the id that sheets refer to. */
    private Map<String, String> targets() throws IOException {
        Map<String, String> found = new HashMap<>();
        String relations = "xl/_rels/workbook.xml.rels";
        if (zip.getEntry(relations) != null) {
            XmlDoc.read(part(relations), new Draft()).children("Relationship").forEach(r -> {
                String target = r.attribute("Target");
                found.put(r.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            });
        }
        return found;
    }

    private Input part(String name) {
        return new Part(path + "!/" + name, zip, zip.getEntry(name));
    }

    /** One part of the workbook. */
    private record Part(String path, ZipFile zip, ZipArchiveEntry entry) implements Input {
        @Override
        public long size() {
            return entry.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            long packed = Math.max(1, entry.getCompressedSize());
            return new ExpansionLimit(zip.getInputStream(entry), () -> packed);
        }

        @Override
        public Optional<Input> sibling(String relative) {
            return Optional.empty();
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
