package tare.importer.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import tare.importer.FileInput;
import tare.importer.ImportFailure;
import tare.model.NaturalOrder;
import tare.model.Note;

/**
 * Finds the files below the named paths, in a stable order, archives opened. Links that lead out of the named folder,
 * hidden folders and what cannot be read are reported, never lost. Archives stay open until this is closed.
 */
final class FileWalk implements Closeable {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_FILES = 500_000;
    private static final int MAGIC = 300;
    private static final String MEMBER = "!/";
    private static final Set<String> HIDDEN_FOLDERS = Set.of("__MACOSX", "node_modules", "__pycache__");

    private final BooleanSupplier cancelled;
    private final Executor executor;
    private final List<Found> found = new ArrayList<>();
    private final List<Archive> archives = new ArrayList<>();

    /** Walks; the executor reads ahead in large files. */
    FileWalk(BooleanSupplier cancelled, Executor executor) {
        this.cancelled = cancelled;
        this.executor = executor;
    }

    /** What lies at or below the paths; a path may name a member of an archive, {@code a.zip!/b.csv}. */
    List<Found> over(List<Path> paths) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        for (Path path : paths) {
            String named = Found.shown(path);
            int inside = named.indexOf(MEMBER);
            if (inside > 0 && !Files.exists(path)) {
                members.computeIfAbsent(named.substring(0, inside), a -> new LinkedHashSet<>())
                        .add(named);
            } else if (Files.isDirectory(path)) {
                folder(path, path, named, named, 0);
            } else {
                alone(path);
            }
        }
        members.forEach(this::only);
        return found;
    }

    private void alone(Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        Path root = parent == null || parent.getParent() == null ? path.toAbsolutePath() : parent.getParent();
        file(path, root, Found.shown(path), Found.shown(path));
    }

    /** Some members of an archive, as if the archive had been named and held nothing else. */
    private void only(String archive, Set<String> wanted) {
        int before = found.size();
        alone(Path.of(archive));
        List<Found> inside = found.subList(before, found.size());
        Set<String> there = new LinkedHashSet<>();
        inside.removeIf(f -> !wanted.contains(f.path()) && !f.path().equals(archive));
        inside.forEach(f -> there.add(f.path()));
        if (!there.contains(archive)) {
            wanted.stream()
                    .filter(w -> !there.contains(w))
                    .forEach(w -> refuse(w, archive, "NOT_FOUND", "there is no such file in the archive"));
        }
    }

    private void folder(Path folder, Path root, String shown, String named, int depth) {
        if (depth > MAX_DEPTH || found.size() > MAX_FILES) {
            refuse(shown + "/", named, "LIMIT", "too many folders or files: the rest is not read");
            return;
        }
        for (Path child : children(folder, shown, named)) {
            String name = String.valueOf(child.getFileName());
            String path = shown + "/" + name;
            if (Files.isSymbolicLink(child) && leaves(child, root)) {
                refuse(path, named, "LINK_REFUSED", "a link that leads out of the folder is not followed");
            } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                if (name.startsWith(".") || HIDDEN_FOLDERS.contains(name)) {
                    skip(path + "/", named, "a hidden folder or one of tools: not read");
                } else {
                    folder(child, root, path, named, depth + 1);
                }
            } else if (Files.isDirectory(child)) {
                skip(path + "/", named, "a link to a folder: not followed");
            } else {
                file(child, root, path, named);
            }
        }
    }

    private List<Path> children(Path folder, String shown, String named) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException | DirectoryIteratorException e) {
            refuse(shown + "/", named, "UNREADABLE", "the folder cannot be read");
        }
        children.sort(Comparator.comparing(p -> String.valueOf(p.getFileName()), NaturalOrder::compare));
        return children;
    }

    private static boolean leaves(Path link, Path root) {
        try {
            return !link.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    private void file(Path file, Path root, String shown, String named) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException(shown);
        }
        if (!Files.exists(file)) {
            refuse(shown, named, "NOT_FOUND", "there is no such file");
            return;
        }
        if (!Files.isRegularFile(file)) {
            refuse(shown, named, "UNREADABLE", "this is no ordinary file");
            return;
        }
        Sha256 hash = new Sha256();
        try {
            long bytes = Files.size(file);
            FileInput input = new FileInput(file, shown, root, cancelled, in -> raw(in, bytes, hash));
            if (!asArchive(file, shown, named)) {
                found.add(new Found.ToRead(input, named, bytes, () -> hash.of(() -> Files.newInputStream(file))));
            }
        } catch (AccessDeniedException e) {
            refuse(shown, named, "UNREADABLE", "reading this file is not permitted");
        } catch (IOException e) {
            refuse(shown, named, "UNREADABLE", "the file cannot be read");
        } catch (ImportFailure e) {
            found.add(new Found.NotRead(shown, named, 0, Note.error(e.code(), said(e), e.place())));
        }
    }

    private InputStream raw(InputStream in, long bytes, Sha256 hash) {
        InputStream hashed = hash.through(in);
        return bytes >= ReadAhead.WORTH ? new ReadAhead(hashed, executor) : hashed;
    }

    private boolean asArchive(Path file, String shown, String named) throws IOException {
        byte[] head = head(FileInput.unwrap(Files.newInputStream(file), beyond -> {}));
        byte[] outer = head(new BufferedInputStream(Files.newInputStream(file)));
        if (isZip(outer)) {
            return zip(new ZipArchive(Files.newByteChannel(file)), shown, named, 1);
        }
        if (isTar(head)) {
            TarArchive tar = isTar(outer)
                    ? TarArchive.plain(Stored.file(file))
                    : TarArchive.packed(() -> FileInput.unwrap(Files.newInputStream(file), beyond -> {}));
            members(tar, shown, named, 1);
            return true;
        }
        return false;
    }

    private boolean zip(ZipArchive zip, String shown, String named, int depth) throws IOException {
        if (zip.isDocument()) {
            zip.close();
            return false;
        }
        members(zip, shown, named, depth);
        return true;
    }

    private void members(Archive archive, String shown, String named, int depth) {
        archives.add(archive);
        String prefix = shown + MEMBER;
        List<Archive.Member> members = archive.members();
        if (members.isEmpty()) {
            refuse(shown, named, "EMPTY", "the archive holds no files");
        }
        for (Archive.Member member : members) {
            if (!member.refusal().isEmpty()) {
                refuse(prefix + member.name(), named, "ENTRY_REFUSED", member.refusal());
            } else if (isHidden(member.name())) {
                skip(prefix + member.name(), named, "a hidden file or one of tools: not read");
            } else {
                member(archive, member, prefix, named, depth);
            }
        }
    }

    private static boolean isHidden(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith(".") || HIDDEN_FOLDERS.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private void member(Archive archive, Archive.Member member, String prefix, String named, int depth) {
        String shown = prefix + member.name();
        Sha256 hash = new Sha256();
        ArchiveInput input = new ArchiveInput(archive, member, prefix, cancelled);
        try {
            byte[] head = head(archive.open(member, beyond -> {}));
            if (isZip(head) || isTar(head)) {
                nested(input, shown, named, depth + 1, isZip(head));
            } else {
                long size = Math.max(0, member.size());
                found.add(
                        new Found.ToRead(input, named, size, () -> hash.of(() -> archive.open(member, beyond -> {}))));
            }
        } catch (IOException e) {
            refuse(shown, named, "ARCHIVE_DAMAGED", "this entry of the archive is damaged");
        } catch (ImportFailure e) {
            found.add(new Found.NotRead(shown, named, 0, Note.error(e.code(), said(e), e.place())));
        }
    }

    private void nested(ArchiveInput input, String shown, String named, int depth, boolean isZip) throws IOException {
        if (depth > Archive.MAX_DEPTH) {
            refuse(shown, named, "LIMIT", "archives are opened to a depth of " + Archive.MAX_DEPTH + " only");
            return;
        }
        byte[] bytes;
        try (InputStream in = input.open()) {
            bytes = in.readNBytes((int) Math.min(Archive.MAX_HELD + 1, Integer.MAX_VALUE - 8));
        }
        if (bytes.length > Archive.MAX_HELD) {
            refuse(shown, named, "LIMIT", "an archive inside an archive may have " + (Archive.MAX_HELD >> 20) + " MiB");
        } else if (!isZip) {
            members(TarArchive.plain(Stored.bytes(bytes)), shown, named, depth);
        } else if (!zip(new ZipArchive(new SeekableInMemoryByteChannel(bytes)), shown, named, depth)) {
            found.add(new Found.ToRead(
                    input, named, bytes.length, () -> new Sha256().of(() -> new ByteArrayInputStream(bytes))));
        }
    }

    private static byte[] head(InputStream stream) throws IOException {
        try (stream) {
            return stream.readNBytes(MAGIC);
        }
    }

    private static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
    }

    private static boolean isTar(byte[] head) {
        return head.length > 262 && new String(head, 257, 5, StandardCharsets.US_ASCII).equals("ustar");
    }

    private static String said(ImportFailure failure) {
        return String.valueOf(failure.getMessage());
    }

    private void refuse(String path, String named, String code, String message) {
        found.add(new Found.NotRead(path, named, 0, Note.error(code, message, "")));
    }

    private void skip(String path, String named, String message) {
        found.add(new Found.NotRead(path, named, 0, Note.info("SKIPPED", message, "")));
    }

    @Override
    public void close() throws IOException {
        for (Archive archive : archives) {
            archive.close();
        }
    }
}
