package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tare.analysis.Analysis;
import tare.app.inspector.Tab;
import tare.app.state.Desk;
import tare.app.state.Detail;
import tare.app.state.Look;
import tare.app.state.Page;
import tare.app.state.Workbench;
import tare.app.task.Tasks;
import tare.study.Study;
import tare.support.InPlaceTasks;
import tare.support.KeyboardReach;
import tare.support.Legibility;
import tare.support.ReadWhole;
import tare.support.SampleAnalysis;
import tare.support.ScriptedDialogs;
import tare.support.TestStage;

/**
 * Walks every page and state: the Tab key comes to each control, each has a name that a screen reader can say, and every
 * text has a contrast of 4.5 to 1 in the light, the dark and the high-contrast look.
 */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
    private static final double LEAST = 4.5;

    @TempDir
    Path folder;

    private Workbench bench;
    private WorkbenchWindow window;
    private Desk desk;

    @Start
    void start(Stage stage) {
        bench = new Workbench(
                new DemoCore(SampleAnalysis.several()), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        desk = new Desk(folder);
        window = new WorkbenchWindow(bench, desk, new ScriptedDialogs(), new ReportExporter("test"));
        TestStage.place(stage, 1280, 800);
        window.show(stage);
        TestStage.place(stage, 1280, 800);
    }

    /** An icon's size in em is a multiple of itself: it grew whenever the window was dressed again. */
    @Test
    void iconsKeepTheirSizeWhenTheWindowIsDressedAgain(FxRobot robot) {
        robot.interact(() -> {
            bench.show(Study.EMPTY.withName("empty"));
            window.scene().snapshot(null);
        });
        double before = robot.lookup("#nothing .icon").queryAs(FontIcon.class).getIconSize();
        for (double scale : new double[] {1.2, 1, 1.1, 1}) {
            robot.interact(() -> {
                desk.textScaleProperty().set(scale);
                window.scene().snapshot(null);
            });
        }
        assertThat(robot.lookup("#nothing .icon").queryAs(FontIcon.class).getIconSize())
                .isEqualTo((int) before)
                .isEqualTo(32);
    }

    /** Every page and state by name. */
    private Map<String, Runnable> states() {
        Analysis several = SampleAnalysis.several();
        Map<String, Runnable> states = new LinkedHashMap<>();
        states.put("welcome", bench::close);
        states.put("results", () -> {
            bench.show(DemoCore.study(several));
            bench.inspectingProperty().set(false);
        });
        states.put("inspector", () -> bench.inspectingProperty().set(true));
        for (Tab tab : Tab.values()) {
            states.put("inspector " + tab, () -> press(tab));
        }
        states.put("full view", () -> bench.detailProperty().set(Detail.FULL));
        states.put("what if", () -> bench.tryMargin(0.05));
        states.put("filter not understood", () -> {
            bench.dropWhatIf();
            bench.inspectingProperty().set(false);
            filter("performance:<nothing");
        });
        states.put("no row fits", () -> filter("no such benchmark"));
        states.put("every row again", () -> filter(""));
        states.put(
                "something failed",
                () -> bench.fail(new Tasks.Failure("Reading files", "The disk is gone.", "java.io.IOException")));
        states.put("failure put away", bench::dismissFailure);
        states.put("side by side", () -> press("#beside"));
        states.put("per resource", () -> press("#costs"));
        for (Page page : Page.values()) {
            states.put(page.name(), () -> bench.pageProperty().set(page));
        }
        states.put("history", () -> {
            bench.setMargin(0.02);
            bench.setMargin(0.03);
            bench.undo();
            window.commands().get("edit.history").run();
        });
        states.put(
                "history put away", () -> window.commands().get("edit.history").run());
        states.put("settings", () -> window.commands().get("settings").run());
        states.put("settings put away", () -> window.commands().get("settings").run());
        states.put("mappings", () -> window.commands().get("mappings").run());
        states.put("mappings put away", () -> press("#mappings-done"));
        states.put("tour", () -> window.commands().get("help.tour").run());
        states.put("palette", () -> window.commands().get("palette").run());
        states.put("nothing is called so", () -> {
            if (window.scene().lookup("#palette-field") instanceof TextInputControl field) {
                field.setText("no such command");
            }
        });
        states.put("a study without files", () -> {
            window.commands().get("palette").run();
            bench.show(Study.EMPTY.withName("empty"));
        });
        for (Page page : Page.values()) {
            states.put(page + " without files", () -> bench.pageProperty().set(page));
        }
        return states;
    }

    private void press(Tab tab) {
        window.scene().getRoot().lookupAll(".tab-choice").stream()
                .filter(n -> n instanceof ButtonBase b && b.getText().equals(tab.label()))
                .forEach(n -> ((ButtonBase) n).fire());
    }

    private void filter(String text) {
        if (window.scene().lookup("#filter") instanceof TextInputControl field) {
            field.setText(text);
        }
    }

    private void press(String id) {
        if (window.scene().lookup(id) instanceof ButtonBase button) {
            button.fire();
        }
    }

    /** Rows are filled while the window is laid out, so their styles come with the second round. */
    private void dressed() {
        for (int i = 0; i < 2; i++) {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
        }
    }

    @Test
    void everyControlIsReachedByKeyboardAndNamed(FxRobot robot) {
        List<String> faults = new ArrayList<>();
        robot.interact(() -> states().forEach((name, enter) -> {
            enter.run();
            dressed();
            faults.addAll(KeyboardReach.faults(name, window.scene()));
        }));
        assertThat(faults).isEmpty();
    }

    /** A menu takes the styles of the button that opens it: what is right on a coloured button is invisible there. */
    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "DARK"})
    void everyMenuThatAButtonOpensCanBeRead(Look look, FxRobot robot) {
        List<String> faults = new ArrayList<>();
        List<MenuButton> opened = new ArrayList<>();
        robot.interact(() -> {
            desk.lookProperty().set(look);
            bench.show(DemoCore.study(SampleAnalysis.several()));
            bench.setMargin(0.02);
            bench.setMargin(0.03);
            bench.undo();
            dressed();
            for (Node node : window.scene().getRoot().lookupAll(".menu-button")) {
                if (node instanceof MenuButton button && button.isVisible() && !button.isDisabled()) {
                    button.show();
                    for (Window popup : List.copyOf(Window.getWindows())) {
                        if (popup instanceof ContextMenu menu) {
                            menu.getScene().getRoot().applyCss();
                            faults.addAll(Legibility.faults(
                                    String.valueOf(button.getText()),
                                    menu.getScene().getRoot(),
                                    LEAST));
                            opened.add(button);
                        }
                    }
                    button.hide();
                }
            }
        });
        assertThat(opened).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    /** The bar, the platforms, the page, what stands beside it; in the table, its heads before its rows. */
    @Test
    void theTabKeyGoesInTheOrderInWhichAPageIsRead(FxRobot robot) {
        robot.interact(() -> {
            bench.show(DemoCore.study(SampleAnalysis.several()));
            for (Page page : Page.values()) {
                bench.pageProperty().set(page);
                dressed();
                List<Node> order = KeyboardReach.order(window.scene());
                List<String> places = order.stream()
                        .map(AccessibilityTest::place)
                        .distinct()
                        .filter(p -> !p.isEmpty())
                        .toList();
                assertThat(places).as(page.name()).startsWith("bar", "platforms");
                assertThat(List.of("bar", "platforms", "heads", "rows", "page"))
                        .as(page.name())
                        .containsSubsequence(places);
            }
        });
    }

    /** The part of the window that a control lies in. */
    private static String place(Node control) {
        List<String> classes = new ArrayList<>();
        for (Node at = control; at != null; at = at.getParent()) {
            classes.addAll(at.getStyleClass());
        }
        return classes.contains("top-bar")
                ? "bar"
                : classes.contains("platforms")
                        ? "platforms"
                        : classes.contains("column-head") ? "heads" : classes.contains("forest-list") ? "rows" : "";
    }

    @Test
    void theTabKeyDoesNotLeadBehindWhatCoversTheWindow(FxRobot robot) {
        robot.interact(() -> {
            bench.show(DemoCore.study(SampleAnalysis.several()));
            window.commands().get("settings").run();
            dressed();
            for (int i = 0; i < 60; i++) {
                KeyboardReach.tab(window.scene().getFocusOwner());
                assertThat(window.scene().lookup("#settings").lookupAll("*"))
                        .contains(window.scene().getFocusOwner());
            }
        });
        robot.push(KeyCode.ESCAPE);
        assertThat(window.scene().lookup("#settings").isVisible()).isFalse();
    }

    @Test
    void everyTextIsLegibleInEveryLook(FxRobot robot) {
        List<String> faults = new ArrayList<>();
        for (Look look : List.of(Look.LIGHT, Look.DARK, Look.CONTRAST)) {
            robot.interact(() -> {
                desk.lookProperty().set(look);
                bench.close();
            });
            robot.interact(() -> states().forEach((name, enter) -> {
                enter.run();
                dressed();
                faults.addAll(
                        Legibility.faults(look + " " + name, window.scene().getRoot(), LEAST));
            }));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void whatIsCutOrOnlyAPictureSaysItselfInATooltip(double scale, FxRobot robot) {
        List<String> faults = new ArrayList<>();
        robot.interact(() -> desk.textScaleProperty().set(scale));
        robot.interact(() -> states().forEach((name, enter) -> {
            enter.run();
            dressed();
            ReadWhole.faults(name, window.scene().getRoot()).stream()
                    .filter(f -> faults.stream().noneMatch(g -> after(g).equals(after(f))))
                    .forEach(faults::add);
        }));
        assertThat(faults).isEmpty();
    }

    private static String after(String fault) {
        return fault.substring(fault.indexOf(": "));
    }

    @Test
    void thisTestCanFail(FxRobot robot) {
        robot.interact(() -> {
            Label pale = new Label("pale");
            pale.setStyle("-fx-text-fill: #999999;");
            Button nameless = new Button();
            Button skipped = new Button("skipped");
            skipped.setFocusTraversable(false);
            VBox box = new VBox(pale, nameless, skipped, new Button("good"));
            box.setStyle("-fx-background-color: #ffffff;");
            Label cut = new Label("a long text that is cut");
            cut.setMaxWidth(30);
            box.getChildren().add(cut);
            Scene scene = new Scene(box);
            box.resize(300, 300);
            box.applyCss();
            box.layout();
            assertThat(Legibility.faults("p", box, LEAST)).isNotEmpty().allMatch(f -> f.contains("0x999999"));
            assertThat(ReadWhole.faults("p", box))
                    .hasSize(2)
                    .anyMatch(f -> f.contains("a long text"))
                    .anyMatch(f -> f.contains("no word"));
            assertThat(KeyboardReach.faults("p", scene))
                    .hasSize(2)
                    .anyMatch(f -> f.contains("no name"))
                    .anyMatch(f -> f.contains("not reached") && f.contains("skipped"));
        });
    }
}
