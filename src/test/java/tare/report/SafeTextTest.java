package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\tplain"})
    void aFormulaIsNeutralised(String text) {
        assertThat(SafeText.cell(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "fio (bs=4k)", "", "5-10"})
    void otherTextStaysAsItIs(String text) {
        assertThat(SafeText.cell(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"<b>&\"',&lt;b&gt;&amp;&quot;&#39;", "plain,plain"})
    void markupIsEscaped(String text, String escaped) {
        assertThat(SafeText.xml(text)).isEqualTo(escaped);
    }

    @Test
    void unseenCharactersBecomeVisible() {
        assertThat(SafeText.xml("a\u0000\u001b\u202e\ud800\ufffe")).isEqualTo("a␀␛⟨202E⟩\ufffd\ufffd");
    }

    @Test
    void fileNamesAreLegalAndUniqueOnADiskThatIgnoresCase() {
        Set<String> taken = new HashSet<>();
        List<String> names = List.of("a/b", "A\\B", "CON", "con", "nul.txt", "..", "", "x".repeat(500), "a:b", "end. ");
        List<String> made =
                names.stream().map(n -> SafeText.fileName(n, "png", taken)).toList();
        assertThat(made).doesNotHaveDuplicates().hasSameSizeAs(taken);
        assertThat(made).allMatch(n -> n.matches("[^<>:\"/\\\\|?*\\x00-\\x1f]{1,120}") && !n.startsWith("."));
        assertThat(made).noneMatch(n -> n.toLowerCase(Locale.ROOT).matches("(con|nul)(\\..*)?"));
    }
}
