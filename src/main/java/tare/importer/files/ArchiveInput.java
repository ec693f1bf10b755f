package tare.importer.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tare.importer.Input;

/** A member of an archive; siblings are other members. */
final class ArchiveInput implements Input {
    private final Archive archive;
    private final Archive.Member member;
    private final String prefix;
    private final BooleanSupplier cancelled;
    private volatile long beyond;

    /**
     * @param archive open as long as its members are read
     * @param member which file
     * @param prefix path of the archive with {@code !/}
     * @param cancelled asked during reading
     */
    ArchiveInput(Archive archive, Archive.Member member, String prefix, BooleanSupplier cancelled) {
        this.archive = archive;
        this.member = member;
        this.prefix = prefix;
        this.cancelled = cancelled;
    }

    @Override
    public String path() {
        return prefix + member.name();
    }

    @Override
    public long size() {
        return member.size();
    }

    @Override
    public InputStream open() throws IOException {
        return archive.open(member, bytes -> beyond = bytes);
    }

    @Override
    public Optional<Input> sibling(String relative) {
        Path folder = Path.of("/" + member.name()).getParent();
        String name = (folder == null ? Path.of("/") : folder)
                .resolve(relative)
                .normalize()
                .toString()
                .replace('\\', '/')
                .substring(1);
        return archive.member(name).map(m -> new ArchiveInput(archive, m, prefix, cancelled));
    }

    @Override
    public long beyond() {
        return beyond;
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }
}
