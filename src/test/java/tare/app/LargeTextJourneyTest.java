package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.app.state.Page;
import tare.study.Samples;

/** Text at 200 % in a window of usual size: everything can still be reached. */
class LargeTextJourneyTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1280, 800);

    @Test
    void theBarThePagesAndTheToolsStayInsideTheWindow(FxRobot robot) throws Exception {
        open(robot);
        for (String control :
                new String[] {"#export", "#margin", "#page-menu", "#filter", "#group-menu", "#view-menu"}) {
            assertThat(across(robot.lookup(control).query())).as(control).isTrue();
        }
        assertThat(robot.lookup("#page-plan").query().getParent().isVisible()).isFalse();
        for (Page page : Page.values()) {
            robot.interact(() -> robot.lookup("#page-menu")
                    .queryAs(MenuButton.class)
                    .getItems()
                    .get(page.ordinal())
                    .fire());
            TestWindow.settle();
            assertThat(test.bench().pageProperty().get()).isEqualTo(page);
            assertThat(robot.lookup("#export").query().localToScene(0, 0).getY())
                    .isPositive();
        }
    }

    @Test
    void controlAndPlusMakeTextLargerWhereverPlusLies(FxRobot robot) {
        for (KeyCode plus : new KeyCode[] {KeyCode.EQUALS, KeyCode.PLUS, KeyCode.ADD}) {
            robot.interact(() -> test.window().commands().get("text.smaller").run());
            double before = test.scale();
            robot.push(KeyCode.CONTROL, plus);
            assertThat(test.scale()).as(plus.name()).isGreaterThan(before);
        }
        double before = test.scale();
        robot.push(KeyCode.CONTROL, KeyCode.SUBTRACT);
        assertThat(test.scale()).isLessThan(before);
    }

    /** Controls whose sizes the theme gives in pixels: they grew beside small boxes and arrows. */
    @Test
    void theHeadOfAPageStandsWhereItDidAndArrowsGrowWithTheText(FxRobot robot) throws Exception {
        robot.interact(() ->
                test.bench().sample(test.bench().core().samples().getFirst().file()));
        test.judged();
        robot.interact(() -> test.bench().pageProperty().set(Page.SOURCES));
        TestWindow.settle();
        double arrow = arrow(robot);
        double box = robot.lookup("#watch .box").query().getLayoutBounds().getHeight();
        larger(robot, 3);
        double sources = titleAt(robot);
        robot.interact(() -> test.bench().pageProperty().set(Page.PLAN));
        TestWindow.settle();
        assertThat(sources).isBetween(titleAt(robot) - 8, titleAt(robot) + 8);
        robot.interact(() -> test.bench().pageProperty().set(Page.SOURCES));
        larger(robot, 7);
        assertThat(arrow(robot)).isGreaterThan(1.8 * arrow);
        assertThat(robot.lookup("#watch .box").query().getLayoutBounds().getHeight())
                .isGreaterThan(1.8 * box);
    }

    @Test
    void thePlansHeadsAreWhole(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> test.bench().pageProperty().set(Page.PLAN));
        TestWindow.settle();
        assertThat(heads(robot)).hasSizeGreaterThan(4).noneMatch(Label::isTextTruncated);
    }

    @Test
    void thePlanBesideTheHistoryIsNotScrolledSideways(FxRobot robot) throws Exception {
        boolean timed = false;
        List<Samples.Sample> samples = test.bench().core().samples();
        for (Samples.Sample sample : samples) {
            robot.interact(() -> test.bench().sample(sample.file()));
            test.judged();
            robot.interact(() -> {
                test.bench().pageProperty().set(Page.PLAN);
                if (sample.equals(samples.getFirst())) {
                    test.window().commands().get("edit.history").run();
                }
            });
            TestWindow.settle();
            assertThat(robot.lookup("#history").query().getLayoutBounds().getWidth())
                    .isPositive();
            assertThat(robot.lookup(".scroll-bar").queryAllAs(ScrollBar.class))
                    .as(sample.id())
                    .filteredOn(b -> b.getOrientation() == Orientation.HORIZONTAL)
                    .noneMatch(ScrollBar::isVisible);
            List<Label> heads = heads(robot);
            assertThat(heads).as(sample.id()).noneMatch(Label::isTextTruncated);
            timed |= heads.size() > 5;
        }
        assertThat(timed).as("a plan that tells times too").isTrue();
    }

    @Test
    void whatATabOfTheInspectorHoldsComesIntoSight(FxRobot robot) throws Exception {
        open(robot);
        robot.push(KeyCode.ENTER);
        TestWindow.settle();
        for (String tab : List.of("facts", "structure")) {
            robot.interact(() ->
                    robot.lookup("#tab-" + tab).queryAs(ToggleButton.class).fire());
            TestWindow.settle();
            Bounds tabs = inScene(robot.lookup("#tab-" + tab).query());
            Bounds lines = inScene(robot.lookup("#inspector .fact-grid").query());
            Bounds inspector = inScene(robot.lookup("#inspector").query());
            assertThat(tabs.getMinY()).as(tab).isGreaterThanOrEqualTo(inspector.getMinY());
            assertThat(lines.getMinY() + 60).as(tab).isLessThan(inspector.getMaxY());
            assertThat(robot.lookup("#inspector .fact-grid .section").queryAllAs(Label.class))
                    .as("whose values they are")
                    .extracting(Label::getText)
                    .containsExactly("BARE METAL", "VM");
        }
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static List<Label> heads(FxRobot robot) {
        return robot.lookup("#plan-table .column-header .label").queryAllAs(Label.class).stream()
                .filter(l -> !l.getText().isEmpty())
                .toList();
    }

    private void larger(FxRobot robot, int steps) {
        for (int i = 0; i < steps; i++) {
            robot.interact(() -> test.window().commands().get("text.larger").run());
        }
        TestWindow.settle();
    }

    private static double arrow(FxRobot robot) {
        return robot.lookup("#export .arrow").query().getLayoutBounds().getWidth();
    }

    private static double titleAt(FxRobot robot) {
        return robot.lookup(".page-title")
                .match(Node::isVisible)
                .query()
                .localToScene(0, 0)
                .getY();
    }

    private void open(FxRobot robot) throws Exception {
        robot.interact(() ->
                test.bench().sample(test.bench().core().samples().getFirst().file()));
        test.judged();
        larger(robot, 10);
        assertThat(test.scale()).isEqualTo(2);
    }

    /** Whether a control lies between the left and the right edge of the window. */
    private boolean across(Node node) {
        Bounds at = node.localToScene(node.getBoundsInLocal());
        return at.getMinX() >= 0 && at.getMaxX() <= test.window().scene().getWidth() + 1;
    }
}
