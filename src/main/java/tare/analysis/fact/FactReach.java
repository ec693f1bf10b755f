package tare.analysis.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tare.model.Source;

/**
 * Which files of one platform speak of the machine that made a row: those in the row's own folders and above. A file
 * that lies in a folder without results, such as {@code vm/facts}, speaks for the nearest folder above that holds results
 * of its platform and of no other.
 */
final class FactReach {
    private final Map<String, List<Source>> byFolder = new HashMap<>();

    /**
     * Places the files.
     *
     * @param own files of the platform
     * @param others files of every other platform
     */
    FactReach(List<Source> own, List<Source> others) {
        Set<String> results = folders(own);
        Set<String> foreign = folders(others);
        for (Source s : own) {
            if (!s.facts().values().isEmpty()) {
                byFolder.computeIfAbsent(home(s, results, foreign), k -> new ArrayList<>())
                        .add(s);
            }
        }
    }

    /** Every folder that holds results in it or below. */
    private static Set<String> folders(List<Source> sources) {
        Set<String> all = new HashSet<>();
        for (Source s : sources) {
            if (!s.measurements().isEmpty()) {
                all.addAll(upwards(s.path()));
            }
        }
        return all;
    }

    private static String home(Source s, Set<String> results, Set<String> foreign) {
        List<String> up = upwards(s.path());
        for (String folder : up) {
            if (!folder.equals(up.getFirst()) && foreign.contains(folder)) {
                break;
            }
            if (results.contains(folder)) {
                return folder;
            }
        }
        return up.getFirst();
    }

    /** The folder of a file and all above it, nearest first. */
    private static List<String> upwards(String path) {
        List<String> folders = new ArrayList<>();
        for (int at = path.lastIndexOf('/'); at >= 0; at = path.lastIndexOf('/', at - 1)) {
            String folder = path.substring(0, at + 1);
            if (folder.equals("../") || folder.endsWith("/../")) {
                folders.add(folder);
                return folders;
            }
            folders.add(folder);
            if (at == 0) {
                return folders;
            }
        }
        folders.add("");
        return folders;
    }

    /** The files that speak for these paths. */
    Set<Source> of(List<String> paths) {
        Set<String> folders = new LinkedHashSet<>();
        paths.forEach(p -> folders.addAll(upwards(p)));
        Set<Source> found = new LinkedHashSet<>();
        folders.forEach(f -> found.addAll(byFolder.getOrDefault(f, List.of())));
        return found;
    }
}
