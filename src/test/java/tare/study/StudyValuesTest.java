package tare.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.model.Note;
import tare.model.Severity;

/** A study file in which one value is not as the program writes it. */
class StudyValuesTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Every key that there is. */
    private static final String FULL = """
            {
              "tareStudy" : 1,
              "name" : "Mine",
              "baseline" : "Bare metal",
              "candidates" : [ "VM" ],
              "sources" : [ { "path" : "a.csv", "sha256" : "h1", "label" : "Bare metal", "kind" : "vm" } ],
              "protocol" : "plan/protocol.json",
              "settings" : {
                "margin" : { "low" : 0.98, "high" : 1.02 },
                "alpha" : 0.01,
                "power" : 0.9,
                "domainMargins" : { "storage" : { "low" : 0.97, "high" : 1.03 } },
                "metricMargins" : { "p99" : { "low" : 0.9, "high" : 1.1 } },
                "claims" : [ "training about 99 %" ],
                "exclusions" : [ { "source" : "a.csv", "place" : "line 2", "unit" : 3, "reason" : "bad boot" } ],
                "primaryMetrics" : { "fio" : "IOPS" },
                "directions" : { "widgets" : "higher" },
                "parts" : { "x (a=1)" : "SUM" },
                "paired" : true,
                "seed" : 7,
                "looks" : 2,
                "facts" : [ { "platform" : "VM", "fact" : "memory.size", "value" : "64 GB" } ],
                "accepted" : [ { "fact" : "cpu.model", "reason" : "the same silicon" } ]
              },
              "annotations" : [ { "comparison" : "id", "pinned" : true, "text" : "look", "figures" : [ "ecdf" ] } ],
              "changes" : [ { "what" : "Margin", "at" : "2026-01-01T00:00:00Z", "afterResults" : true } ],
              "report" : {
                "executive" : true,
                "title" : "Title",
                "footer" : "ACME",
                "accent" : "#0a7f3c",
                "logo" : "iVBORw==",
                "template" : "acme.pptx",
                "internal" : true,
                "redact" : true,
                "rows" : [ "id" ],
                "figures" : { "each" : [ "density" ], "sheets" : [ "bars,heatmap", "each:ecdf" ] },
                "pages" : [ { "page" : "forest", "hidden" : true, "title" : "Own", "comment" : "A comment" } ]
              }
            }
            """;

    private static final List<String> ODD = List.of(
            "null",
            "5",
            "-1",
            "0.5",
            "1e999",
            "99999999999999999999",
            "4294967298",
            "\"odd\"",
            "\"\"",
            "\"a\\u0000b\"",
            "true",
            "[]",
            "[5, null, \"odd\"]",
            "{}",
            "{\"odd\": 5}");

    @TempDir
    Path folder;

    private Saved saved(String text) throws IOException {
        return StudyFile.read(Files.writeString(folder.resolve("mine.tare"), text));
    }

    private Opening opened(String text) throws IOException {
        return Opening.of(saved(text), folder, paths -> List.of());
    }

    private JsonNode written(Opening opened) throws IOException {
        return JSON.readTree(StudyFile.bytes(opened.study(), folder));
    }

    private static List<JsonPointer> places() throws IOException {
        List<JsonPointer> places = new ArrayList<>();
        walk(JSON.readTree(FULL), JsonPointer.empty(), places);
        return places.stream()
                .filter(p -> !p.matches() && !p.toString().equals("/tareStudy"))
                .toList();
    }

    private static void walk(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        places.add(at);
        node.properties().forEach(e -> walk(e.getValue(), at.appendProperty(e.getKey()), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), at.appendIndex(i), places);
        }
    }

    private static ObjectNode with(JsonPointer at, JsonNode value) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(FULL);
        JsonNode around = root.at(at.head());
        if (around instanceof ArrayNode list) {
            list.set(at.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) around).set(at.last().getMatchingProperty(), value);
        }
        return root;
    }

    @Test
    void whatTheProgramWritesIsReadWithoutAWord() throws IOException {
        assertThat(saved(FULL).notes()).isEmpty();
        assertThat(written(opened(FULL))).isEqualTo(JSON.readTree(FULL));
    }

    @ParameterizedTest
    @MethodSource("places")
    void whateverStandsThereIsKeptAsItIsOrSaidToBeLost(JsonPointer at) throws IOException {
        for (String odd : ODD) {
            ObjectNode given = with(at, JSON.readTree(odd));
            String text = JSON.writeValueAsString(given);
            Opening opened = opened(text);
            if (Opening.unread(opened.notes()).isEmpty()) {
                assertThat(holds(written(opened), given))
                        .as("%s in %s", odd, at)
                        .isTrue();
            }
        }
    }

    /** Whether all that is given is there; what says nothing need not be. */
    private static boolean holds(JsonNode there, JsonNode given) {
        if (given.isObject()) {
            return given.properties().stream().allMatch(e -> holds(there.path(e.getKey()), e.getValue()));
        }
        if (given.isNumber()) {
            return there.isNumber() && there.doubleValue() == given.doubleValue();
        }
        boolean nothing = given.isNull()
                || given.isArray() && given.isEmpty()
                || given.asText("-").isEmpty();
        return there.equals(given) || nothing;
    }

    @ParameterizedTest
    @MethodSource("places")
    void aKeyThatIsNotKnownIsSaidWithItsPlace(JsonPointer at) throws IOException {
        JsonNode here = JSON.readTree(FULL).at(at);
        boolean named =
                at.toString().matches("/settings/(domainMargins|metricMargins|primaryMetrics|directions|parts)");
        if (here.isObject() && !named && !here.has("low")) {
            ObjectNode more = here.deepCopy();
            more.put("fromTheFuture", 1);
            List<Note> notes = saved(with(at, more).toString()).notes();
            assertThat(notes).singleElement().satisfies(n -> {
                assertThat(n.place()).endsWith(".fromTheFuture");
                assertThat(n.message()).contains("does not know it", "Saving the study leaves it out");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "alpha" : 0.01        | "alpha" : "high"     | mine.tare, line 10, settings.alpha: a number is needed, not "high". 0.05 is used.
            "alpha" : 0.01        | "alpha" : 7          | mine.tare, line 10, settings.alpha: alpha must lie between 0 and 0.5, for example 0.05; it is 7.0. 0.05 is used.
            "low" : 0.98          | "low" : "a"          | mine.tare, line 9, settings.margin: a margin is needed, as {"low": 0.99, "high": 1.01}, not {"low":"a","high":1.02}. ±1 % is used.
            "storage"             | "attic"              | mine.tare, line 12, settings.domainMargins.attic: there is no domain of this name. It is left out.
            "higher"              | "up"                 | mine.tare, line 17, settings.directions.widgets: lower or higher or unknown is needed, not "up". It is left out.
            "SUM"                 | "ALL"                | mine.tare, line 18, settings.parts.x (a=1): REPEATS or SUM or MEAN is needed, not "ALL". It is left out.
            "unit" : 3            | "unit" : "three"     | mine.tare, line 15, settings.exclusions[0]: "unit": a whole number of -1 or more is needed, not "three". It is left out.
            "looks" : 2           | "looks" : 0          | mine.tare, line 21, settings.looks: a whole number of 1 or more is needed, not 0. 1 is used.
            "seed" : 7            | "seed" : 7.5         | mine.tare, line 20, settings.seed: a whole number is needed, not 7.5. 20260101 is used.
            "path" : "a.csv",     |                      | mine.tare, line 6, sources[0]: "path" is missing. It is left out.
            "name" : "Mine"       | "name" : 5           | mine.tare, line 3, name: a text is needed, not 5. Untitled study is used.
            [ "VM" ]              | "VM"                 | mine.tare, line 5, candidates: a list [ ] is needed, not "VM". It is left out.
            [ "VM" ]              | ["VM", "VM"]         | mine.tare, line 5, candidates[1]: VM is named twice. It is left out.
            [ "VM" ]              | ["Bare metal"]       | mine.tare, line 5, candidates[0]: Bare metal is the baseline. It is left out.
            "high" : 1.02         | "high" : 1e300       | mine.tare, line 9, settings.margin: a margin needs a low bound below 1 and a high one above 1, and sensible ones: 0.98, 1.0E300. ±1 % is used.
            "high" : 1.02         | "high" : 1.00000000001 | mine.tare, line 9, settings.margin: a margin needs a low bound below 1 and a high one above 1, and sensible ones: 0.98, 1.00000000001. ±1 % is used.
            "alpha" : 0.01        | "alpha" : 1e-300     | mine.tare, line 10, settings.alpha: alpha must lie between 0 and 0.5, for example 0.05; it is 1.0E-300. 0.05 is used.
            "#0a7f3c"             | "green"              | mine.tare, line 31, report.accent: a colour is written #rrggbb, not green. It is left out.
            "each:ecdf"           | "each:a,b"           | mine.tare, line 37, report.figures.sheets[1]: a page of figures is written KIND, KIND,KIND or each:KIND. It is left out.
            """)
    void aBadValueIsSaidInASentenceAndTheRestIsRead(String good, String bad, String sentence) throws IOException {
        assertThat(FULL).contains(good);
        Saved saved = saved(FULL.replace(good, bad == null ? "" : bad));
        assertThat(saved.notes()).extracting(Note::message).containsExactly(sentence);
        assertThat(saved.settings().rule().power()).isEqualTo(0.9);
    }

    @Test
    void onlyWhatVerdictsMayRestOnIsAnError() throws IOException {
        assertThat(saved(FULL.replace("0.01", "\"a\"")).notes())
                .extracting(Note::severity)
                .containsExactly(Severity.ERROR);
        assertThat(saved(FULL.replace("\"look\"", "5")).notes())
                .extracting(Note::severity)
                .containsExactly(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "99999999999", "99999999999999999999"})
    void aNewerLayoutIsCalledNewer(String version) {
        assertThatThrownBy(() -> saved("{\"tareStudy\": " + version + "}"))
                .isInstanceOf(StudyFailure.class)
                .hasMessageContaining("newer Tare (layout " + version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"1\"", "null", "true", "{}"})
    void whatIsNoLayoutIsNoStudy(String version) {
        assertThatThrownBy(() -> saved("{\"tareStudy\": " + version + "}"))
                .isInstanceOf(StudyFailure.class)
                .hasMessageContaining("no \"tareStudy\" version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tareStudy\": 1, \"name\": \"a\",\n\"name\": \"b\"}",
                "{\"tareStudy\": 1}\n{\"tareStudy\": 1}",
                "{\"tareStudy\": 1,\n\"name\": NaN}"
            })
    void whatCouldBeReadInTwoWaysIsDamaged(String text) {
        assertThatThrownBy(() -> saved(text))
                .isInstanceOf(StudyFailure.class)
                .hasMessage("mine.tare is damaged at line 2");
    }

    @Test
    void anEditorsMarkOfTheEncodingIsNoDamage() throws IOException {
        assertThat(saved("\uFEFF" + FULL).notes()).isEmpty();
        Path other = Files.writeString(folder.resolve("other.txt"), "\uFEFF" + FULL);
        assertThat(Saved.meant(List.of(other))).contains(other);
    }
}
