package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static tare.importer.HandMadeTableTest.codes;
import static tare.importer.HandMadeTableTest.judged;
import static tare.importer.HandMadeTableTest.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.model.Data;

/** Several numbers in one cell: repeats where nothing else can be meant. */
class ListCellsTest {
    private static final String BOTH = "bare fib ms lower 12.1 12.3 12.0; vm fib ms lower 12.5 12.7 12.6";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test\tbare (ms)\tvm (ms)\nfib\t12.1; 12.3; 12.0\t12.5;12.7;12.6\n",
                "test,bare (ms),vm (ms)\nfib,12.1; 12.3; 12.0,12.5; 12.7; 12.6\n",
                "test,bare (ms),vm (ms)\nfib,\"12.1, 12.3, 12.0\",\"[12.5, 12.7, 12.6]\"\n",
                "test;bare (ms);vm (ms)\nfib;12,1 12,3 12,0;12,5 12,7 12,6\n",
                "| test | bare (ms) | vm (ms) |\n|---|---|---|\n| fib | 12.1 12.3 12.0 | 12.5 12.7 12.6 |\n",
                "test,platform,ms\nfib,bare,12.1 12.3 12.0\nfib,vm,12.5 12.7 12.6\n",
            })
    void repeatsInOneCellAreRepeats(String text) throws Exception {
        Draft draft = read(text);
        assertThat(judged(draft)).isEqualTo(BOTH);
        assertThat(codes(draft)).contains("LIST_CELLS").doesNotContain("DUPLICATE_COLUMN");
    }

    @Test
    void cellsMayHoldDifferentlyMany() throws Exception {
        assertThat(judged(read("test,platform,time_ms\nfib,bare,12.1 12.3 12.0\nfib,vm,12.5\n")))
                .isEqualTo("bare fib ms lower 12.1 12.3 12.0; vm fib ms lower 12.5");
    }

    @Test
    void repeatsOfARunAreInsideIt() throws Exception {
        Draft draft = read("test,run,time_ms\nfib,1,12.1 12.3 12.0\nfib,2,12.5 12.7 12.6\n");
        assertThat(draft.measurements()).singleElement().satisfies(m -> assertThat(
                        ((Data.Samples) m.data()).nested().levels())
                .extracting(l -> l.rank().name())
                .containsExactly("RUN", "ITERATION"));
    }

    @Test
    void aHeadingMaySayThatTheyAreRuns() throws Exception {
        assertThat(judged(read("test,runs (ms)\nfib,12.1; 12.3\n"))).isEqualTo("fib ms lower 12.1 12.3");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "time          | 12.1 0.2 3.0    | 12.5 0.3 3.0",
                "time          | 12.1; 12.5      | 12.4; 12.9",
                "time          | 12.0 12.3 12.7  | 12.2 12.5 12.9",
                "min/avg/max   | 12.3 12.1 12.7  | 12.2 12.5 12.1",
            })
    void whatMayBeASummaryIsOfferedAndTellsNothingApart(String heading, String first, String second) throws Exception {
        Draft draft = read("test,ms," + heading + "\nfib,10.1," + first + "\nfib,10.2," + second + "\n");
        assertThat(judged(draft)).isEqualTo("fib ms lower 10.1 10.2");
        assertThat(codes(draft)).contains("NUMBERS_IN_DOUBT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 234", "12 345 678", "12 345.5", "a 12.1 12.2", "12.1 - 12.4", "10 20 30"})
    void numbersWithGapsAndTextsAreNoLists(String cell) {
        assertThat(tare.importer.text.ListCells.several(cell)).isFalse();
    }
}
