package tare.app.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tare.model.Source;
import tare.study.OnDisk;
import tare.study.Opening;
import tare.study.Protocol;
import tare.study.ProtocolFile;
import tare.study.Study;
import tare.study.StudyFailure;

/**
 * Where new runs of a study appear: in the folders of its files, in folders that go on a series of them ({@code run-01},
 * {@code run-02}, …), and in those that its protocol plans runs in.
 */
final class WatchedFolders {
    private static final int MOST = 10_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern NO_RESULT = Pattern.compile("\\..*|.*(?:~|\\.tmp|\\.part|\\.tare)");

    /** What the script of a protocol writes when a run begins. */
    private static final String STARTED = "started";

    private final Map<Path, Source> files = new HashMap<>();
    private final Map<Path, Set<String>> labels = new TreeMap<>();
    private final Map<Place, Set<Path>> series = new HashMap<>();
    private final Set<Path> planned = new TreeSet<>();

    /** A place in a path whose name has a number: {@code /data/vm} of the names {@code run-#}, and {@code fio} below each. */
    private record Place(Path above, String name, Path below) {}

    /** Those of a study; reads its protocol, away from the screen's thread. */
    WatchedFolders(Study study) {
        for (Source s : study.sources()) {
            folder(s).ifPresent(f -> {
                files.put(disk(s), s);
                Set<String> there = labels.computeIfAbsent(f, x -> new TreeSet<>());
                if (!s.platform().label().isEmpty()) {
                    there.add(s.platform().label());
                }
            });
        }
        labels.keySet().forEach(f -> places(f)
                .forEach(p -> series.computeIfAbsent(p, x -> new TreeSet<>()).add(f)));
        series.values().removeIf(alike -> alike.size() < 2);
        if (!study.protocol().isEmpty()) {
            plan(Path.of(study.protocol()).toAbsolutePath());
        }
    }

    /** What cannot be read plans nothing; the plan page says so. */
    private void plan(Path file) {
        try {
            Path folder = Objects.requireNonNull(file.getParent());
            for (Protocol.Run run : ProtocolFile.read(file).protocol().list()) {
                planned.add(folder.resolve(run.folder()).normalize());
            }
        } catch (StudyFailure e) {
            planned.clear();
        }
    }

    /** Files that are not in the study, or are larger or smaller than when they were read, with their sizes. */
    Map<Path, Long> unread() {
        Set<Path> folders = new TreeSet<>(labels.keySet());
        series.keySet().forEach(p -> folders.addAll(continued(p)));
        planned.stream().filter(WatchedFolders::done).forEach(folders::add);
        Map<Path, Long> found = new HashMap<>();
        folders.stream().limit(MOST).flatMap(f -> results(f).stream()).forEach(file -> {
            long size = size(file);
            Source known = files.get(file);
            if (known == null || !Opening.isMissing(known) && known.bytes() != size) {
                found.put(file, size);
            }
        });
        return found;
    }

    /** The platform of the files in the same folder, or in those of the series that it goes on; empty where it is not one. */
    Optional<String> platform(Source fresh) {
        return folder(fresh).map(this::around).filter(l -> l.size() == 1).map(l -> l.iterator()
                .next());
    }

    private Set<String> around(Path folder) {
        if (labels.containsKey(folder)) {
            return labels.getOrDefault(folder, Set.of());
        }
        Set<String> all = new HashSet<>();
        places(folder).forEach(p -> series.getOrDefault(p, Set.of())
                .forEach(f -> all.addAll(labels.getOrDefault(f, Set.of()))));
        return all;
    }

    private static List<Place> places(Path folder) {
        List<Place> places = new ArrayList<>();
        int names = folder.getNameCount();
        for (int i = 0; i < names; i++) {
            Path name = folder.getName(i);
            Path above = Objects.requireNonNull(folder.getRoot());
            Path below = i + 1 < names ? folder.subpath(i + 1, names) : Path.of("");
            if (!like(name).equals(name.toString())) {
                places.add(new Place(i == 0 ? above : above.resolve(folder.subpath(0, i)), like(name), below));
            }
        }
        return places;
    }

    private static String like(Path name) {
        return NUMBER.matcher(name.toString()).replaceAll("#");
    }

    private static List<Path> continued(Place place) {
        return in(
                        place.above(),
                        f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS)
                                && like(Objects.requireNonNull(f.getFileName())).equals(place.name()))
                .stream()
                .map(f -> f.resolve(place.below()).normalize())
                .toList();
    }

    /** Whether a planned run has left more than the moment of its beginning. */
    private static boolean done(Path folder) {
        return results(folder).stream().anyMatch(f -> !f.endsWith(STARTED));
    }

    private static List<Path> results(Path folder) {
        return in(
                folder,
                f -> Files.isRegularFile(f)
                        && !NO_RESULT.matcher(String.valueOf(f.getFileName())).matches());
    }

    private static List<Path> in(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> there = Files.list(folder)) {
            return there.filter(wanted).map(p -> p.toAbsolutePath().normalize()).toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> folder(Source s) {
        return OnDisk.whole(s.path()) ? Optional.ofNullable(disk(s).getParent()) : Optional.empty();
    }

    private static Path disk(Source s) {
        return Path.of(s.path()).toAbsolutePath().normalize();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }
}
