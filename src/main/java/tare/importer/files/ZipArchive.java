package tare.importer.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import tare.importer.ExpansionLimit;
import tare.importer.FileInput;
import tare.importer.ImportFailure;

/** A zip archive read through its central directory. Links, duplicate names and names that lead out are refused. */
final class ZipArchive implements Archive {
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, Member> byName;
    private long swollen;

    ZipArchive(SeekableByteChannel channel) throws IOException {
        try {
            zip = ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | IllegalArgumentException e) {
            channel.close();
            throw new ImportFailure("ARCHIVE_DAMAGED", "the zip archive is damaged: it has no readable directory", "");
        }
        entries = Collections.list(zip.getEntriesInPhysicalOrder());
        if (entries.size() > MAX_MEMBERS) {
            zip.close();
            throw new ImportFailure("LIMIT", "the archive has more than " + MAX_MEMBERS + " entries", "");
        }
        Map<String, Integer> names = new HashMap<>();
        entries.forEach(e -> names.merge(e.getName(), 1, Integer::sum));
        for (int i = 0; i < entries.size(); i++) {
            ZipArchiveEntry entry = entries.get(i);
            if (!entry.isDirectory()) {
                members.add(new Member(i, entry.getName(), entry.getSize(), refusal(entry, names)));
            }
        }
        byName = Archive.byName(members);
    }

    /** Whether this is an office document or a program, which are zip files too. */
    boolean isDocument() {
        return zip.getEntry("[Content_Types].xml") != null
                || zip.getEntry("META-INF/MANIFEST.MF") != null
                || zip.getEntry("mimetype") != null;
    }

    /** By its stated sizes; many entries that are each small enough count together. */
    private boolean isBomb(ZipArchiveEntry entry) {
        if (entry.getSize() / ExpansionLimit.MAX_RATIO <= entry.getCompressedSize()) {
            return false;
        }
        swollen += entry.getSize();
        return entry.getSize() > ExpansionLimit.FREE_BYTES || swollen > 8 * ExpansionLimit.FREE_BYTES;
    }

    private String refusal(ZipArchiveEntry entry, Map<String, Integer> names) {
        if (entry.isUnixSymlink()) {
            return "this entry is a symbolic link, which is never followed";
        }
        if (names.getOrDefault(entry.getName(), 1) > 1) {
            return "several entries of the archive have this name: none of them is read";
        }
        if (isBomb(entry)) {
            return "unpacks to more than " + ExpansionLimit.MAX_RATIO + " times its packed size";
        }
        if (!zip.canReadEntryData(entry)) {
            return "this entry is encrypted or packed in a way that cannot be read";
        }
        return Archive.nameRefusal(entry.getName());
    }

    @Override
    public List<Member> members() {
        return Collections.unmodifiableList(members);
    }

    @Override
    public Optional<Member> member(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public InputStream open(Member member, LongConsumer beyond) throws IOException {
        ZipArchiveEntry entry = entries.get(member.index());
        long packed = Math.max(1, entry.getCompressedSize());
        return FileInput.unwrap(new ExpansionLimit(zip.getInputStream(entry), () -> packed), beyond);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
