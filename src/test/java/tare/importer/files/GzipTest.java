package tare.importer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.importer.format.Formats;
import tare.model.Note;
import tare.model.Source;
import tare.model.Status;

/** Compressed files as they are found: packed twice, in parts, with something after their end. */
final class GzipTest {
    private static final byte[] TABLE =
            "benchmark,unit,value\nread,ms,12.5\nread,ms,13\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void whatIsPackedTwiceIsRead() throws IOException {
        Source source = read(packed(packed(TABLE)));
        assertThat(source.measurements()).hasSize(1);
        assertThat(source.status()).isNotEqualTo(Status.REFUSED);
    }

    @Test
    void bytesAfterTheEndAreTold() throws IOException {
        assertThat(codes(read(joined(packed(TABLE), "left over".getBytes(StandardCharsets.UTF_8)))))
                .contains("BYTES_AFTER_END");
    }

    @Test
    void paddingAndFurtherPartsAreNothingToTell() throws IOException {
        assertThat(codes(read(joined(packed(TABLE), new byte[700])))).doesNotContain("BYTES_AFTER_END");
        Source parts = read(joined(packed(TABLE), packed("read,ms,14\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(codes(parts)).doesNotContain("BYTES_AFTER_END");
        assertThat(parts.measurements().getFirst().data().n()).isEqualTo(3);
    }

    @Test
    void bytesAfterTheEndAreToldInsideAnArchiveToo() throws IOException {
        byte[] member = joined(packed(TABLE), "left over".getBytes(StandardCharsets.UTF_8));
        Path zip = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("run/t.csv.gz"));
            out.write(member);
        }
        Path tar = folder.resolve("all.tar");
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(Files.newOutputStream(tar))) {
            TarArchiveEntry entry = new TarArchiveEntry("run/t.csv.gz");
            entry.setSize(member.length);
            out.putArchiveEntry(entry);
            out.write(member);
            out.closeArchiveEntry();
        }
        for (Path archive : List.of(zip, tar)) {
            Source source = Importer.plain(Formats.ALL).read(List.of(archive)).getFirst();
            assertThat(source.measurements()).hasSize(1);
            assertThat(codes(source)).contains("BYTES_AFTER_END");
        }
    }

    private Source read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("t.csv.gz"), bytes);
        return Importer.plain(Formats.ALL).read(List.of(file)).getFirst();
    }

    private static List<String> codes(Source source) {
        return source.notes().stream().map(Note::code).toList();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        out.write(second);
        return out.toByteArray();
    }
}
