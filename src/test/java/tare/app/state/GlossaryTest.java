package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
    @Test
    void everyWordOfTheBundleIsExplainedAndTold() {
        List<String> words = ResourceBundle.getBundle("tare.app.messages").keySet().stream()
                .filter(k -> k.startsWith("word.") && k.indexOf('.', 5) < 0)
                .map(k -> k.substring(5))
                .toList();
        assertThat(Glossary.keys()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(words);
        for (String word : words) {
            assertThat(Glossary.means(word)).as(word).get().asString().endsWith(".");
            assertThat(Glossary.text()).contains(Words.of("word." + word) + "\n");
        }
    }

    /** What stands on the screen and is not everybody's word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hodges–Lehmann", "TOST", "Welch", "margin", "confidence", "ECDF", "Q–Q", "Shift function", "Holm",
                "fork", "Iterations", "BCa", "Fieller", "Kalibera–Jones", "Tukey", "p99", "Changepoint", "geometric",
                "Level α", "ν"
            })
    void isExplained(String word) {
        assertThat(Glossary.text()).contains(word);
    }
}
