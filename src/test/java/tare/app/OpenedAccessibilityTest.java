package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.PickResult;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import tare.app.state.Glossary;
import tare.app.state.Look;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.ui.FirstFolder;
import tare.app.ui.FxDialogs;
import tare.study.Samples;
import tare.support.KeyboardReach;
import tare.support.Legibility;
import tare.support.ReadWhole;

/**
 * What opens over the window, in the light, the dark and the high-contrast look: the page that says what is in a file,
 * the menus, choosers and completions, and the dialogs. Tab comes to each control, each is named, and every text has a
 * contrast of 4.5 to 1.
 */
class OpenedAccessibilityTest {
    private static final double LEAST = 4.5;

    private static final Path UNKNOWN = Path.of("src", "test", "resources", "mapping-unknown");

    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1280, 800);

    private final List<String> faults = new ArrayList<>();

    private Scene scene() {
        return test.window().scene();
    }

    /** The usual looks; with system there would be one of them twice. */
    private void dress(FxRobot robot, Look look) throws TimeoutException {
        robot.interact(() -> test.window()
                .commands()
                .get("look." + look.name().toLowerCase(Locale.ROOT))
                .run());
        robot.interact(() -> test.bench().sample(sample()));
        test.judged();
    }

    private static Path sample() {
        return Samples.installed().orElseThrow().all().getFirst().file();
    }

    private void check(String name, Scene shown) {
        for (int i = 0; i < 2; i++) {
            shown.getRoot().applyCss();
            shown.getRoot().layout();
        }
        faults.addAll(KeyboardReach.faults(name, shown));
        faults.addAll(ReadWhole.faults(name, shown.getRoot()));
        faults.addAll(Legibility.faults(name, shown.getRoot(), LEAST));
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "DARK", "CONTRAST"})
    void thePagesThatSayWhatIsInAFile(Look look, FxRobot robot) throws TimeoutException {
        dress(robot, look);
        for (String file : List.of("kiln.log", "lattice.json", "messreihe.csv")) {
            robot.interact(() -> test.bench().map(Optional.of(UNKNOWN.resolve(file))));
            TestWindow.until(() -> scene().lookup("#mapping-outcome") != null);
            test.quiet();
            robot.interact(() -> check(file, scene()));
            robot.interact(() -> test.bench().map(Optional.empty()));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "DARK", "CONTRAST"})
    void whatButtonsFieldsAndRowsOpen(Look look, FxRobot robot) throws TimeoutException {
        dress(robot, look);
        Set<String> opened = new TreeSet<>();
        robot.interact(() -> test.bench().inspectingProperty().set(true));
        for (Page page : Page.values()) {
            robot.interact(() -> test.bench().pageProperty().set(page));
            test.quiet();
            robot.interact(() -> openAll(page.name(), opened));
        }
        robot.interact(() -> test.window().commands().get("settings").run());
        robot.interact(() -> openAll("settings", opened));
        robot.interact(() -> test.window().commands().get("settings").run());
        robot.interact(() -> {
            test.bench().pageProperty().set(Page.RESULTS);
            scene().getRoot().layout();
            complete();
        });
        TestWindow.until(() -> read("completion of the filter", opened));
        assertThat(faults).isEmpty();
        assertThat(opened.size()).as(opened.toString()).isGreaterThan(15);
    }

    private void complete() {
        if (scene().lookup("#filter") instanceof TextInputControl field) {
            field.requestFocus();
            field.setText("dom");
            field.end();
        }
    }

    /** Opens what can be opened on this page, one after the other. */
    private void openAll(String page, Set<String> opened) {
        scene().getRoot().applyCss();
        scene().getRoot().layout();
        for (Node node : scene().getRoot().lookupAll("*")) {
            if (!seen(node) || node.isDisabled()) {
                continue;
            }
            switch (node) {
                case MenuButton button -> open(page + " " + called(button), button::show, opened);
                case ComboBoxBase<?> box -> open(page + " " + called(box), box::show, opened);
                case ButtonBase button
                when called(button).startsWith(Words.of("platform.menu", "")) ->
                    open(page + " " + called(button), button::fire, opened);
                default -> {
                    if (node.getOnContextMenuRequested() != null) {
                        open(page + " menu of " + node.getStyleClass(), () -> ask(node), opened);
                    }
                }
            }
        }
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String called(Node node) {
        String spoken = node.getAccessibleText() == null ? "" : node.getAccessibleText();
        return spoken.isEmpty() && node instanceof ButtonBase b ? String.valueOf(b.getText()) : spoken;
    }

    private static void ask(Node node) {
        Event.fireEvent(
                node,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, false, new PickResult(node, 5, 5)));
    }

    private void open(String name, Runnable how, Set<String> opened) {
        how.run();
        read(name, opened);
    }

    /** Reads what lies over the window and closes it; whether anything did. */
    private boolean read(String name, Set<String> opened) {
        boolean any = false;
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup && popup.getScene() != null) {
                Parent root = popup.getScene().getRoot();
                root.applyCss();
                root.layout();
                faults.addAll(Legibility.faults(name, root, LEAST));
                opened.add(name);
                any = true;
                if (Platform.isFxApplicationThread()) {
                    popup.hide();
                }
            }
        }
        return any;
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "DARK", "CONTRAST"})
    void theDialogs(Look look, FxRobot robot) throws TimeoutException {
        dress(robot, look);
        FxDialogs dialogs =
                new FxDialogs(scene().getWindow(), a -> {}, new FirstFolder(Optional::empty, () -> "", k -> {}));
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put("a question", () -> dialogs.ask(Words.of("platform.rename"), Words.of("platform.rename.ask"), "VM"));
        all.put("the words", () -> dialogs.tell(Words.of("help.glossary.title"), Glossary.text()));
        all.put(
                "a decision",
                () -> dialogs.confirm(
                        Words.of("dialog.replace.title"),
                        Words.of("dialog.replace", "a.pptx"),
                        Words.of("dialog.replace.yes")));
        all.put("names that are replaced", () -> test.dialogs().shown().forEach(n -> dialogs.show("names", n)));
        robot.interact(() -> test.bench().pageProperty().set(Page.REPORT));
        test.quiet();
        robot.interact(() -> scene().getRoot().lookupAll(".button").stream()
                .filter(n -> n instanceof ButtonBase b && b.getText().equals(Words.of("report.redact.preview")))
                .forEach(n -> ((ButtonBase) n).fire()));
        test.quiet();
        assertThat(test.dialogs().shown()).hasSize(1);
        for (Map.Entry<String, Runnable> one : all.entrySet()) {
            Platform.runLater(one.getValue());
            TestWindow.until(() -> dialog().isPresent());
            robot.interact(() -> {
                Scene shown = dialog().orElseThrow();
                check(one.getKey(), shown);
                shown.getWindow().hide();
            });
            TestWindow.until(() -> dialog().isEmpty());
        }
        assertThat(faults).isEmpty();
    }

    private static Optional<Scene> dialog() {
        return List.copyOf(Window.getWindows()).stream()
                .map(Window::getScene)
                .filter(s -> s != null
                        && s.getRoot() instanceof DialogPane
                        && s.getWindow().isShowing())
                .findFirst();
    }
}
