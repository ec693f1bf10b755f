package tare.app.state;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tare.model.Source;

/** Names of files or folders that stand together: as short as they can be told apart, such as {@code round-01/fio.json}. */
public final class NamesApart {
    private static final int MOST_FOLDERS = 4;

    private NamesApart() {}

    /** As few of the last parts of each path as tell it from the others, where its folders do. */
    public static Map<String, String> of(Collection<String> paths) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> open = new LinkedHashSet<>(paths);
        for (int parts = 1; parts <= MOST_FOLDERS + 1; parts++) {
            int last = parts;
            open.forEach(p -> names.put(p, Source.end(p, last)));
            Map<String, Long> alike =
                    names.values().stream().collect(Collectors.groupingBy(n -> n, Collectors.counting()));
            open.removeIf(p -> alike.getOrDefault(names.get(p), 1L) == 1);
        }
        return names;
    }
}
