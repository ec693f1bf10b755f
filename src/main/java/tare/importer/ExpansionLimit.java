package tare.importer;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/**
 * Stops the unpacking of compressed data that grows beyond reason: more than {@link #MAX_BYTES}, or more than
 * {@link #MAX_RATIO} times its packed size once {@link #FREE_BYTES} are out.
 */
public final class ExpansionLimit extends FilterInputStream {
    public static final long MAX_BYTES = 16L << 30;
    public static final long FREE_BYTES = 8L << 20;
    public static final int MAX_RATIO = 200;

    private final LongSupplier packed;
    private long unpacked;

    public ExpansionLimit(InputStream unpacking, LongSupplier packedBytesRead) {
        super(unpacking);
        packed = packedBytesRead;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int n = super.read(target, offset, length);
            count(Math.max(n, 0));
            return n;
        } catch (EOFException | ZipException e) {
            String place = "byte " + unpacked + " unpacked";
            throw new ImportFailure("TRUNCATED", "the compressed data end early or are damaged", place);
        }
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = 0;
        while (skipped < n && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    private void count(int n) {
        unpacked += n;
        if (unpacked > MAX_BYTES) {
            throw new ImportFailure("EXPANSION_LIMIT", "unpacks to more than 16 GiB", "byte " + unpacked + " unpacked");
        }
        if (unpacked > FREE_BYTES && unpacked / MAX_RATIO > packed.getAsLong()) {
            throw new ImportFailure(
                    "EXPANSION_LIMIT",
                    "unpacks to more than " + MAX_RATIO + " times its packed size",
                    "byte " + unpacked + " unpacked");
        }
    }
}
