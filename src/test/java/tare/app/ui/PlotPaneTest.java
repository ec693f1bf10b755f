package tare.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.EventType;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.layout.Layout;
import tare.plot.scene.DataPoints;
import tare.plot.scene.Painter;
import tare.plot.scene.Scene;
import tare.plot.scene.Shape;
import tare.render.TestCard;
import tare.render.backend.Renderers;
import tare.support.TestStage;

/** A figure under mouse and keys, without a display. */
@ExtendWith(ApplicationExtension.class)
class PlotPaneTest {
    private static final double WIDTH = 700;
    private static final double HEIGHT = 420;

    private PlotPane pane;

    private static Spec spec() {
        Mark dots = dots(Tone.BASELINE, "a", 10);
        Mark more = dots(Tone.CANDIDATE, "b", 20);
        return new Spec(
                "Six runs",
                "",
                "",
                "Six runs of two sides",
                List.of(
                        new Spec.Key("host", Tone.BASELINE, Symbol.SQUARE, false),
                        new Spec.Key("guest", Tone.CANDIDATE, Symbol.CIRCLE, false)),
                List.of(Panel.Plot.of(Axis.linear("run", 0, 4), Axis.linear("GB/s", 0, 30), List.of(dots, more))));
    }

    private static Mark dots(Tone tone, String name, double level) {
        List<Datum> data = List.of(
                Datum.of("row#" + name + "/0", name + " 1"),
                Datum.of("row#" + name + "/1", name + " 2"),
                Datum.of("row#" + name + "/2", name + " 3"));
        double[] xs = {1, 2, 3};
        double[] ys = {level, level + 1, level + 2};
        return new Mark.Dots(xs, ys, tone, Symbol.CIRCLE, 4, false, data);
    }

    private static Scene scene() {
        return Layout.lay(spec(), WIDTH, HEIGHT, Theme.LIGHT);
    }

    private static DataPoints.Point point(String id) {
        return DataPoints.of(scene()).of(Set.of(id)).getFirst();
    }

    @Start
    void start(Stage stage) {
        pane = new PlotPane();
        pane.specProperty().set(Optional.of(spec()));
        TestStage.show(stage, new javafx.scene.Scene(new StackPane(pane), WIDTH, HEIGHT));
    }

    @Test
    void aNewFigureHasNoRunPickedSoThatTheSameRunCanBePickedAgain(FxRobot robot) {
        robot.interact(() -> {
            DataPoints.Point run = point("row#a/1");
            pane.click(run.x(), run.y());
            assertThat(pane.pickedProperty().get()).contains(run.datum());
            pane.specProperty().set(Optional.of(spec()));
            assertThat(pane.pickedProperty().get()).isEmpty();
        });
    }

    /** Mouse events go straight to the pane: no pointer of a busy machine that is late, or that another window catches. */
    private void mouse(FxRobot robot, EventType<MouseEvent> type, double x, double y, int clicks, boolean still) {
        robot.interact(() -> pane.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                still,
                new PickResult(pane, x, y))));
        robot.interact(pane::layout);
    }

    private void click(FxRobot robot, double x, double y, int clicks) {
        mouse(robot, MouseEvent.MOUSE_PRESSED, x, y, clicks, true);
        mouse(robot, MouseEvent.MOUSE_RELEASED, x, y, clicks, true);
        mouse(robot, MouseEvent.MOUSE_CLICKED, x, y, clicks, true);
    }

    private void click(FxRobot robot, String id) {
        click(robot, point(id).x(), point(id).y(), 1);
    }

    private void drag(FxRobot robot, double x1, double y1, double x2, double y2) {
        mouse(robot, MouseEvent.MOUSE_PRESSED, x1, y1, 1, true);
        mouse(robot, MouseEvent.MOUSE_DRAGGED, x2, y2, 1, false);
        mouse(robot, MouseEvent.MOUSE_RELEASED, x2, y2, 1, false);
    }

    @Test
    void thePointerFindsWhatIsUnderIt(FxRobot robot) {
        mouse(
                robot,
                MouseEvent.MOUSE_MOVED,
                point("row#b/1").x(),
                point("row#b/1").y(),
                0,
                true);
        assertThat(pane.hoveredProperty().get()).map(Datum::hover).contains("b 2");
        click(robot, "row#a/0");
        assertThat(pane.pickedProperty().get()).map(Datum::id).contains("row#a/0");
    }

    @Test
    void aBoxSelectsWhatLiesInIt(FxRobot robot) {
        DataPoints.Point from = point("row#a/0");
        DataPoints.Point to = point("row#a/1");
        robot.interact(() -> pane.selectingProperty().set(true));
        drag(robot, from.x() - 15, from.y() + 15, to.x() + 15, to.y() - 15);
        assertThat(pane.boxedProperty().get()).extracting(Datum::id).containsExactly("row#a/0", "row#a/1");
        assertThat(pane.isWhole()).isTrue();
    }

    @Test
    void draggingMovesAndADoubleClickShowsTheWholeAgain(FxRobot robot) {
        double x = point("row#b/1").x() + 30;
        double y = point("row#b/1").y() + 60;
        drag(robot, x, y, x + 60, y);
        assertThat(pane.isWhole()).isFalse();
        click(robot, x, y, 2);
        assertThat(pane.isWhole()).isTrue();
    }

    private static ScrollEvent wheel(double x, double y, double up) {
        ScrollEvent.HorizontalTextScrollUnits none = ScrollEvent.HorizontalTextScrollUnits.NONE;
        ScrollEvent.VerticalTextScrollUnits lines = ScrollEvent.VerticalTextScrollUnits.NONE;
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                up,
                0,
                up,
                none,
                0,
                lines,
                0,
                0,
                new PickResult(null, x, y));
    }

    @Test
    void theWheelZoomsTheFigureThatHasTheFocus(FxRobot robot) {
        robot.interact(pane::requestFocus);
        DataPoints.Point p = point("row#b/1");
        robot.interact(() -> pane.fireEvent(wheel(p.x(), p.y(), 40)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pane.isWhole()).isFalse();
        robot.interact(pane::layout);
        mouse(robot, MouseEvent.MOUSE_MOVED, p.x(), p.y(), 0, true);
        assertThat(pane.hoveredProperty().get()).map(Datum::hover).contains("b 2");
    }

    /** What scrolls takes the keyboard when it is pressed. */
    @Test
    void aPressedFigureKeepsTheKeysFromWhatItStandsIn(FxRobot robot) {
        robot.interact(() -> {
            StackPane parent = (StackPane) pane.getParent();
            ScrollPane scroll = new ScrollPane();
            parent.getChildren().setAll(scroll);
            pane.setPrefSize(WIDTH - 20, HEIGHT - 20);
            scroll.setContent(pane);
        });
        click(robot, 300, 200, 1);
        assertThat(pane.isFocused()).isTrue();
        robot.push(KeyCode.RIGHT);
        assertThat(pane.getAccessibleText()).isEqualTo("a 1. Point 1 of 6.");
    }

    @Test
    void twoFingersZoomAboutThePointBetweenThem(FxRobot robot) {
        DataPoints.Point p = point("row#b/1");
        for (int i = 0; i < 6; i++) {
            robot.interact(() -> pane.fireEvent(pinch(p.x(), p.y(), 1.3)));
            robot.interact(pane::layout);
        }
        assertThat(pane.isWhole()).isFalse();
        mouse(robot, MouseEvent.MOUSE_MOVED, p.x(), p.y(), 0, true);
        assertThat(pane.hoveredProperty().get()).map(Datum::hover).contains("b 2");
        DataPoints.Point beside = point("row#b/0");
        mouse(robot, MouseEvent.MOUSE_MOVED, beside.x(), beside.y(), 0, true);
        assertThat(pane.hoveredProperty().get()).isEmpty();
    }

    private static ZoomEvent pinch(double x, double y, double factor) {
        return new ZoomEvent(
                ZoomEvent.ZOOM,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                true,
                false,
                factor,
                factor,
                new PickResult(null, x, y));
    }

    @Test
    void aCrosshairFollowsThePointerAndGoesWithIt(FxRobot robot) {
        DataPoints.Point p = point("row#b/1");
        double x = p.x() + 25;
        int before = pixel(robot, x, p.y() + 90);
        mouse(robot, MouseEvent.MOUSE_MOVED, x, p.y() + 40, 0, true);
        assertThat(pixel(robot, x, p.y() + 90)).isNotEqualTo(before);
        mouse(robot, MouseEvent.MOUSE_EXITED, -5, -5, 0, true);
        assertThat(pixel(robot, x, p.y() + 90)).isEqualTo(before);
    }

    private int pixel(FxRobot robot, double x, double y) {
        AtomicReference<WritableImage> seen = new AtomicReference<>();
        robot.interact(() -> seen.set(pane.snapshot(null, null)));
        return seen.get().getPixelReader().getArgb((int) x, (int) y);
    }

    @Test
    void arrowKeysStepFromPointToPointAndAreReadOut(FxRobot robot) {
        robot.interact(pane::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertThat(pane.getAccessibleText()).isEqualTo("a 1. Point 1 of 6.");
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.UP);
        assertThat(pane.getAccessibleText()).isEqualTo("b 3. Point 6 of 6.");
        robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        assertThat(pane.pickedProperty().get()).map(Datum::id).contains("row#a/0");
        robot.push(KeyCode.ESCAPE);
        assertThat(pane.getAccessibleText()).isEqualTo("Six runs");
    }

    @Test
    void pointsAreSelectedAndSidesHiddenByKeysToo(FxRobot robot) {
        robot.interact(pane::requestFocus);
        robot.push(KeyCode.RIGHT);
        robot.interact(pane.points()::selectStepped);
        robot.push(KeyCode.END);
        robot.interact(pane.points()::selectStepped);
        assertThat(pane.boxedProperty().get()).extracting(Datum::id).containsExactly("row#a/0", "row#b/2");
        robot.interact(pane.points()::selectStepped);
        assertThat(pane.boxedProperty().get()).extracting(Datum::id).containsExactly("row#a/0");
        robot.interact(() -> assertThat(pane.toggle(0)).isTrue());
        robot.interact(() -> assertThat(pane.toggle(7)).isFalse());
        WaitForAsyncUtils.waitForFxEvents();
        click(robot, "row#a/0");
        assertThat(pane.pickedProperty().get()).isEmpty();
    }

    @Test
    void stepsGoOnFromThePointThatIsStillSeen(FxRobot robot) {
        robot.interact(pane::requestFocus);
        robot.push(KeyCode.END);
        assertThat(pane.getAccessibleText()).isEqualTo("b 3. Point 6 of 6.");
        robot.interact(() -> pane.toggle(0));
        robot.interact(pane::layout);
        assertThat(pane.getAccessibleText()).isEqualTo("b 3. Point 3 of 3.");
        robot.interact(() -> pane.toggle(1));
        robot.interact(pane::layout);
        assertThat(pane.getAccessibleText()).isEqualTo("Six runs");
        robot.interact(() -> pane.toggle(0));
        robot.interact(pane::layout);
        robot.interact(() -> assertThat(pane.points().stepAcross(true)).isTrue());
        assertThat(pane.getAccessibleText()).isEqualTo("a 1. Point 1 of 3.");
    }

    @Test
    void aBoxThatWasHardlyDrawnIsGoneWhenTheButtonIs(FxRobot robot) {
        robot.interact(() -> pane.selectingProperty().set(true));
        double x = point("row#b/1").x() + 30;
        double y = point("row#b/1").y() + 60;
        int before = pixel(robot, x + 2, y + 2);
        mouse(robot, MouseEvent.MOUSE_PRESSED, x, y, 1, true);
        mouse(robot, MouseEvent.MOUSE_DRAGGED, x + 4, y + 4, 1, true);
        assertThat(pixel(robot, x + 2, y + 2)).isNotEqualTo(before);
        mouse(robot, MouseEvent.MOUSE_RELEASED, x + 4, y + 4, 1, true);
        assertThat(pixel(robot, x + 2, y + 2)).isEqualTo(before);
    }

    @Test
    void aClickInTheLegendHidesASideAndShowsItAgain(FxRobot robot) {
        Shape.Marker mark = scene().shapes().stream()
                .filter(s -> s instanceof Shape.Marker m && m.datum().id().equals("legend/0"))
                .map(Shape.Marker.class::cast)
                .findFirst()
                .orElseThrow();
        click(robot, mark.x(), mark.y(), 1);
        click(robot, "row#a/0");
        assertThat(pane.pickedProperty().get()).isEmpty();
        click(robot, mark.x(), mark.y(), 1);
        click(robot, "row#a/0");
        assertThat(pane.pickedProperty().get()).map(Datum::id).contains("row#a/0");
    }

    @Test
    void theDataOfARowAreLitTogether() {
        assertThat(DataPoints.of(scene()).of(Set.of("row"))).hasSize(6);
        pane.litProperty().set(Set.of("row"));
        assertThat(DataPoints.of(scene()).of(Set.of("ro"))).isEmpty();
    }

    /** The card drawn on a canvas and in a picture file: few pixels differ by more than an edge's softness. */
    @Test
    void theCanvasLooksLikeThePicture(FxRobot robot) throws IOException {
        Scene card = TestCard.scene();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        Renderers.forFile("x.png").orElseThrow().render(card, 2, png);
        BufferedImage file = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        AtomicReference<WritableImage> drawn = new AtomicReference<>();
        robot.interact(() -> {
            Canvas canvas = new Canvas(card.width(), card.height());
            Painter.paint(card, new FxSurface(canvas.getGraphicsContext2D()));
            SnapshotParameters how = new SnapshotParameters();
            how.setTransform(Transform.scale(2, 2));
            drawn.set(canvas.snapshot(how, null));
        });
        WritableImage image = drawn.get();
        BufferedImage shown =
                new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < shown.getHeight(); y++) {
            for (int x = 0; x < shown.getWidth(); x++) {
                shown.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        assertThat(TestCard.apart(file, shown)).isLessThan(0.03);
    }

    @Test
    void aPictureHasItsNumbersAsTheyAreExported(FxRobot robot) {
        Locale system = Locale.getDefault(Locale.Category.FORMAT);
        AtomicReference<WritableImage> exported = new AtomicReference<>();
        AtomicReference<WritableImage> german = new AtomicReference<>();
        robot.interact(() -> {
            pane.specProperty()
                    .set(Optional.of(spec().withPanels(List.of(
                            Panel.Plot.of(Axis.linear("run", 0, 1), Axis.linear("GB/s", 0, 1), List.of())))));
            Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
            pane.layout();
            exported.set(pane.picture(1));
            Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
            pane.requestLayout();
            pane.layout();
            german.set(pane.picture(1));
            Locale.setDefault(Locale.Category.FORMAT, system);
        });
        assertThat(Arrays.equals(pixels(german.get()), pixels(exported.get())))
                .as("the same picture")
                .isTrue();
    }

    private static int[] pixels(WritableImage image) {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] all = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), all, 0, w);
        return all;
    }

    @Test
    void aPictureOfADarkFigureIsDark(FxRobot robot) {
        AtomicReference<WritableImage> seen = new AtomicReference<>();
        robot.interact(() -> {
            pane.themeProperty().set(Theme.DARK);
            pane.layout();
            seen.set(pane.picture(2));
        });
        assertThat(seen.get().getPixelReader().getArgb(3, 3)).isEqualTo(Theme.DARK.background());
    }
}
