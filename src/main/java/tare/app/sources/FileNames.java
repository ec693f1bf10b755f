package tare.app.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of files that stand together: as short as they can be told apart, such as {@code round-01/fio.json}. */
final class FileNames {
    private static final int MOST_FOLDERS = 4;

    private FileNames() {}

    /** The items under names that tell them apart, where their folders do. */
    static List<SourceItem> apart(List<SourceItem> files) {
        List<SourceItem> named = new ArrayList<>(files);
        for (int folders = 1; folders <= MOST_FOLDERS; folders++) {
            Map<String, Long> seen =
                    named.stream().collect(Collectors.groupingBy(SourceItem::name, Collectors.counting()));
            if (seen.size() == named.size()) {
                return named;
            }
            int parts = folders + 1;
            named.replaceAll(f ->
                    seen.getOrDefault(f.name(), 1L) > 1 ? f.named(end(f.paths().getFirst(), parts)) : f);
        }
        return named;
    }

    /** So many last parts of a path. */
    private static String end(String path, int parts) {
        int from = path.length();
        for (int i = 0; i < parts && from > 0; i++) {
            from = path.lastIndexOf('/', from - 1);
        }
        return path.substring(Math.max(from, -1) + 1);
    }
}
