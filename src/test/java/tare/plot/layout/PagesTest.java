package tare.plot.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.plot.Datum;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.scene.Scene;
import tare.plot.scene.Shape;

class PagesTest {
    private static Spec table(int rows, int group) {
        List<Panel.Row> out = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            if (i % group == 0) {
                out.add(Panel.Row.group("Group " + i / group));
            }
            out.add(new Panel.Row(
                    Panel.Row.Kind.ROW, List.of(Panel.Cell.of("row " + i)), List.of(), new Datum("r" + i, "")));
        }
        Panel panel = Panel.Table.plain(List.of(Panel.Column.left("Name", 200)), out);
        return new Spec("A title", "", "A caption", "", List.of(), List.of(panel));
    }

    private static List<String> ids(Scene scene) {
        return scene.shapes().stream()
                .filter(s -> s instanceof Shape.Text)
                .map(s -> s.datum().id())
                .filter(id -> !id.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"3,10,720", "300,7,720", "500,100,400", "40,1,300"})
    void everyRowStandsOnExactlyOnePage(int rows, int group, double height) {
        List<String> seen = new ArrayList<>();
        for (Spec page : Pages.of(table(rows, group), 960, height)) {
            Scene scene = Layout.lay(page, 960, height, Theme.LIGHT);
            seen.addAll(ids(scene));
            assertThat(scene.shapes())
                    .noneMatch(t -> t instanceof Shape.Text text && text.text().startsWith("… and"));
        }
        assertThat(seen).hasSize(rows).doesNotHaveDuplicates();
    }

    @Test
    void aContinuedGroupSaysSo() {
        List<Spec> pages = Pages.of(table(100, 100), 960, 500);
        assertThat(pages.size()).isGreaterThan(2);
        Panel.Table second = (Panel.Table) pages.get(1).panels().getFirst();
        assertThat(second.rows().getFirst().cells().getFirst().text()).isEqualTo("Group 0, continued");
        assertThat(pages.get(1).subtitle()).isEqualTo("Page 2 of " + pages.size());
    }

    @Test
    void whatFitsStaysOnOnePage() {
        Spec spec = table(10, 10);
        assertThat(Pages.of(spec, 960, Layout.naturalHeight(spec, 960))).containsExactly(spec);
    }
}
