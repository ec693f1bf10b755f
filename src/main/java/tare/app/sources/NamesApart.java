package tare.app.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tare.model.Source;

/** Names of files that stand together: as short as they can be told apart, such as {@code round-01/fio.json}. */
final class NamesApart {
    private static final int MOST_FOLDERS = 4;

    private NamesApart() {}

    /** The items under names that tell them apart, where their folders do. */
    static List<SourceItem> of(List<SourceItem> files) {
        List<SourceItem> named = new ArrayList<>(files);
        for (int folders = 1; folders <= MOST_FOLDERS; folders++) {
            Map<String, Long> seen =
                    named.stream().collect(Collectors.groupingBy(SourceItem::name, Collectors.counting()));
            if (seen.size() == named.size()) {
                return named;
            }
            int parts = folders + 1;
            named.replaceAll(f -> seen.getOrDefault(f.name(), 1L) > 1
                    ? f.named(Source.end(f.paths().getFirst(), parts))
                    : f);
        }
        return named;
    }
}
