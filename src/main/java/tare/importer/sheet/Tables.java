package tare.importer.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.MemoryInput;
import tare.importer.Probe;
import tare.model.Note;

/**
 * Excel workbooks and Parquet files as text tables, so that recognition, mappings and the first guess treat them like CSV.
 * They are known by their first bytes; everything else passes through untouched. Line numbers of places are row numbers of
 * the sheet.
 */
public final class Tables {
    /** Largest packed file that is opened. */
    private static final int MAX_PACKED =
            (int) Math.min(1L << 27, Runtime.getRuntime().maxMemory() / 8);

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private Tables() {}

    /**
     * A file as it is to be read.
     *
     * @param input the file itself, or its table as text
     * @param notes what was left out
     */
    public record Table(Input input, List<Note> notes) {
        public Table {
            notes = List.copyOf(notes);
        }
    }

    /** The table in the file, or the file itself when it is neither Excel nor Parquet, or a report of this program. */
    public static Table of(Input input) throws IOException {
        byte[] first = first(input);
        byte[] head = Arrays.copyOf(first, ZIP.length);
        if (Arrays.equals(head, ZIP) && !OwnDocument.begins(first)) {
            return Workbook.of(input.path(), bytes(input)).orElse(new Table(input, List.of()));
        }
        if (Arrays.equals(head, PARQUET)) {
            return new Table(MemoryInput.of(input.path(), Parquet.text(bytes(input))), List.of());
        }
        return new Table(input, List.of());
    }

    private static byte[] first(Input input) throws IOException {
        try (InputStream in = input.open()) {
            byte[] start = in.readNBytes(ZIP.length);
            if (!Arrays.equals(start, ZIP)) {
                return start;
            }
            byte[] all = Arrays.copyOf(start, Probe.LIMIT);
            int read = in.readNBytes(all, start.length, all.length - start.length);
            return Arrays.copyOf(all, start.length + read);
        }
    }

    private static byte[] bytes(Input input) throws IOException {
        try (InputStream in = input.open()) {
            byte[] bytes = in.readNBytes(MAX_PACKED + 1);
            if (bytes.length > MAX_PACKED) {
                throw new ImportFailure(
                        "TOO_LARGE", "a table file may have " + (MAX_PACKED >> 20) + " MiB: export it as CSV", "");
            }
            return bytes;
        }
    }
}
