package tare.importer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.importer.format.Formats;
import tare.model.Note;
import tare.model.Source;
import tare.model.Status;

/** XML files that go on behind their end, or do not reach it. */
final class XmlDocumentsTest {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String RUN = """
        <testResults version="1.2">
        <httpSample t="120" lt="80" ts="1700000000000" s="true" lb="home" rc="200" by="512"/>
        <httpSample t="125" lt="81" ts="1700000000500" s="true" lb="home" rc="200" by="512"/>
        </testResults>
        """;

    @TempDir
    Path folder;

    @Test
    void appendedDocumentsAreRunsWithAndWithoutDeclaration() throws IOException {
        for (String head : List.of(DECLARATION, "", DECLARATION + "<?xml-stylesheet href=\"a.xsl\"?>\n")) {
            Source source = read(head + RUN + head + RUN);
            assertThat(source.status()).as(head).isEqualTo(Status.OK);
            assertThat(codes(source)).containsExactly("SEVERAL_DOCUMENTS");
            assertThat(source.measurements().stream()
                            .filter(m -> m.metric().name().equals("elapsed")))
                    .hasSize(2)
                    .allSatisfy(m -> assertThat(m.data().n()).isEqualTo(2));
        }
    }

    @Test
    void textBehindTheDocumentIsToldAndLeftOut() throws IOException {
        Source source = read(DECLARATION + RUN + "finished in 3 s\n");
        assertThat(source.status()).isEqualTo(Status.WARN);
        assertThat(codes(source)).containsExactly("TRAILING_TEXT");
        assertThat(source.measurements()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja"})
    void aFileThatEndsEarlyIsKnownOnMachinesOfEveryLanguage(String language) throws IOException {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of(language));
            Source source = read(DECLARATION + RUN.substring(0, RUN.indexOf("</testResults>")));
            assertThat(source.status()).isEqualTo(Status.PARTIAL);
            assertThat(codes(source)).containsExactly("TRUNCATED");
        } finally {
            Locale.setDefault(usual);
        }
    }

    private Source read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("t.jtl"), text);
        return Importer.plain(Formats.ALL).read(List.of(file)).getFirst();
    }

    private static List<String> codes(Source source) {
        return source.notes().stream().map(Note::code).toList();
    }
}
