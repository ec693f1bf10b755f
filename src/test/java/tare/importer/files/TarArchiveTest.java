package tare.importer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members of a tar archive are found without reading it again and again. */
class TarArchiveTest {
    private static final int MEMBERS = 40;
    private static final int LARGE = 17 << 20;

    @TempDir
    private Path folder;

    @Test
    void aPackedArchiveIsReadOnce() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        byte[] tar = tar(3, LARGE);
        try (TarArchive archive = TarArchive.packed(() -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(tar);
        })) {
            assertMembers(archive, 3, LARGE);
            assertMembers(archive, 3, LARGE);
        }
        assertThat(opened).hasValue(1);
    }

    @Test
    void membersOfAnArchiveOnDiskAreFoundByTheirPlace() throws IOException {
        Path file = Files.write(folder.resolve("all.tar"), tar(MEMBERS, 3001));
        try (TarArchive archive = TarArchive.plain(Stored.file(file))) {
            assertMembers(archive, MEMBERS, 3001);
        }
    }

    @Test
    void whatDoesNotFitIntoMemoryIsPutAsideAndTakenAwayAgain() throws IOException {
        try (Spool spool = new Spool(1500)) {
            int[] numbers = new int[4];
            InputStream in = new ByteArrayInputStream(body(0, 4000));
            for (int i = 0; i < 4; i++) {
                numbers[i] = spool.put(in, 1000);
            }
            for (int i = 3; i >= 0; i--) {
                assertThat(spool.open(numbers[i]).readAllBytes())
                        .isEqualTo(Arrays.copyOfRange(body(0, 4000), i * 1000, i * 1000 + 1000));
            }
        }
    }

    /** GNU tar keeps a file with a hole as its pieces, after a header that tells where they belong. */
    @Test
    void aMemberWithHolesIsWhole() throws IOException {
        int hole = 100_000;
        String first = "benchmark,run,value,unit\nfib,1,1.5,ms\n";
        String last = "fib,2,1.6,ms\n";
        String spaces = " ".repeat(512 - first.length());
        byte[] content = (first + spaces + last).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("t.csv", (byte) 'S');
            entry.setSize(content.length);
            out.putArchiveEntry(entry);
            out.write(content);
            out.closeArchiveEntry();
        }
        byte[] tar = bytes.toByteArray();
        System.arraycopy("ustar  \0".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 8);
        number(tar, 386, 0);
        number(tar, 398, 512);
        number(tar, 410, hole);
        number(tar, 422, last.length());
        number(tar, 483, hole + last.length());
        checksum(tar);
        try (TarArchive archive = TarArchive.plain(Stored.bytes(tar))) {
            byte[] whole =
                    archive.open(archive.members().getFirst(), beyond -> {}).readAllBytes();
            assertThat(whole).hasSize(hole + last.length()).endsWith(last.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void number(byte[] header, int at, int value) {
        byte[] octal = String.format("%011o ", value).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(octal, 0, header, at, 12);
    }

    private static void checksum(byte[] header) {
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += header[i] & 0xFF;
        }
        System.arraycopy(String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII), 0, header, 148, 8);
    }

    private static void assertMembers(TarArchive archive, int many, int size) throws IOException {
        List<Archive.Member> members = archive.members();
        assertThat(members).hasSize(many);
        for (int i = many - 1; i >= 0; i--) {
            try (InputStream in = archive.open(members.get(i), beyond -> {})) {
                assertThat(Arrays.equals(in.readAllBytes(), body(i, size))).isTrue();
            }
        }
    }

    private static byte[] body(int member, int size) {
        byte[] body = new byte[size];
        for (int i = 0; i < size; i++) {
            body[i] = (byte) (i * 31 + member);
        }
        return body;
    }

    private static byte[] tar(int many, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < many; i++) {
                TarArchiveEntry entry = new TarArchiveEntry("run/" + i);
                entry.setSize(size);
                out.putArchiveEntry(entry);
                out.write(body(i, size));
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
