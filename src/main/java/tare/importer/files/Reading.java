package tare.importer.files;

import tare.importer.Draft;

/**
 * What came of one file, before facts are shared between files and platforms are settled.
 *
 * @param path as shown
 * @param named what the user named
 * @param sha256 hash, empty if the bytes could not be read
 * @param bytes size
 * @param format id of the format that recognised it; empty if none did
 * @param draft what was read
 * @param refused whether nothing was imported
 */
record Reading(String path, String named, String sha256, long bytes, String format, Draft draft, boolean refused) {

    /** Whether the file only tells about the machine or about other files. */
    boolean isSide() {
        return !refused && draft.measurements().isEmpty();
    }

    String folder() {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
    }

    /** Whether the user named a folder or an archive that holds it, and not the file itself. */
    boolean inFolder() {
        return path.startsWith(named + "/") || path.startsWith(named + "!/");
    }

    /** The named folder or archive, or the folder of a file that was named itself; without a slash at the end. */
    String root() {
        if (inFolder()) {
            return named;
        }
        int slash = named.lastIndexOf('/');
        return slash < 0 ? "" : named.substring(0, slash);
    }

    /** The file's name up to its first dot. */
    String stem() {
        String name = path.substring(folder().length());
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
