package tare.importer.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tare.importer.FileInput;
import tare.importer.ImportFailure;

/** A tar archive, packed or not. Small members are kept in memory; large ones are found again by reading from the start. */
final class TarArchive implements Archive {
    private static final long SMALL = 16L << 20;

    private final Sha256.Opening opening;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, Member> byName;
    private final Map<Integer, byte[]> kept = new HashMap<>();

    TarArchive(Sha256.Opening opening) throws IOException {
        this.opening = opening;
        Map<String, Integer> names = new HashMap<>();
        List<TarArchiveEntry> found = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(opening.open())) {
            long held = 0;
            int index = 0;
            for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry(), index++) {
                found.add(e);
                names.merge(e.getName(), 1, Integer::sum);
                if (e.isFile() && e.getSize() <= SMALL && held + e.getSize() <= MAX_HELD) {
                    byte[] bytes = tar.readNBytes((int) e.getSize());
                    kept.put(index, bytes);
                    held += bytes.length;
                }
                if (index > MAX_MEMBERS) {
                    throw new ImportFailure("LIMIT", "the archive has more than " + MAX_MEMBERS + " entries", "");
                }
            }
        } catch (IOException e) {
            if (found.isEmpty()) {
                throw new ImportFailure("ARCHIVE_DAMAGED", "the tar archive is damaged", "");
            }
            throw new ImportFailure(
                    "ARCHIVE_DAMAGED",
                    "the tar archive ends early or is damaged",
                    "after entry " + found.getLast().getName());
        }
        for (int i = 0; i < found.size(); i++) {
            TarArchiveEntry e = found.get(i);
            if (!e.isDirectory() && !e.isGlobalPaxHeader() && !e.isPaxHeader()) {
                members.add(new Member(i, e.getName(), e.getSize(), refusal(e, names)));
            }
        }
        byName = Archive.byName(members);
    }

    private static String refusal(TarArchiveEntry entry, Map<String, Integer> names) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return "this entry is a link, which is never followed";
        }
        if (!entry.isFile()) {
            return "this entry is no ordinary file";
        }
        if (names.getOrDefault(entry.getName(), 1) > 1) {
            return "several entries of the archive have this name: none of them is read";
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
        byte[] bytes = kept.get(member.index());
        if (bytes != null) {
            return FileInput.unwrap(new ByteArrayInputStream(bytes), beyond);
        }
        TarArchiveInputStream tar = new TarArchiveInputStream(opening.open());
        for (int i = 0; i <= member.index(); i++) {
            tar.getNextEntry();
        }
        return FileInput.unwrap(tar, beyond);
    }

    @Override
    public void close() {
        kept.clear();
    }
}
