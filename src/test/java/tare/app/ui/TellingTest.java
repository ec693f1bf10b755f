package tare.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tare.analysis.Told;
import tare.support.TestStage;

/** A sentence with numbers, under keys. */
@ExtendWith(ApplicationExtension.class)
class TellingTest {
    private static final Told TOLD = new Told(
            "Equivalent on 9 of 14.",
            List.of(new Told.Mention(14, 15, List.of("a", "b")), new Told.Mention(19, 21, List.of("c"))));

    private final AtomicReference<Set<String>> lit = new AtomicReference<>(Set.of());
    private Telling telling;

    @Start
    void start(Stage stage) {
        telling = new Telling(lit::set, rows -> String.join(" and ", rows)).tell(TOLD);
        TestStage.show(stage, new Scene(new StackPane(telling), 400, 80));
    }

    @Test
    void arrowKeysLightWhatStandsBehindEachNumberAndSayIt(FxRobot robot) {
        assertThat(telling.getAccessibleText()).isEqualTo("Equivalent on 9 of 14.");
        robot.interact(telling::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertThat(lit.get()).containsExactlyInAnyOrder("a", "b");
        assertThat(telling.getAccessibleText()).isEqualTo("9: a and b");
        robot.push(KeyCode.RIGHT);
        assertThat(lit.get()).containsExactly("c");
        robot.push(KeyCode.ESCAPE);
        assertThat(lit.get()).isEmpty();
        assertThat(telling.getAccessibleText()).isEqualTo("Equivalent on 9 of 14.");
    }

    @Test
    void nothingStaysLitThatTheSentenceNoLongerSays(FxRobot robot) {
        robot.interact(telling::requestFocus);
        robot.push(KeyCode.RIGHT);
        robot.interact(() -> telling.tell(Told.of("Nothing could be compared.")));
        assertThat(lit.get()).isEmpty();
    }

    @Test
    void aSentenceWithoutNumbersIsNoStopOfTheKeyboard(FxRobot robot) {
        robot.interact(() -> telling.tell(Told.of("Nothing could be compared.")));
        assertThat(telling.isFocusTraversable()).isFalse();
    }

    @Test
    void lettersFromRightToLeftKeepTheirNumbers(FxRobot robot) {
        robot.interact(() ->
                telling.tell(new Told("Worst: שלום עולם, 9 %.", List.of(new Told.Mention(18, 21, List.of("a"))))));
        robot.interact(telling::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertThat(telling.getAccessibleText()).isEqualTo("9 %: a");
    }
}
