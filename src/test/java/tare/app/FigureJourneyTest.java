package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.app.state.Edits;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.ui.PlotPane;

/** Pointing at what is said and drawn: numbers light their rows, and a figure is saved as its menu says. */
class FigureJourneyTest {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1440, 900);

    @Test
    void aNumberOfTheHeadlineLightsItsRows(FxRobot robot) throws Exception {
        open(robot, "metal", "guest");
        point(robot, MouseEvent.MOUSE_ENTERED);
        assertThat(lit(robot, ".forest-list .list-cell")).hasSizeBetween(1, 4);
        point(robot, MouseEvent.MOUSE_EXITED);
        assertThat(lit(robot, ".forest-list .list-cell")).isEmpty();
    }

    @Test
    void itLightsTheCellsOfCandidatesSideBySide(FxRobot robot) throws Exception {
        open(robot, "metal", "guest", "pinned guest");
        robot.clickOn("#beside");
        TestWindow.settle();
        point(robot, MouseEvent.MOUSE_ENTERED);
        assertThat(lit(robot, ".candidate-table .table-cell")).isNotEmpty();
        point(robot, MouseEvent.MOUSE_EXITED);
        assertThat(lit(robot, ".candidate-table .table-cell")).isEmpty();
    }

    @Test
    void theMenuOfAFigureSavesItAsItSays(FxRobot robot) throws Exception {
        open(robot, "metal", "guest");
        robot.interact(() -> test.bench()
                .selectionProperty()
                .set(test.analysis().primary().getFirst().id()));
        TestWindow.settle();
        Path one = saved(robot, "one.svg", "FIGURE", "");
        assertThat(Files.readString(one))
                .contains(test.analysis().primary().getFirst().sentence());
        Path slide = saved(robot, "slide.svg", "FIGURE", "slide");
        assertThat(Files.readString(slide)).contains("viewBox=\"0 0 1280 720\"");
        assertThat(Files.readString(saved(robot, "facets.svg", "FACETS", "slide")))
                .contains("4 comparisons");
        assertThat(Files.readString(saved(robot, "sheet.svg", "SHEET", "a4"))).contains("guest against metal");
        assertThat(Files.readString(saved(robot, "forest.svg", "FOREST", "")))
                .contains(test.analysis().headline());
    }

    @Test
    void theFigureThatIsSeenIsCopied(FxRobot robot) throws Exception {
        open(robot, "metal", "guest");
        robot.interact(() -> test.bench()
                .selectionProperty()
                .set(test.analysis().primary().getFirst().id()));
        TestWindow.settle();
        Image beside = copied(robot);
        assertThat(beside.getWidth()).isGreaterThan(300);
        robot.interact(() -> test.bench().pageProperty().set(Page.PLAN));
        TestWindow.settle();
        Image forest = copied(robot);
        assertThat(forest.getWidth()).as("no figure is in sight: all rows").isGreaterThan(beside.getWidth());
        assertThat(forest.getHeight()).isGreaterThan(100);
    }

    private Image copied(FxRobot robot) {
        AtomicReference<Image> image = new AtomicReference<>();
        robot.interact(() -> {
            Clipboard.getSystemClipboard().clear();
            test.window().commands().get("copy.figure").run();
            image.set(Clipboard.getSystemClipboard().getImage());
        });
        return image.get();
    }

    @Test
    void whatPagesShowIsSavedAsAFigure(FxRobot robot) throws Exception {
        open(robot, "metal", "guest", "pinned guest");
        String headline = test.analysis().headline();
        assertThat(Files.readString(page(robot, "#take-forest-heatmap", "Heat map", "map.svg")))
                .contains(headline)
                .contains("pinned guest");
        assertThat(Files.readString(page(robot, "#take-forest-heatmap", "Forest", "forest.svg")))
                .contains(headline);
        robot.interact(() -> test.bench().apply("claim", Edits.claims(all -> List.of("overhead about 1 %"))));
        test.judged();
        robot.interact(() -> test.bench().pageProperty().set(Page.CLAIMS));
        TestWindow.settle();
        assertThat(Files.readString(page(robot, "#take-claims", "", "claims.svg")))
                .contains("overhead about 1");
        robot.interact(() -> test.bench().pageProperty().set(Page.COMPARABILITY));
        TestWindow.settle();
        assertThat(Files.readString(page(robot, "#take-comparability", "", "facts.svg")))
                .contains("ame physical machine");
    }

    @Test
    void afterAFilterOnlyTheRowsThatAreSeenAreSaved(FxRobot robot) throws Exception {
        open(robot, "metal", "guest");
        robot.interact(() -> robot.lookup("#filter").queryAs(TextField.class).setText("job 2"));
        TestWindow.settle();
        assertThat(Files.readString(page(robot, "#take-forest-heatmap", "Forest", "one.svg")))
                .contains("job 2")
                .doesNotContain("job 1");
    }

    /** Saves the figure of a page; of a button with several kinds the one that begins with a word. */
    private Path page(FxRobot robot, String button, String kind, String name) throws TimeoutException {
        Path file = folder.resolve(name);
        test.dialogs().answerTarget(file);
        robot.interact(() -> {
            MenuButton take = robot.lookup(button).queryAs(MenuButton.class);
            assertThat(take.isDisable()).as(button).isFalse();
            List<MenuItem> items = take.getItems().stream()
                    .filter(i -> !kind.isEmpty() && i.getText().startsWith(kind))
                    .findFirst()
                    .map(i -> (List<MenuItem>) ((Menu) i).getItems())
                    .orElse(take.getItems());
            item(items, Words.of("figure.menu.save", "SVG")).fire();
        });
        TestWindow.until(() -> Files.exists(file));
        test.quiet();
        return file;
    }

    private Path saved(FxRobot robot, String name, String what, String size) throws TimeoutException {
        Path file = folder.resolve(name);
        test.dialogs().answerTarget(file);
        choose(robot, "figure.save.what", Words.of("figure.save.what." + what));
        choose(robot, "figure.save.size", Words.of("figure.save.size." + (size.isEmpty() ? "usual" : size)));
        robot.interact(() -> item(menu(robot).getItems(), Words.of("figure.menu.save", "SVG"))
                .fire());
        TestWindow.until(() -> Files.exists(file));
        test.quiet();
        return file;
    }

    private static void choose(FxRobot robot, String menu, String words) {
        robot.interact(() -> {
            Menu sub = (Menu) item(menu(robot).getItems(), Words.of(menu));
            RadioMenuItem item = (RadioMenuItem) item(sub.getItems(), words);
            assertThat(item.isDisable()).as(words).isFalse();
            item.fire();
        });
    }

    private static MenuItem item(List<MenuItem> items, String words) {
        return items.stream().filter(i -> words.equals(i.getText())).findFirst().orElseThrow();
    }

    /** The menu as it opens on a click with the other button. */
    private static ContextMenu menu(FxRobot robot) {
        PlotPane plot = robot.lookup(".figure").queryAs(PlotPane.class);
        plot.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 9, 9, false, null));
        return plot.menu().orElseThrow();
    }

    private static void point(FxRobot robot, EventType<MouseEvent> type) {
        Node number = robot.lookup("#headline .mention").nth(0).query();
        robot.interact(() -> number.fireEvent(new MouseEvent(
                type,
                1,
                1,
                1,
                1,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null)));
        TestWindow.settle();
    }

    private static List<Node> lit(FxRobot robot, String cells) {
        return robot.lookup(cells).queryAll().stream()
                .filter(n -> n.getPseudoClassStates().contains(LIT))
                .toList();
    }

    /** Four benchmarks on each platform, the later platforms a little slower. */
    private void open(FxRobot robot, String... platforms) throws Exception {
        Random noise = new Random(11);
        StringBuilder csv = new StringBuilder("benchmark,value,unit,platform,run,better\n");
        for (int p = 0; p < platforms.length; p++) {
            for (int i = 0; i < 4 * 8; i++) {
                double value = 100 * (1 - 0.02 * p * (i % 4)) + 0.3 * noise.nextGaussian();
                csv.append(String.format(
                        Locale.ROOT, "job %d,%.3f,ops/s,%s,%d,higher%n", i % 4, value, platforms[p], i / 4));
            }
        }
        Path file = Files.writeString(folder.resolve("runs.csv"), csv);
        List<String> candidates = new ArrayList<>(List.of(platforms));
        candidates.removeFirst();
        robot.interact(() -> test.bench().open(List.of(file)));
        test.judged();
        robot.interact(() -> test.bench().apply("sides", s -> s.withSides(platforms[0], candidates)));
        test.judged();
    }
}
