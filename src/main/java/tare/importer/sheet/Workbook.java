package tare.importer.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import tare.importer.text.XmlDoc;
import tare.importer.text.XmlElement;
import tare.model.Note;

/**
 * Reads the first filled sheet of an Excel workbook (.xlsx): shared and inline texts, numbers as they are stored, dates by
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
        for (XmlElement sheet : sheets) {
            String target = targets.getOrDefault(sheet.attribute("id"), "");
            if (zip.getEntry(target) == null) {
                continue;
            }
            SheetRows rows = new SheetRows(texts, formats);
            XmlDoc.forEachElement(part(target), new Draft(), "row", rows::add);
            if (rows.filled() > 0) {
                return new Tables.Table(MemoryInput.of(path, rows.bytes()), notes(sheets, sheet.attribute("name")));
            }
        }
        throw new ImportFailure("EMPTY", "the workbook has no sheet with values", "");
    }

    private static List<Note> notes(List<XmlElement> sheets, String read) {
        return sheets.size() < 2
                ? List.of()
                : List.of(Note.info(
                        "SHEETS",
                        "the workbook has " + sheets.size() + " sheets; \"" + read
                                + "\", the first with values, is read",
                        ""));
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
