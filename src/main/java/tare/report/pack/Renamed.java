package tare.report.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tare.report.Hashes;

/** Files that are not where a pack says, found by their hashes. */
final class Renamed {
    /** Files below a folder that are looked at. */
    private static final int MOST = 10_000;

    private Renamed() {}

    /** Where the missing ones lie below the folder now, by the names that the pack knows; without those found nowhere. */
    static Map<String, Path> in(Path folder, Map<String, String> hashes) throws IOException {
        List<String> missing = hashes.keySet().stream()
                .filter(name -> !Files.exists(folder.resolve(name).normalize()))
                .toList();
        if (missing.isEmpty()) {
            return Map.of();
        }
        Map<String, Path> byHash = below(folder);
        Map<String, Path> out = new LinkedHashMap<>();
        for (String name : missing) {
            Path file = byHash.get(hashes.getOrDefault(name, ""));
            if (file != null) {
                out.put(name, file);
            }
        }
        return out;
    }

    private static Map<String, Path> below(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).limit(MOST).sorted().toList();
        }
        Map<String, Path> out = new HashMap<>();
        for (Path file : files) {
            out.putIfAbsent(Hashes.sha256(file), file);
        }
        return out;
    }
}
