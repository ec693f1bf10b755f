package tare.importer.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tare.importer.PlatformWords;
import tare.importer.text.HandTable.Row;
import tare.model.Note;

/** Blocks of rows, each under the name of a platform. */
final class PlatformBlocks {
    private static final String PLATFORM = "platform";
    private static final int MOST_WORDS = 5;

    private PlatformBlocks() {}

    /** Titles that name a platform over the rows that follow: its name becomes a cell of each. */
    static Optional<List<Row>> asColumn(List<Row> rows, List<Note> notes) {
        Set<String> platforms = new LinkedHashSet<>();
        Optional<String> here = Optional.empty();
        Optional<Row> head =
                rows.stream().filter(r -> r.title().isEmpty() && !r.blank()).findFirst();
        List<Row> next = new ArrayList<>();
        for (Row row : rows) {
            if (platform(row).isPresent()) {
                here = platform(row);
            } else if (row.title().isEmpty() && !row.blank()) {
                boolean named = row.cells().equals(head.map(Row::cells).orElse(List.of()));
                if (row.numbers()) {
                    here.ifPresent(platforms::add);
                }
                next.add(row.with(append(row.cells(), named ? PLATFORM : here.orElse(""))));
            }
        }
        int width = next.isEmpty() ? 0 : next.getFirst().cells().size();
        boolean even = next.stream().filter(r -> r.cells().size() == width).count() * 10 >= next.size() * 9L;
        boolean column = head.stream().flatMap(r -> r.cells().stream()).anyMatch(PLATFORM::equalsIgnoreCase);
        boolean table = head.filter(r -> r.cells().size() > 1 && !r.numbers()).isPresent();
        return platforms.size() > 1 && table && even && !column ? Optional.of(next) : Optional.empty();
    }

    private static List<String> append(List<String> cells, String one) {
        List<String> more = new ArrayList<>(cells);
        more.add(one);
        return more;
    }

    /** The platform that a title names. */
    static Optional<String> platform(Row row) {
        return row.title()
                .map(t -> t.replaceFirst("^[#=*\\s\\[]+", "").replaceFirst("[#=*:\\s\\]]+$", ""))
                .filter(t -> t.indexOf(':') < 0
                        && t.split("\\s+").length <= MOST_WORDS
                        && PlatformWords.in(t).isPresent());
    }
}
