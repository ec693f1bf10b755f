package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.analysis.Comparison;
import tare.app.state.Page;
import tare.app.ui.PlotPane;
import tare.support.DeckTemplates;
import tare.verdict.Verdict;

/** A run that went wrong, and slides in the house's own looks: every step through the screen. */
class DataJourneyTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1440, 900);

    @BeforeEach
    void open() throws Exception {
        side("bare-metal", 0);
        side("vm", 60);
        FxRobot robot = new FxRobot();
        robot.interact(() -> test.bench().add(List.of(folder.resolve("in"))));
        test.judged();
    }

    /** Eight runs of about 100 ms, the last of them so much slower. */
    private void side(String label, double more) throws IOException {
        Path file = Files.createDirectories(folder.resolve("in").resolve(label)).resolve("results.csv");
        StringBuilder text = new StringBuilder("benchmark,value,unit,run\n");
        for (int i = 0; i < 8; i++) {
            double value = 100 + i * 0.02 + (i == 7 ? more : 0);
            text.append(String.format(Locale.ROOT, "sort,%s,ms,%d%n", value, i));
        }
        Files.writeString(file, text);
    }

    private Comparison row() {
        return test.analysis().primary().getFirst();
    }

    @Test
    void aBadRunIsPointedAtLeftOutHeldAgainstAllAndTakenInAgain(FxRobot robot) throws Exception {
        String before = test.headline();
        assertThat(row().judgement().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        pickTheLastRun(robot);
        robot.clickOn("#exclude-reason").write("a backup ran");
        robot.clickOn((Node) named(robot, "Leave out"));
        test.judged();
        test.quiet();
        assertThat(row().candidate().n()).isEqualTo(7);
        assertThat(row().judgement().verdict()).isEqualTo(Verdict.EQUIVALENT);
        assertThat(test.headline()).isNotEqualTo(before).contains("Equivalent");
        TestWindow.until(() -> !said(robot, "#exclude-before").isEmpty());
        assertThat(said(robot, "#exclude-before"))
                .startsWith("With every run: ◌ Undecided")
                .contains("Now: ● Equivalent");
        assertThat(said(robot, "#late")).contains("a backup ran");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        test.judged();
        assertThat(row().candidate().n()).isEqualTo(8);
        assertThat(test.headline()).isEqualTo(before);
    }

    @Test
    void aRunOfAnyFigureIsLeftOutByItsMenu(FxRobot robot) throws Exception {
        PlotPane plot =
                robot.lookup(n -> n instanceof PlotPane && n.isVisible()).query();
        robot.interact(plot::requestFocus);
        robot.push(KeyCode.HOME);
        robot.interact(() -> plot.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 20, 40, 40, true, null)));
        MenuItem leave = plot.menu().orElseThrow().getItems().getFirst();
        assertThat(leave.getText()).isEqualTo("Leave this run out …");
        robot.interact(leave::fire);
        TestWindow.settle();
        assertThat(robot.lookup("#exclude-reason").query().isFocused()).isTrue();
        assertThat(inSight(robot, "#exclude-entry", "#inspector")).isTrue();
        robot.interact(() -> plot.menu().orElseThrow().hide());
        robot.write("a backup ran").push(KeyCode.ENTER);
        test.judged();
        assertThat(row().baseline().n()).isEqualTo(7);
        TestWindow.until(() -> !said(robot, "#exclude-before").isEmpty());
        assertThat(robot.lookup("#exclude-entry").tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        test.judged();
        assertThat(row().baseline().n()).isEqualTo(8);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        test.judged();
        assertThat(row().baseline().n()).isEqualTo(7);
    }

    private static boolean inSight(FxRobot robot, String node, String part) {
        Node it = robot.lookup(node).query();
        Node in = robot.lookup(part).query();
        return in.localToScene(in.getLayoutBounds()).contains(it.localToScene(it.getLayoutBounds()));
    }

    private static void pickTheLastRun(FxRobot robot) {
        robot.interact(() -> named(robot, "Runs").fire());
        TestWindow.settle();
        PlotPane plot =
                robot.lookup(n -> n instanceof PlotPane && n.isVisible()).query();
        robot.interact(plot::requestFocus);
        robot.push(KeyCode.END).push(KeyCode.ENTER);
        TestWindow.settle();
    }

    private static ButtonBase named(FxRobot robot, String text) {
        return robot.lookup(n -> n instanceof ButtonBase b && text.equals(b.getText()))
                .query();
    }

    private static String said(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Labeled.class).map(TestWindow::said).orElse("");
    }

    @Test
    void thousandsOfFilesDoNotHoldTheWindowUp(FxRobot robot) throws Exception {
        Path many = Files.createDirectories(folder.resolve("many/vm"));
        for (int i = 0; i < 600; i++) {
            Files.writeString(
                    many.resolve("r" + i + ".csv"),
                    "benchmark,value,unit,run%nsort%d,%d,ms,%d%n".formatted(i % 60, 100 + i % 7, i / 60));
        }
        robot.interact(() -> test.bench().open(List.of(many.getParent())));
        test.quiet();
        assertThat(robot.lookup(".source-row").queryAll()).hasSizeLessThan(30);
        robot.interact(() -> robot.lookup(".rest").queryAs(Hyperlink.class).fire());
        assertThat(test.bench().pageProperty().get()).isEqualTo(Page.SOURCES);
    }

    @Test
    void slidesAreWrittenInTheTemplateThatWasChosen(FxRobot robot) throws Exception {
        Path template = Files.write(folder.resolve("house.pptx"), DeckTemplates.dark());
        robot.clickOn("#page-report");
        test.quiet();
        test.dialogs().answerFile(template);
        Button choose = robot.lookup(n -> n instanceof Button b
                        && String.valueOf(b.getAccessibleText()).startsWith("Template"))
                .queryAs(Button.class);
        robot.interact(choose::fire);
        test.quiet();
        Path deck = folder.resolve("deck.pptx");
        test.dialogs().answerTarget(deck);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        TestWindow.until(() -> Files.exists(deck));
        test.quiet();
        assertThat(fontOf(deck)).isEqualTo("Verdana");
    }

    @Test
    void largeTextLeavesEveryPartOfTheReportWithinReach(FxRobot robot) throws Exception {
        robot.clickOn("#page-report");
        test.quiet();
        robot.interact(() -> {
            for (int i = 0; i < 12; i++) {
                test.window().commands().get("text.larger").run();
            }
        });
        TestWindow.settle();
        for (String part : List.of("pages", "options", "page")) {
            if (robot.lookup("#report-part-" + part).query().isVisible()) {
                robot.clickOn("#report-part-" + part);
                TestWindow.settle();
            }
            assertThat(outside(robot, part.equals("pages") ? ".page-list" : ".report-" + part(part)))
                    .as(part)
                    .isEmpty();
        }
        assertThat(outside(robot, ".report-head .toggle-button")).isEmpty();
    }

    private static String part(String id) {
        return id.equals("page") ? "stage" : id;
    }

    /** What of these does not lie inside the report page. */
    private static List<String> outside(FxRobot robot, String nodes) {
        Bounds page = robot.lookup(".report-page")
                .query()
                .localToScene(robot.lookup(".report-page").query().getLayoutBounds());
        List<Node> seen =
                robot.lookup(nodes).queryAll().stream().filter(Node::isVisible).toList();
        assertThat(seen).isNotEmpty();
        return seen.stream()
                .filter(n -> n.localToScene(n.getLayoutBounds()).getMaxX() > page.getMaxX() + 1
                        || n.localToScene(n.getLayoutBounds()).getMinX() < page.getMinX() - 1)
                .map(Node::toString)
                .toList();
    }

    private static String fontOf(Path deck) throws IOException {
        try (var in = Files.newInputStream(deck);
                XMLSlideShow show = new XMLSlideShow(in)) {
            return show.getSlides().getFirst().getSlideMaster().getTheme().getMajorFont();
        }
    }
}
