package tare.importer.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** An archive whose members can be opened again and again, also by several threads. */
interface Archive extends Closeable {
    int MAX_DEPTH = 3;
    int MAX_MEMBERS = 100_000;
    /** Largest archive inside an archive, and most bytes of small tar members kept. */
    long MAX_HELD = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8);

    /**
     * One file in the archive.
     *
     * @param index position in the archive
     * @param name path inside, separators {@code /}
     * @param size unpacked size, or -1
     * @param refusal why it is not read; empty if it is
     */
    record Member(int index, String name, long size, String refusal) {}

    /** The files in it, in archive order; folders are left out. */
    List<Member> members();

    /** The member of this name that may be read. */
    Optional<Member> member(String name);

    /** Members that may be read by their names. */
    static Map<String, Member> byName(List<Member> members) {
        Map<String, Member> found = new HashMap<>();
        members.stream().filter(m -> m.refusal().isEmpty()).forEach(m -> found.putIfAbsent(m.name(), m));
        return found;
    }

    /**
     * The member's bytes once unpacked from the archive, and from gzip if it is packed so inside.
     *
     * @param beyond told how many bytes stand after the end of gzip data, once that is reached
     */
    InputStream open(Member member, LongConsumer beyond) throws IOException;

    /** Why a name may not be read: it would leave the folder. Empty if it may. */
    static String nameRefusal(String name) {
        String n = name.replace('\\', '/');
        boolean leaves = n.startsWith("/")
                || n.matches("^[A-Za-z]:.*")
                || List.of(n.split("/")).contains("..");
        return leaves ? "the name of this entry leads out of the archive" : "";
    }
}
