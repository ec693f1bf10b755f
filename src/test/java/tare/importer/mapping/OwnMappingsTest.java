package tare.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.importer.ImportFailure;
import tare.importer.MemoryInput;

class OwnMappingsTest {
    private static final String BY_HAND = """
        {"mapping": 1,   "id": "mine", "tool": "Mine", "kind": "csv",
         "recognise": [{"columns": ["time"], "because": "its column"}],
         "records": [{"metrics": [{"benchmark": "b", "value": "${time}", "unit": "ms"}]}]}
        """;

    @TempDir
    private Path folder;

    private OwnMappings own;

    @BeforeEach
    void open() {
        own = new OwnMappings(folder.resolve("mappings"));
    }

    private static String byPointing(String name) throws IOException {
        return Guess.of(MemoryInput.of("a.csv", "test,time (ms)\na,1.5\na,1.6\n"), name);
    }

    @Test
    void aFolderThatIsNotThereHoldsNone() {
        assertThat(own.all()).isEmpty();
        assertThat(own.text("mine")).isEmpty();
    }

    @Test
    void eachSaysWhatItIs() throws IOException {
        own.save("mine", BY_HAND);
        own.save("pointed", byPointing("pointed"));
        Files.writeString(own.folder().resolve("broken.json"), "{\"mapping\": 1}");
        assertThat(own.all())
                .extracting(OwnMapping::name, OwnMapping::kind, OwnMapping::known, OwnMapping::pointed)
                .containsExactly(
                        Tuple.tuple("broken", "", "", false),
                        Tuple.tuple("mine", "csv", "its column", false),
                        Tuple.tuple("pointed", "csv", "its columns", true));
        assertThat(own.all().getFirst().trouble()).contains("broken.json");
    }

    @Test
    void aRenamedMappingHasAnotherIdAndIsOtherwiseAsItWas() throws IOException {
        own.save("mine", BY_HAND);
        own.save("pointed", byPointing("pointed"));
        own.rename("mine", "theirs");
        own.rename("pointed", "again");
        assertThat(own.text("theirs")).contains(BY_HAND.replace("\"mine\"", "\"theirs\""));
        assertThat(own.pointed("again")).isPresent();
        assertThat(own.all()).extracting(OwnMapping::id).containsExactly("again", "theirs");
    }

    @Test
    void noMappingIsRenamedOverAnother() {
        own.save("mine", BY_HAND);
        own.save("other", BY_HAND.replace("mine", "other"));
        assertThatThrownBy(() -> own.rename("mine", "other"))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("other already");
        assertThat(own.text("mine")).isPresent();
    }

    @Test
    void whatIsRemovedCanBePutBackEvenIfItWasWrong() throws IOException {
        own.save("mine", BY_HAND);
        Path wrong = Files.writeString(own.folder().resolve("wrong.json"), "{");
        String text = own.remove("wrong");
        assertThat(wrong).doesNotExist();
        own.restore("wrong", text);
        assertThat(wrong).hasContent("{");
        own.restore("mine", own.remove("mine"));
        assertThat(own.text("mine")).contains(BY_HAND);
    }

    @Test
    void aTextThatIsNoMappingIsNotKept() {
        assertThatThrownBy(() -> own.save("mine", "{}")).isInstanceOf(ImportFailure.class);
        assertThat(own.folder().resolve("mine.json")).doesNotExist();
    }

    @Test
    void anOfferedMappingSaysWhetherItWouldReplaceAnother() throws IOException {
        Path offered = Files.writeString(folder.resolve("from a colleague.json"), BY_HAND);
        assertThat(own.offered(offered)).isEqualTo(new OwnMappings.Offered("mine", BY_HAND, false));
        own.save("mine", BY_HAND);
        assertThat(own.offered(offered).there()).as("the same one").isFalse();
        own.save("mine", BY_HAND.replace("ms", "s"));
        assertThat(own.offered(offered).there()).isTrue();
        Path other = Files.writeString(folder.resolve("result.json"), "{\"time\": 1}");
        assertThatThrownBy(() -> own.offered(other)).isInstanceOf(ImportFailure.class);
    }

    @Test
    void aSecondMappingGetsANameOfItsOwn() {
        own.save("mine", BY_HAND);
        assertThat(own.free("mine")).isEqualTo("mine-2");
        assertThat(own.free("other")).isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../mine", "a/b"})
    void namesDoNotLeaveTheFolder(String name) {
        assertThatThrownBy(() -> own.restore(name, BY_HAND)).isInstanceOf(ImportFailure.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Prüfstand Läufe.csv, prüfstand-läufe",
        "my.tool.v2.log, my.tool.v2",
        ".., mine",
        "../../etc/passwd, passwd",
        "???, mine"
    })
    void namesComeFromFiles(String file, String name) {
        assertThat(OwnMappings.nameOf(Path.of(file))).isEqualTo(name);
    }
}
