package tare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.report.Block.Table.Cell;
import tare.report.Block.Table.Column;
import tare.report.deck.Deck;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** Decks of thousands of rows. */
final class LongDeckTest {
    private static final int ROWS = 10_000;

    private static Page page(int rows) {
        List<List<Cell>> cells = IntStream.range(0, rows)
                .mapToObj(i -> List.of(
                        Cell.of("benchmark number " + i), Cell.of("a cell that says more than its column holds")))
                .toList();
        Block table =
                new Block.Table("Rows", List.of(new Column("Name", 1, false), new Column("Words", 1, false)), cells);
        return new Page("table", "All", "All rows", List.of(table), "", "");
    }

    private static List<Deck.Shown> shown(int rows) throws IOException {
        Analysis analysis = SampleAnalysis.study();
        return Deck.shown(new Report(
                analysis,
                SampleReport.provenance(analysis),
                Audience.FULL,
                Branding.NONE,
                List.of(page(rows), page(3))));
    }

    @Test
    void aLongTableIsCutInTimeThatGrowsWithItsRows() throws IOException {
        shown(ROWS / 10);
        List<Deck.Shown> slides = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> shown(ROWS));
        assertThat(slides).hasSizeGreaterThan(ROWS / 50);
    }

    @Test
    void aSlideLooksTheSameInWhateverOrderSlidesAreDrawn() throws IOException {
        List<Deck.Shown> slides = shown(200);
        List<String> forwards = new ArrayList<>();
        for (Deck.Shown slide : slides) {
            forwards.add(slide.scene().shapes().toString());
        }
        List<String> backwards = new ArrayList<>();
        for (Deck.Shown slide : shown(200).reversed()) {
            backwards.add(slide.scene().shapes().toString());
        }
        assertThat(backwards.reversed()).isEqualTo(forwards);
        assertThat(forwards).doesNotHaveDuplicates();
    }
}
