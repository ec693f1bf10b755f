package tare.importer.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes the hash of a file in the pass that reads it: the first stream that is read to its end gives it. */
final class Sha256 {
    private volatile String hex = "";

    /** Passes the bytes on and hashes them, as long as the hash is not known. */
    InputStream through(InputStream in) {
        return hex.isEmpty() ? new Hashing(in) : in;
    }

    /** The hash, reading the file once more only when no reader came to its end. */
    String of(Opening opening) throws IOException {
        if (hex.isEmpty()) {
            try (InputStream in = new Hashing(opening.open())) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return hex;
    }

    /** Opens the bytes as they lie on disk. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private final class Hashing extends FilterInputStream {
        private final MessageDigest digest = digest();

        Hashing(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            if (n > 0) {
                digest.update(target, offset, n);
            } else if (n < 0 && hex.isEmpty()) {
                hex = HexFormat.of().formatHex(digest.digest());
            }
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            byte[] unused = new byte[(int) Math.min(n, 8192)];
            return Math.max(0, read(unused, 0, unused.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
