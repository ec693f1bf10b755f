package tare.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTableTest {
    @Test
    void theFirstLineIsTheHeadAndEmptyCellsStay() {
        assertThat(HtmlTable.of("Benchmark\tUnit\nsum\t\n")).isEqualTo("""
            <table>
            <tr><th>Benchmark</th><th>Unit</th></tr>
            <tr><td>sum</td><td></td></tr>
            </table>
            """);
    }

    @Test
    void aNameIsNeverMarkup() {
        assertThat(HtmlTable.of("<b>x</b> & y"))
                .contains("&lt;b&gt;x&lt;/b&gt; &amp; y")
                .doesNotContain("<b>");
    }
}
