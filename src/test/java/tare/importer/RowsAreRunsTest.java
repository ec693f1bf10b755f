package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static tare.importer.HandMadeTableTest.codes;
import static tare.importer.HandMadeTableTest.read;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.model.Data;

/** What the rows of a table are is the same whether it is Tare's own or guessed. */
class RowsAreRunsTest {
    private static List<String> levels(String text) throws Exception {
        return ((Data.Samples) read(text).measurements().getFirst().data())
                .nested().levels().stream().map(l -> l.rank().name()).toList();
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("benchmark", List.of("a", "a"), List.of("RUN")),
                Arguments.of("benchmark,host", List.of("a,n1", "a,n1", "a,n2"), List.of("HOST", "RUN")),
                Arguments.of("benchmark,boot", List.of("a,1", "a,1", "a,2"), List.of("BOOT", "RUN")),
                Arguments.of("benchmark,run", List.of("a,1", "a,1", "a,2"), List.of("RUN", "ITERATION")),
                Arguments.of("benchmark,iteration", List.of("a,1", "a,2"), List.of("ITERATION")));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableOfOnesOwnIsReadAsTaresOwn(String head, List<String> rows, List<String> ranks) throws Exception {
        StringBuilder tidy = new StringBuilder(head + ",value,unit\n");
        StringBuilder plain = new StringBuilder(head + ",time_ms\n");
        for (int i = 0; i < rows.size(); i++) {
            tidy.append(rows.get(i)).append(",1.").append(i).append(",ms\n");
            plain.append(rows.get(i)).append(",1.").append(i).append('\n');
        }
        assertThat(levels(tidy.toString())).isEqualTo(ranks);
        assertThat(levels(plain.toString())).isEqualTo(ranks);
    }

    @Test
    void itIsSaid() throws Exception {
        assertThat(codes(read("benchmark,time_ms\na,1.1\na,1.2\n"))).contains("ROWS_ARE_RUNS");
        assertThat(codes(read("benchmark,time_ms\na,1.1\nb,1.2\n"))).doesNotContain("ROWS_ARE_RUNS");
        assertThat(codes(read("benchmark,run,time_ms\na,1,1.1\na,2,1.2\n"))).doesNotContain("ROWS_ARE_RUNS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timestamp", "ts", "Time"})
    void theRowsOfALogAreInsideARun(String name) throws Exception {
        assertThat(levels(name + ",url,latency_ms\n2026-03-01T10:00:00Z,/a,1.1\n2026-03-01T10:00:01Z,/a,1.2\n"))
                .containsExactly("ITERATION");
    }

    @Test
    void aRowThatSaysWhenItBeganIsARun() throws Exception {
        assertThat(levels("started,benchmark,time_ms\n2026-03-01T10:00:00Z,a,1.1\n2026-03-01T11:00:00Z,a,1.2\n"))
                .containsExactly("RUN");
    }

    /** Ten thousand latencies of one run would make ten thousand runs, and every gap certain. */
    @Test
    void moreRowsThanAreRunOneByOneLieWithinARun() throws Exception {
        assertThat(levels(table(200, ""))).containsExactly("RUN");
        assertThat(levels(table(201, ""))).containsExactly("ITERATION");
        assertThat(codes(read(table(201, "")))).contains("ROWS_IN_A_RUN").doesNotContain("ROWS_ARE_RUNS");
        assertThat(levels(table(400, "host"))).containsExactly("HOST", "RUN");
        assertThat(levels(table(402, "host"))).containsExactly("HOST", "ITERATION");
    }

    /** So many rows of one benchmark, on two hosts if there is such a column. */
    private static String table(int rows, String host) {
        StringBuilder text = new StringBuilder(host.isEmpty() ? "" : host + ",").append("benchmark,time_ms\n");
        for (int i = 0; i < rows; i++) {
            text.append(host.isEmpty() ? "" : "n" + 2 * i / rows + ",");
            text.append("a,1.").append(1000 + i * 7 % 1000).append('\n');
        }
        return text.toString();
    }
}
