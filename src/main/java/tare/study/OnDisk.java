package tare.study;

import java.nio.file.Files;
import java.nio.file.Path;

/** Paths of files, and of members of archives: {@code a.zip!/b.json} is {@code b.json} in {@code a.zip}. */
public final class OnDisk {
    private OnDisk() {}

    /** The file that lies on disk: the archive of a member, anything else itself. The name of a folder may end in the same sign. */
    public static String of(String path) {
        for (int at = path.indexOf("!/"); at >= 0; at = path.indexOf("!/", at + 1)) {
            if (!Files.isDirectory(Path.of(path.substring(0, at + 1)))) {
                return path.substring(0, at);
            }
        }
        return path;
    }

    /** Whether it is a file of its own, and no member of an archive. */
    public static boolean whole(String path) {
        return of(path).equals(path);
    }
}
