package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tare.importer.HandMadeTableTest.codes;
import static tare.importer.HandMadeTableTest.judged;
import static tare.importer.HandMadeTableTest.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.importer.guided.Guided;
import tare.importer.guided.Meaning;
import tare.importer.guided.Place;
import tare.importer.guided.Sketch;
import tare.importer.mapping.MappingFormat;
import tare.importer.mapping.Trial;

/** Numbers in tables as people write them for people: read where there is one way to, offered where there are two. */
class WrittenTest {
    private static String table(String heading, String... cells) {
        StringBuilder text = new StringBuilder("benchmark;platform;run;" + heading + "\n");
        for (int i = 0; i < cells.length; i++) {
            text.append("build;vm;").append(i + 1).append(';').append(cells[i]).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time            | 1:23.45 | 0:59.5    | vm build s lower 83.45 59.5",
                "time            | 1:23,45 | 0:59,5    | vm build s lower 83.45 59.5",
                "time            | 0:01:02 | 00:01:03  | vm build s lower 62.0 63.0",
                "elapsed         | 1:01:02 | 59:03     | vm build s lower 3662.0 3543.0",
                "time (mm:ss)    | 1:23    | 61:24     | vm build s lower 83.0 3684.0",
                "time [h:mm]     | 1:23    | 2:00      | vm build min lower 83.0 120.0",
                "duration (min)  | 1:23    | 2:00      | vm build s lower 83.0 120.0",
                "time            | 1m23.5s | 59.5s     | vm build s lower 83.5 59.5",
                "Laufzeit        | 1h 2min | 1h 3m 4s  | vm build s lower 3720.0 3784.0",
                "iops            | 12.3k   | 998       | vm build iops higher 12300.0 998.0",
                "iops            | 12,3k   | 998,5     | vm build iops higher 12300.0 998.5",
                "req/s           | 12k     | 13K       | vm build req/s higher 12000.0 13000.0",
                "score           | 1.2M    | 1.25 M    | vm build higher 1200000.0 1250000.0",
            })
    void whatCanBeReadInOneWayIsRead(String heading, String first, String second, String judged) throws Exception {
        Draft draft = read(table(heading, first, second));
        assertThat(judged(draft)).isEqualTo(judged);
        assertThat(codes(draft)).contains("WRITTEN_NUMBERS");
    }

    @ParameterizedTest
    @CsvSource({"time,1:23,2:24", "total,12:01:02,12:03:04", "bandwidth,1.2G,980.5M", "size (B),1.5k,2.5k"})
    void whatCanBeReadInTwoWaysIsOfferedAndSaid(String heading, String first, String second) {
        assertThatThrownBy(() -> read(table(heading, first, second)))
                .isInstanceOfSatisfying(
                        ImportFailure.class,
                        e -> assertThat(e).hasMessageContaining(first).hasMessageContaining("may "));
    }

    @Test
    void aColumnInDoubtDoesNotTellTheRowsOfAnotherApart() throws Exception {
        Draft draft = read(table("time_ms;duration", "10.1;1:23", "10.2;1:24"));
        assertThat(judged(draft)).isEqualTo("vm build ms lower 10.1 10.2");
        assertThat(codes(draft)).contains("NUMBERS_IN_DOUBT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bs", "size", "block"})
    void namesOfSizesAreParameters(String heading) throws Exception {
        assertThat(read(table(heading + ";time_ms", "4k;10.1", "128k;10.2")).measurements())
                .extracting(m -> m.key().parameters().get(heading))
                .containsExactly("4k", "128k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"started", "time", "Uhrzeit"})
    void aTimeOfDayIsNoDuration(String heading) throws Exception {
        assertThat(judged(read(table(heading + ";time_ms", "12:01:02;10.1", "12:02:03;10.2"))))
                .isEqualTo("vm build ms lower 10.1 10.2");
    }

    @Test
    void thePrintedStepIsThatOfTheCell() throws Exception {
        assertThat(read(table("iops", "12.3k", "12.4k")).measurements())
                .extracting(m -> m.step())
                .containsExactly(100.0);
        assertThat(read(table("time", "1:23.4", "1:23.5")).measurements())
                .extracting(m -> m.step())
                .containsExactly(0.1);
    }

    @Test
    void rowsThatSumUpAreKnownByWhatIsWritten() throws Exception {
        assertThat(judged(read("benchmark;time\na;1:00.0\nb;2:00.0\nmean;1:30.0\n")))
                .isEqualTo("a s lower 60.0; b s lower 120.0");
    }

    @Test
    void whatIsPointedAtIsReadInTheUnitThatIsSaid() throws Exception {
        Input input = MemoryInput.of("t.csv", table("time", "1:23", "2:00"));
        Place place = new Place.Column("time");
        Sketch said = Guided.of(input)
                .sketch()
                .named("own")
                .say(place, "1:23", Meaning.VALUE)
                .change(place, f -> f.unit("min"));
        Draft draft = new Draft();
        MappingFormat.of("own", Trial.of(input, said).sketch().text()).read(input, draft);
        assertThat(judged(draft)).isEqualTo("vm build min lower 83.0 120.0");
    }

    @Test
    void aNumberIsNoClockAndAClockIsNoRatio() {
        for (String other :
                List.of("12", "12.5", "1:2", "1:60", "1:23:4", "16:9:1", "k", ":30", "1::30", "12.3k5", "", "s")) {
            assertThat(Written.in(other)).as(other).isEmpty();
        }
    }
}
