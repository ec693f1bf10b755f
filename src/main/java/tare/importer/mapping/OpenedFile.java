package tare.importer.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import tare.importer.Input;
import tare.importer.MemoryInput;
import tare.importer.PartInput;
import tare.importer.guided.Guided;
import tare.importer.guided.Sketch;
import tare.importer.sheet.Tables;

/**
 * A file that is open to be pointed at. What it holds is kept, so that every change is tried without opening it, or the
 * archive it lies in, again. Of a long table or text only the beginning is kept.
 *
 * @param input what trials read
 * @param look what the file holds, and the first guess
 * @param whole whether trials read all of it
 */
public record OpenedFile(Input input, Guided look, boolean whole) {
    private static final int MOST = 8 << 20;

    /** Opens a file; Excel workbooks and Parquet files become tables. */
    public static OpenedFile of(Input file) throws IOException {
        Input input = Tables.of(file).input();
        byte[] bytes;
        boolean all;
        try (InputStream in = input.open()) {
            bytes = in.readNBytes(MOST);
            all = bytes.length < MOST || in.read() < 0;
        }
        if (all) {
            Input kept = MemoryInput.of(input.path(), bytes);
            return new OpenedFile(kept, Guided.of(kept), true);
        }
        Guided look = Guided.of(input);
        return linewise(look.sketch().form())
                ? new OpenedFile(MemoryInput.of(input.path(), lines(bytes)), look, false)
                : new OpenedFile(input, look, true);
    }

    private static boolean linewise(Sketch.Form form) {
        return switch (form) {
            case TEXT, CSV, NDJSON -> true;
            case JSON, XML -> false;
        };
    }

    /** Up to the end of the last whole line. */
    private static byte[] lines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? bytes : Arrays.copyOf(bytes, end);
    }

    /**
     * What a sketch reads.
     *
     * @param stop asked while it is read; when it says so, reading ends in a CancellationException
     */
    public Trial trial(Sketch sketch, BooleanSupplier stop) throws IOException {
        return Trial.of(new Tried(input, stop), sketch);
    }

    /** The file, as long as somebody waits for what it holds. */
    private record Tried(Input whole, BooleanSupplier stop) implements PartInput {
        @Override
        public InputStream open() throws IOException {
            return whole.open();
        }

        @Override
        public long size() {
            return whole.size();
        }

        @Override
        public boolean cancelled() {
            return stop.getAsBoolean() || whole.cancelled();
        }
    }
}
