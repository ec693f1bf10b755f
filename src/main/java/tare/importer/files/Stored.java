package tare.importer.files;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Bytes of which any part can be read at any time, also by several threads. */
interface Stored extends Closeable {
    /** The bytes from a place on, so many of them. */
    InputStream at(long offset, long size);

    @Override
    void close() throws IOException;

    static Stored bytes(byte[] bytes) {
        return new Stored() {
            @Override
            public InputStream at(long offset, long size) {
                int from = (int) Math.min(offset, bytes.length);
                return new ByteArrayInputStream(bytes, from, (int) Math.min(size, bytes.length - from));
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
    }

    static Stored file(Path file) throws IOException {
        return file(FileChannel.open(file));
    }

    static Stored file(FileChannel channel) {
        return new Stored() {
            @Override
            public InputStream at(long offset, long size) {
                return new Part(channel, offset, size);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /** A part of a file, read by place so that readers do not move each other. */
    final class Part extends InputStream {
        private final FileChannel channel;
        private long at;
        private long left;

        private Part(FileChannel channel, long offset, long size) {
            this.channel = channel;
            this.at = offset;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int n = left <= 0 ? -1 : channel.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, left)), at);
            at += Math.max(n, 0);
            left -= Math.max(n, 0);
            return n;
        }
    }
}
