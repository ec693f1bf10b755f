package tare.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tare.app.report.ReplacedNames.Line;

final class ReplacedNamesTest {
    private static Map<String, String> names() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("vm/run1.json", "file-1.json");
        out.put("vm/run2.json", "file-2.json");
        out.put("10.0.0.7", "address-1");
        out.put("esx-01", "host-1");
        return out;
    }

    @Test
    void whatNamesAMachineStandsBeforeFiles() {
        List<Line> lines = ReplacedNames.lines(names());
        assertThat(lines).extracting(Line::kind).containsExactly("host", "address", "file", "file");
        assertThat(lines.getFirst()).isEqualTo(new Line("host", "esx-01", "host-1"));
    }

    @Test
    void everyKindIsCountedInWords() {
        assertThat(ReplacedNames.count(ReplacedNames.lines(names()))).isEqualTo("1 host · 1 address · 2 files");
    }
}
