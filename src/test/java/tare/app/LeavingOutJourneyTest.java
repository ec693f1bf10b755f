package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.analysis.Comparison;
import tare.app.ui.PlotPane;

/** Runs that do not count are left out by keyboard alone, and of the side that they belong to. */
class LeavingOutJourneyTest {
    private static final int FAR = 60;

    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1440, 900);

    /** Eight runs of about 100 ms, the last of them so much slower. */
    private void side(String label, double more) throws IOException {
        Path file = Files.createDirectories(folder.resolve("in").resolve(label)).resolve("results.csv");
        StringBuilder text = new StringBuilder("benchmark,value,unit,run\n");
        for (int i = 0; i < 8; i++) {
            double value = 100 + i * 0.02 + label.length() * 0.01 + (i == 7 ? more : 0);
            text.append(String.format(Locale.ROOT, "sort,%s,ms,%d%n", value, i));
        }
        Files.writeString(file, text);
    }

    private void open(FxRobot robot) throws TimeoutException {
        robot.interact(() -> test.bench().open(List.of(folder.resolve("in"))));
        test.judged();
        test.quiet();
    }

    private Comparison row(String candidate) {
        return test.analysis().primary().stream()
                .filter(c -> c.candidate().platform().equals(candidate))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutAMouseARunIsFoundLeftOutAndTakenInAgain(FxRobot robot) throws Exception {
        side("bare-metal", 0);
        side("vm", 60);
        open(robot);
        robot.push(KeyCode.ENTER);
        TestWindow.settle();
        walk(robot, n -> n.getId() != null && n.getId().startsWith("tab-"));
        for (int i = 0; i < 10 && !"tab-runs".equals(owner().getId()); i++) {
            robot.push(KeyCode.RIGHT);
            TestWindow.settle();
        }
        assertThat(owner().getId()).isEqualTo("tab-runs");
        walk(robot, PlotPane.class::isInstance);
        robot.push(KeyCode.END).push(KeyCode.ENTER);
        TestWindow.settle();
        walk(robot, n -> "exclude-reason".equals(n.getId()));
        robot.write("a backup ran").push(KeyCode.ENTER);
        test.judged();
        test.quiet();
        assertThat(row("vm").candidate().n()).isEqualTo(7);
        assertThat(said(robot, "#late")).contains("a backup ran");
        assertThat(owner().getScene()).as("the keyboard stays on something").isNotNull();
        walk(robot, n -> String.valueOf(n.getAccessibleText()).endsWith("in again"));
        robot.push(KeyCode.SPACE);
        test.judged();
        test.quiet();
        assertThat(row("vm").candidate().n()).isEqualTo(8);
    }

    @Test
    void ofSeveralCandidatesOnlyTheOneThatIsLookedAtLosesARunAndTheBaselinesGoesFromAll(FxRobot robot)
            throws Exception {
        side("bare-metal", 60);
        side("kvm", 60);
        side("xen", 60);
        open(robot);
        assertThat(test.analysis().primary()).hasSize(2);
        robot.interact(() -> test.bench().selectionProperty().set(row("xen").id()));
        last(robot, KeyCode.END);
        test.judged();
        test.quiet();
        assertThat(row("xen").candidate().n()).isEqualTo(7);
        assertThat(row("kvm").candidate().n()).isEqualTo(8);
        assertThat(row("kvm").baseline().n()).isEqualTo(8);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        test.judged();
        last(robot, KeyCode.HOME);
        test.judged();
        test.quiet();
        assertThat(row("xen").baseline().n()).isEqualTo(7);
        assertThat(row("kvm").baseline().n())
                .as("the baseline is the same machine")
                .isEqualTo(7);
        assertThat(row("kvm").candidate().n()).isEqualTo(8);
    }

    /** Leaves out the run at this end of the figure of runs. */
    private void last(FxRobot robot, KeyCode end) {
        TestWindow.settle();
        robot.clickOn("#tab-runs");
        TestWindow.settle();
        PlotPane plot =
                robot.lookup(n -> n instanceof PlotPane && n.isVisible()).query();
        robot.interact(plot::requestFocus);
        robot.push(end).push(KeyCode.ENTER);
        TestWindow.settle();
        robot.clickOn("#exclude-reason").write("a backup ran").push(KeyCode.ENTER);
    }

    private Node owner() {
        return test.window().scene().getFocusOwner();
    }

    /** Goes on with Tab until the keyboard is on such a control. */
    private void walk(FxRobot robot, Predicate<Node> to) {
        for (int i = 0; i < FAR && !to.test(owner()); i++) {
            robot.push(KeyCode.TAB);
            TestWindow.settle();
        }
        assertThat(owner()).matches(to);
    }

    private static String said(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Labeled.class).map(TestWindow::said).orElse("");
    }
}
