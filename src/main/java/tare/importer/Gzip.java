package tare.importer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip, told by its first bytes, within {@link ExpansionLimit}; packed twice or thrice as well. Bytes after the end
 * of the packed data, which are no further part of them, are not read but counted; zeros are padding.
 */
final class Gzip {
    private static final int BUFFER = 1 << 16;
    private static final int SMALL = 1 << 13;
    private static final int MOST_LAYERS = 3;
    private static final int TRAILER = 8;

    private Gzip() {}

    /**
     * The stream as it is or, when it begins as gzip, unpacked.
     *
     * @param large whether much is expected, so that a large buffer is worth its making
     * @param beyond told how many bytes stand after the end of the packed data, once that is reached
     */
    static InputStream unwrap(InputStream packed, boolean large, LongConsumer beyond) throws IOException {
        InputStream in = packed;
        try {
            for (int layer = 0; layer < MOST_LAYERS; layer++) {
                CountingStream counted = new CountingStream(in);
                in = new BufferedInputStream(counted, large ? BUFFER : SMALL);
                if (!starts(in)) {
                    return in;
                }
                in = new ExpansionLimit(new Whole(in, beyond), counted::count);
            }
            return in;
        } catch (EOFException e) {
            in.close();
            throw new ImportFailure("TRUNCATED", "the compressed data end early", "byte 0 unpacked");
        } catch (IOException | ImportFailure e) {
            in.close();
            throw e;
        }
    }

    /** Whether a stream that can be marked begins as gzip. */
    static boolean starts(InputStream in) throws IOException {
        in.mark(4);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B && in.read() == 8;
        in.reset();
        return gzip;
    }

    /** Looks, at the end, at what the packed data do not account for. */
    private static final class Whole extends GZIPInputStream {
        private final LongConsumer beyond;
        private boolean ended;

        Whole(InputStream in, LongConsumer beyond) throws IOException {
            super(in, BUFFER);
            this.beyond = beyond;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            if (n < 0 && !ended) {
                ended = true;
                left();
            }
            return n;
        }

        private void left() throws IOException {
            long bytes = 0;
            boolean padding = true;
            for (int i = len - inf.getRemaining() + TRAILER; i < len; i++) {
                bytes++;
                padding &= buf[i] == 0;
            }
            byte[] rest = new byte[SMALL];
            for (int n = in.read(rest); n >= 0; n = in.read(rest)) {
                bytes += n;
                for (int i = 0; i < n; i++) {
                    padding &= rest[i] == 0;
                }
            }
            if (!padding) {
                beyond.accept(bytes);
            }
        }
    }

    /** Counts the packed bytes, so that the expansion can be judged. */
    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}
