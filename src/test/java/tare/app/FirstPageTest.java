package tare.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tare.app.state.Complaint;
import tare.app.state.Desk;
import tare.app.state.Look;
import tare.app.state.Workbench;
import tare.app.task.FxTasks;
import tare.app.task.Readers;
import tare.app.ui.Stops;
import tare.app.welcome.Wish;
import tare.importer.mapping.OwnMappings;
import tare.support.Clicks;
import tare.support.ScriptedDialogs;
import tare.support.TestStage;

/** The page that stands there before the window is whole: what is asked of it is done, and nothing moves when it goes. */
class FirstPageTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final FxTasks tasks = new FxTasks(Complaint::of);
    private final Readers readers = new Readers();
    private @Nullable Stage stage;
    private @Nullable Beginning beginning;
    private @Nullable Desk desk;
    private Beginning.@Nullable Made made;

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
        tasks.close();
        readers.close();
    }

    private void show(double width, double height, double scale, Look look) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(s -> {
            desk = new Desk(folder.resolve("desk"));
            desk.textScaleProperty().set(scale);
            desk.lookProperty().set(look);
            recent(desk);
            stage = s;
            beginning = new Beginning(s, desk);
            TestStage.place(s, width, height);
            beginning.show(desk);
            TestStage.place(s, width, height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void recent(Desk desk) {
        desk.used(folder.resolve("kept").resolve("Database nodes.tare"));
    }

    private void complete() {
        robot.interact(() -> Objects.requireNonNull(beginning).complete(this::make, () -> {}));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Beginning.Made make(Function<Parent, Scene> frame, Consumer<Runnable> later) {
        Workbench bench = new Workbench(
                new EngineCore(readers, new OwnMappings(folder.resolve("mappings"))),
                tasks,
                InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
        made = new Beginning.Made(
                new WorkbenchWindow(
                        bench, Objects.requireNonNull(desk), dialogs, new ReportExporter("test"), frame, later),
                bench);
        return made;
    }

    private Parent root() {
        return Objects.requireNonNull(stage).getScene().getRoot();
    }

    private Workbench bench() {
        return Objects.requireNonNull(made).bench();
    }

    private static List<Text> texts(Node node) {
        List<Text> found = new ArrayList<>();
        if (node instanceof Text text && !text.getText().isEmpty()) {
            found.add(text);
        } else if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(c -> found.addAll(texts(c)));
        }
        return found;
    }

    private record Place(Bounds bounds, Object fill, Object font) {}

    private Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        root().applyCss();
        root().layout();
        texts(root())
                .forEach(t -> places.put(
                        t.getText(), new Place(t.localToScene(t.getLayoutBounds()), t.getFill(), t.getFont())));
        return places;
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 800, 1, LIGHT",
        "1200, 800, 1, DARK",
        "1200, 800, 1, LIGHT",
        "1280, 800, 1, DARK",
        "1280, 800, 2, CONTRAST",
        "900, 700, 1.3, SYSTEM",
        "720, 480, 1, LIGHT"
    })
    void everyTextStaysWhereItIs(double width, double height, double scale, Look look) throws Exception {
        show(width, height, scale, look);
        Map<String, Place> before = new HashMap<>();
        robot.interact(() -> before.putAll(places()));
        Pictures.take(root().getScene(), "first-page-" + look + "-" + (int) width);
        complete();
        Map<String, Place> after = new HashMap<>();
        robot.interact(() -> after.putAll(places()));
        Pictures.take(root().getScene(), "first-whole-" + look + "-" + (int) width);
        before.forEach((words, place) -> {
            Place now = after.get(words);
            assertThat(now).as(words).isNotNull();
            assertThat(now.bounds().getMinX())
                    .as(words)
                    .isCloseTo(place.bounds().getMinX(), within(1.0));
            assertThat(now.bounds().getMinY())
                    .as(words)
                    .isCloseTo(place.bounds().getMinY(), within(1.0));
            assertThat(now.fill()).as(words).isEqualTo(place.fill());
            assertThat(now.font()).as(words).isEqualTo(place.font());
        });
        assertThat(after.keySet()).containsExactlyInAnyOrderElementsOf(before.keySet());
    }

    private Text said(String words) {
        return texts(root()).stream()
                .filter(t -> t.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private void mouse(String words, EventType<MouseEvent> type) {
        Text on = said(words);
        Clicks.give(on, place(on), type);
    }

    private static Point2D place(Text on) {
        return on.localToScene(4, on.getLayoutBounds().getCenterY());
    }

    private void click(String words) {
        robot.interact(() -> {
            Text on = said(words);
            Clicks.click(on, place(on));
        });
    }

    private void keys(KeyCode code, boolean shift, boolean control) {
        robot.interact(() -> Event.fireEvent(
                root().getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
    }

    private void judged() throws TimeoutException {
        TestWindow.until(() -> bench().analysisProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String sample(int at) {
        return new EngineCore(readers).samples().get(at).title();
    }

    @Test
    void aSampleThatIsClickedBeforeTheWindowIsWholeIsOpened() throws Exception {
        show(1280, 800, 1, Look.LIGHT);
        click(sample(1));
        complete();
        judged();
        assertThat(bench().studyProperty().get().orElseThrow().name()).isNotEmpty();
        assertThat(robot.lookup("#headline").tryQuery()).isPresent();
    }

    @Test
    void filesThatAreDroppedBeforeTheWindowIsWholeAreRead() throws Exception {
        Path file = folder.resolve("runs.csv");
        Files.writeString(file, "platform,benchmark,ms\nbare metal,sort,1\nbare metal,sort,2\nVM,sort,2\nVM,sort,3\n");
        show(1280, 800, 1, Look.LIGHT);
        robot.interact(() -> Objects.requireNonNull(beginning).wish(new Wish.OfFiles(List.of(file))));
        complete();
        TestWindow.until(() -> bench().studyProperty().get().isPresent());
    }

    @Test
    void aClickThatIsUnderWayEndsOnThePageWhereItBegan() throws Exception {
        show(1280, 800, 1, Look.LIGHT);
        robot.interact(() -> mouse(sample(1), MouseEvent.MOUSE_PRESSED));
        complete();
        assertThat(made).isNull();
        robot.interact(() -> {
            mouse(sample(1), MouseEvent.MOUSE_RELEASED);
            mouse(sample(1), MouseEvent.MOUSE_CLICKED);
        });
        TestWindow.until(() -> made != null);
        judged();
    }

    /** Where the pointer left what it pressed there is no click, and the window comes all the same. */
    @Test
    void aPressThatIsLetGoElsewhereDoesNotKeepTheWindow() throws Exception {
        show(1280, 800, 1, Look.LIGHT);
        robot.interact(() -> mouse(sample(1), MouseEvent.MOUSE_PRESSED));
        complete();
        robot.interact(() -> mouse(sample(1), MouseEvent.MOUSE_RELEASED));
        TestWindow.until(() -> made != null);
        assertThat(bench().studyProperty().get()).isEmpty();
    }

    @Test
    void tabAndEnterReachWhatTheWholePageHas() throws Exception {
        show(1280, 800, 1, Look.LIGHT);
        List<String> before = new ArrayList<>();
        robot.interact(() -> Stops.in(root()).forEach(n -> before.add(n.getAccessibleText())));
        keys(KeyCode.TAB, false, false);
        keys(KeyCode.TAB, false, false);
        keys(KeyCode.TAB, true, false);
        Node at = root().getScene().getFocusOwner();
        assertThat(at.getAccessibleText()).isEqualTo(before.get(1));
        assertThat(at.isFocusVisible()).isTrue();
        complete();
        List<Node> stops = Stops.in(root());
        assertThat(stops).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            Node stop = stops.get(i);
            String name = stop.getAccessibleText() != null ? stop.getAccessibleText() : ((Labeled) stop).getText();
            assertThat(name).isEqualTo(before.get(i));
        }
        assertThat(root().getScene().getFocusOwner()).isSameAs(stops.get(1));
        assertThat(stops.get(1).isFocusVisible()).isTrue();
    }

    @Test
    void aSampleIsOpenedByTheKeyboardAlone() throws Exception {
        show(1280, 800, 1, Look.LIGHT);
        int samples = new EngineCore(readers).samples().size();
        robot.interact(() -> {
            List<Node> stops = Stops.in(root());
            Stops.go(stops, stops.get(stops.size() - samples));
        });
        keys(KeyCode.ENTER, false, false);
        complete();
        judged();
    }

    @Test
    void theKeysOfACommandAreDoneWhenItIsThere() throws Exception {
        show(1280, 800, 1, Look.LIGHT);
        keys(KeyCode.K, false, true);
        complete();
        assertThat(robot.lookup("#palette-field").tryQuery()).isPresent();
    }

    @Test
    void theMenuOpens() throws Exception {
        show(1280, 800, 1, Look.LIGHT);
        keys(KeyCode.ENTER, false, false);
        complete();
        assertThat(robot.lookup(".menu-button").queryAs(MenuButton.class).isShowing())
                .isTrue();
    }
}
