package tare.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.ImportFailure;
import tare.importer.MemoryInput;
import tare.importer.text.Probes;
import tare.model.Data;
import tare.model.Nested;
import tare.model.Note;

final class MappingTest {
    private static final String HEAD = "{\"mapping\": 1, \"id\": \"x\", \"tool\": \"x\", \"kind\": \"text\", ";

    private static Draft read(String mapping, String file) throws IOException {
        Draft draft = new Draft();
        MappingFormat.of("x.json", mapping).read(MemoryInput.of("file", file), draft);
        return draft;
    }

    private static Fields fields(Map<String, String> of) {
        TextFields fields = new TextFields();
        of.forEach((k, v) -> fields.put(k, v, false));
        return fields;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "${a!duration}              ; 785.47us ; 0.00078547",
                "${a!duration}              ; 2m3.5s ; 123.5",
                "${a!duration}              ; 1,516.42 ns ; 0.00000151642",
                "${a!clock}                 ; 1:02:03.25 ; 3723.25",
                "${a!scaled}                ; 38.62k ; 3.862E+4",
                "${a!bytes}                 ; 2KB ; 2048",
                "${a!epoch}                 ; 2026-01-01T00:00:10Z ; 1767225610",
                "${a!epoch}                 ; 1767225610500 ; 1767225610.500",
                "${a!epoch}                 ; 1767225610500000 ; 1767225610.500000",
                "${a!epoch}                 ; 1767225610500000000 ; 1767225610.500000000",
                "${a!number}                ; 1,234,567.5 ; 1234567.5",
                "${missing|a}-x             ; 1 ; 1-x",
                "${missing|'none'}          ; 1 ; none"
            })
    void templatesFillAndFilter(String template, String a, String expected) {
        assertThat(Template.of(template).fill(fields(Map.of("a", a)))).contains(expected);
    }

    /** One and a half is not fifteen: a comma that does not part thousands is no part of a number. */
    @ParameterizedTest
    @ValueSource(strings = {"${a!number}", "${a!duration}", "${a!plain}", "${a!clock}"})
    void aCommaThatPartsNoThousandsIsNoNumber(String template) {
        assertThat(Template.of(template).fill(fields(Map.of("a", "1,5")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                ",;.;1.234,5;1234.5",
                ",;.;1.5;",
                ".;,;1,234.5;1234.5",
                ".;,;1,5;",
                ".;';1'234'567;1234567",
                ",;.;12,5;12.5",
            })
    void aMarkBetweenThousandsStandsBeforeThreeDigits(char decimal, char group, String text, Double number) {
        OptionalDouble read = new NumberStyle(decimal, group).read(text);
        assertThat(read.isPresent() ? (Double) read.getAsDouble() : null).isEqualTo(number);
    }

    private static final String TABLE = """
        {"mapping": 1, "id": "x", "tool": "x", "kind": "csv", %s
         "records": [{"metrics": [{"benchmark": "b", "metric": "time", "unit": "s", "better": "lower",
           "role": "primary", "value": "${value}"%s}]}]}\
        """;

    /** Rounds over all runs: the second value of a run is not a run of its own. */
    @Test
    void unitsThatTakeTurnsAreStillTheSameUnits() throws IOException {
        String levels = ", \"evidence\": \"samples\", \"levels\": [{\"name\": \"host\", \"by\": \"${host}\"},"
                + " {\"name\": \"run\", \"by\": \"${run}\"}, {\"name\": \"iteration\"}]";
        String turns = "host,run,value\na,1,1\nb,1,2\na,2,3\na,1,4\nb,1,5\na,2,6\n";
        Nested nested = ((Data.Samples) read(TABLE.formatted("", levels), turns)
                        .measurements()
                        .getFirst()
                        .data())
                .nested();
        assertThat(nested.values()).containsExactly(1, 4, 3, 6, 2, 5);
        assertThat(nested.starts().get(0)).containsExactly(0, 4);
        assertThat(nested.starts().get(1)).containsExactly(0, 2, 4);
        assertThat(nested.names()).containsExactly(List.of("a", "b"), List.of("1", "2", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aTableBelowTitlesKeepsItsLines(String end) throws IOException {
        String csv = "\"csv\": {\"separator\": \",\", \"header\": \"^name,value\"},";
        String file = "Title\n\n\n\n\nHost: a, b\n\nname,value\nx,1\nx,2\n".replace("\n", end);
        Draft draft = read(TABLE.formatted(csv, ""), file);
        assertThat(draft.measurements()).singleElement().satisfies(m -> {
            assertThat(((Data.Samples) m.data()).nested().values()).containsExactly(1, 2);
            assertThat(m.place()).startsWith("line 9");
        });
        assertThat(draft.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1767225610, 1767225610", "2026-01-01T00:00:10Z, 1767225610", "12.5, NaN", "0, NaN", "soon, NaN"})
    void aRunBeganAtAPointInTimeOrNobodyKnows(String started, double seconds) throws IOException {
        Draft draft = read(TABLE.formatted("\"run\": {\"started\": \"${at}\"},", ""), "at,value\n" + started + ",1\n");
        assertThat(draft.measurements().getFirst().run().startSeconds()).isEqualTo(Double.valueOf(seconds));
    }

    @Test
    void whatCannotBeDividedByANumberIsLeftOut() throws IOException {
        String table = "name,value,by\nx,10,2\nx,10,N/A\nx,10,\n";
        Draft draft = read(TABLE.formatted("", ", \"divideBy\": \"${by}\""), table);
        assertThat(((Data.Samples) draft.measurements().getFirst().data())
                        .nested()
                        .values())
                .containsExactly(5, 10);
        assertThat(draft.dropped()).isOne();
    }

    @Test
    void templateWithAMissingFieldIsMissing() {
        assertThat(Template.of("${a}/${b}").fill(fields(Map.of("a", "1")))).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'mapping': 2, 'id': 'x', 'tool': 'x', 'kind': 'text'}                                  | 'mapping'",
                "{'mapping': 1, 'id': 'x', 'tool': 'x', 'kind': 'table'}                                 | 'kind'",
                "{'mapping': 1, 'id': 'x', 'tool': 'x', 'kind': 'text'}                                  | 'lines'",
                "{'mapping': 1, 'id': 'x', 'tool': 'x', 'kind': 'text', 'lines': [{'match': '('}]}       |"
                        + " 'lines[0].match'",
                "{'mapping': 1, 'id': 'x', 'tool': 'x', 'kind': 'text', 'lines': [{'mtach': 'a'}]}       |"
                        + " 'lines[0].match'",
                "{'mapping': 1, 'id': 'x', 'tool': 'x', 'kind': 'text', 'lines': [{'match': 'a', 'foo': 1}]} |"
                        + " 'lines[0].foo'",
                "{'mapping': 1, 'id': 'x', 'tool': 'x', 'kind': 'text', 'lines': [{'match': 'a', 'metrics':"
                        + " [{'benchmark': 'b', 'value': '${v!nonsense}'}]}]} | 'lines[0].metrics[0].value'"
            })
    void wrongMappingIsRefusedByFileAndKey(String mapping, String key) {
        assertThatThrownBy(() -> MappingFormat.of("mine.json", mapping.replace('\'', '"')))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("mine.json")
                .hasMessageContaining(key);
    }

    @Test
    void patternThatNeverEndsIsRefusedInsteadOfHanging() {
        String mapping = HEAD + "\"lines\": [{\"match\": \"a*a*a*a*a*a*b\"}]}";
        assertThatThrownBy(() -> read(mapping, "a".repeat(400) + "c\n"))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("a*a*a*b");
    }

    @Test
    void blocksKeepTheirFieldsApart() throws IOException {
        String mapping = HEAD + """
            "defaults": {"benchmark": "${name}", "levels": [{"name": "run"}]},
            "lines": [{"match": "^run (?<name>\\\\w+)", "block": "start"}, {"match": "^rate (?<rate>\\\\d+)"},
                      {"match": "^errors (?<errors>\\\\d+)"}],
            "metrics": [{"metric": "rate", "value": "${rate}", "better": "higher", "failures": "${errors}"}]}\
            """;
        Draft draft = read(mapping, "run a\nrate 10\nerrors 3\nrun b\nrate 20\nrun a\nrate 12\n");
        assertThat(draft.measurements()).hasSize(2);
        assertThat(((Data.Samples) draft.measurements().get(0).data()).nested().values())
                .containsExactly(10, 12);
        assertThat(draft.measurements().get(0).failed()).isEqualTo(3);
        assertThat(draft.measurements().get(1).failed()).isZero();
    }

    @Test
    void whatIsStatedBesideAValueTurnsIntoItsUnitButNotAShare() throws IOException {
        String mapping = HEAD + """
            "lines": [{"match": "^(?<v>\\\\d+) (?<u>\\\\w+) sd (?<sd>\\\\d+) of (?<n>\\\\d+), (?<pm>\\\\d+)%",
              "metrics": [{"benchmark": "b", "value": "${v}", "unit": "${u}",
                "reported": {"sd": "${sd}", "n": "${n}", "relative margin %": "${pm}"}}]}]}\
            """;
        Draft draft = read(mapping, "900 us sd 7 of 5, 3%\n1 ms sd 2 of 6, 4%\n");
        assertThat(draft.measurements()).singleElement().satisfies(m -> assertThat(m.reported())
                .containsEntry("sd", 2000.0)
                .containsEntry("n", 6.0)
                .containsEntry("relative margin %", 4.0));
    }

    @Test
    void emptyCellsOfARuledTableStayEmpty() throws IOException {
        String mapping = HEAD + """
            "lines": [{"match": "^host", "set": {"h": "${line}"}},
              {"match": "^----", "columns": {"name": "c", "find": "-+", "heads": ["h"]}, "section": "rows"},
              {"match": "^\\\\w", "in": "rows", "each": {"find": "(?<n>\\\\d+\\\\.\\\\d+)", "columns": "c", "byPlace": true},
               "metrics": [{"benchmark": "b", "metric": "${column}", "value": "${n}"}]}]}\
            """;
        Draft draft = read(mapping, "host  read write seek\n----  ---- ----- ----\na     1.50       3.25\n");
        assertThat(draft.measurements().stream().map(m -> m.metric().name()).toList())
                .containsExactly("read", "seek");
    }

    @Test
    void textInPiecesInsideJsonLinesIsPutTogether() throws IOException {
        String mapping = HEAD
                + "\"unwrap\": \"Output\", \"lines\": [{\"match\": \"^(?<name>\\\\w+) (?<v>\\\\d+) ns\", \"metrics\":"
                + " [{\"benchmark\": \"${name}\", \"value\": \"${v}\"}]}]}";
        Draft draft = read(
                mapping,
                "{\"Output\":\"sort \"}\n{\"Other\":1}\n{\"Output\":\"12 ns\\nfind 7\"}\n{\"Output\":\" ns\\n\"}\n");
        assertThat(draft.measurements().stream().map(m -> m.key().benchmark()).toList())
                .containsExactly("sort", "find");
    }

    @Test
    void whatIsNoNumberIsLeftOutAndCounted() throws IOException {
        String mapping = HEAD.replace("text", "csv")
                + "\"records\": [{\"metrics\": [{\"benchmark\": \"b\", \"value\": \"${v}\"}]}]}";
        Draft draft = read(mapping, "n,v\n1,10\n2,NaN\n3,12\n");
        assertThat(draft.dropped()).isEqualTo(1);
        assertThat(draft.measurements().getFirst().data().n()).isEqualTo(2);
    }

    @Test
    void aFolderOfMappingsLoadsAndNamesTheWrongOne(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), Mappings.builtIn("stream"));
        Files.writeString(folder.resolve("b.json"), "{\"mapping\": 1}");
        List<Note> wrong = new ArrayList<>();
        assertThat(new OwnMappings(folder)
                        .formats(wrong::add).stream().map(Format::id).toList())
                .containsExactly("stream");
        assertThat(wrong).singleElement().satisfies(n -> assertThat(n.message()).contains("b.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Test;Run;Time (ms)\na;1;1.234,5\na;2;1.240,1\n",
                "[disk]\n  time = 12.5 ms\n  time = 12.7 ms\n",
                "{\"runs\":[{\"name\":\"a\",\"time_ms\":1.5},{\"name\":\"a\",\"time_ms\":1.6}]}",
                "{\"name\":\"a\",\"time_ms\":1.5}\n{\"name\":\"a\",\"time_ms\":1.6}\n",
                "<r><c name='a'><time>1.5</time></c><c name='a'><time>1.6</time></c></r>"
            })
    void guessReadsItsOwnFileAndRecognisesIt(String file) throws IOException {
        MemoryInput input = MemoryInput.of("file", file);
        MappingFormat format = MappingFormat.of("guess.json", Guess.of(input, "guess"));
        Draft draft = new Draft();
        format.read(input, draft);
        assertThat(format.recognise(Probes.of(input)).confidence()).isGreaterThanOrEqualTo(80);
        assertThat(draft.measurements()).singleElement().satisfies(m -> {
            assertThat(m.data().n()).isEqualTo(2);
            assertThat(m.metric().unit().symbol()).isIn("ms", "");
        });
    }

    @Test
    void guessOfProseIsRefused() {
        assertThatThrownBy(() -> Guess.of(MemoryInput.of("file", "Nothing here is a number.\n"), "x"))
                .isInstanceOf(ImportFailure.class);
    }
}
