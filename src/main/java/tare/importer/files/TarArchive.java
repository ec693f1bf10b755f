package tare.importer.files;

import java.io.BufferedInputStream;
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

/**
 * A tar archive, read through once. Of one that is not packed it is known where each member stands; members of a packed one
 * are put aside, since nothing can be found in it but by reading from its start.
 */
final class TarArchive implements Archive {
    private final Sha256.Opening opening;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, Member> byName;
    private final Map<Integer, Part> parts = new HashMap<>();
    private final Optional<Stored> plain;
    private final Spool aside = new Spool(MAX_HELD);

    /** How a member is opened. */
    @FunctionalInterface
    private interface Part {
        InputStream open();
    }

    /** An archive that has to be unpacked. */
    static TarArchive packed(Sha256.Opening opening) throws IOException {
        return new TarArchive(opening, Optional.empty());
    }

    /** An archive that lies there as it is. */
    static TarArchive plain(Stored bytes) throws IOException {
        return new TarArchive(() -> bytes.at(0, Long.MAX_VALUE), Optional.of(bytes));
    }

    private TarArchive(Sha256.Opening opening, Optional<Stored> plain) throws IOException {
        this.opening = opening;
        this.plain = plain;
        try {
            walk();
        } catch (IOException | ImportFailure e) {
            close();
            throw e;
        }
        byName = Archive.byName(members);
    }

    private void walk() throws IOException {
        Map<String, Integer> names = new HashMap<>();
        List<TarArchiveEntry> found = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(opening.open()))) {
            for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                names.merge(e.getName(), 1, Integer::sum);
                if (e.isFile()) {
                    part(tar, e, found.size());
                }
                found.add(e);
                if (found.size() > MAX_MEMBERS) {
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
                members.add(new Member(i, e.getName(), size(e), refusal(e, names)));
            }
        }
    }

    /** Remembers where the member stands at which the reader has come; one with holes has to be put together. */
    private void part(TarArchiveInputStream tar, TarArchiveEntry entry, int index) throws IOException {
        if (plain.isPresent() && !entry.isSparse()) {
            Stored bytes = plain.get();
            long offset = tar.getBytesRead();
            parts.put(index, () -> bytes.at(offset, entry.getSize()));
            return;
        }
        int number = aside.put(tar, size(entry));
        if (number >= 0) {
            parts.put(index, () -> aside.open(number));
        }
    }

    private static long size(TarArchiveEntry entry) {
        return entry.isSparse() ? entry.getRealSize() : entry.getSize();
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
        Part part = parts.get(member.index());
        if (part != null) {
            return FileInput.unwrap(part.open(), beyond);
        }
        TarArchiveInputStream tar = new TarArchiveInputStream(opening.open());
        for (int i = 0; i <= member.index(); i++) {
            tar.getNextEntry();
        }
        return FileInput.unwrap(tar, beyond);
    }

    @Override
    public void close() throws IOException {
        parts.clear();
        aside.close();
        if (plain.isPresent()) {
            plain.get().close();
        }
    }
}
