package tare.importer.mapping;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import tare.importer.Input;
import tare.importer.text.Probes;

/** What stands above the header of a table: titles with the machine, the day, the version. */
final class Above {
    private static final int MOST = 2000;

    private Above() {}

    /** The named groups of the patterns, each from the first line above the header that has them. */
    static Map<String, String> of(Input input, Mapping.CsvRule csv) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String line : Probes.of(input).text().split("\n", MOST)) {
            if (csv.header().isPresent() && Guarded.find(csv.header().get(), line)) {
                break;
            }
            csv.above().forEach(pattern -> {
                Matcher m = Guarded.matcher(pattern, line);
                if (m.find()) {
                    pattern.namedGroups().keySet().stream()
                            .filter(group -> m.group(group) != null)
                            .forEach(group -> found.putIfAbsent(group, m.group(group)));
                }
            });
        }
        return found;
    }
}
