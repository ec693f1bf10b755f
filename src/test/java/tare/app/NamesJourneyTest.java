package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.app.state.Edits;
import tare.app.state.Page;

/** Names of others stand in the window as they are, whatever signs they have. */
class NamesJourneyTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1440, 900);

    private final List<String> seen = new ArrayList<>();

    private void side(String label) throws IOException {
        Path file = Files.createDirectories(folder.resolve("in").resolve(label)).resolve("results.csv");
        StringBuilder text = new StringBuilder("benchmark,value,unit,run\n");
        for (int i = 0; i < 8; i++) {
            text.append("sort_int,").append(100 + i).append(",ms,").append(i).append('\n');
        }
        Files.writeString(file, text);
    }

    @Test
    void anUnderscoreInANameMarksNoKey(FxRobot robot) throws Exception {
        side("bare_metal");
        side("vm_1");
        side("vm_2");
        robot.interact(() -> test.bench().add(List.of(folder.resolve("in"))));
        test.judged();
        robot.interact(() -> {
            test.bench().apply("Rename vm_1 to vm_3", Edits.rename("vm_1", "vm_3"));
            test.window().commands().get("edit.history").run();
        });
        test.judged();
        for (Page page : Page.values()) {
            robot.interact(() -> test.bench().pageProperty().set(page));
            test.quiet();
            robot.interact(this::look);
        }
        assertThat(seen).as("controls with names").contains("vm_3", "bare_metal", "Rename vm_1 to vm_3", "sort_int");
    }

    private void look() {
        walk(test.window().scene().getRoot());
        test.window().scene().getRoot().lookupAll(".icon-button").stream()
                .filter(n -> String.valueOf(n.getAccessibleText()).contains("vm_3") && n.isVisible())
                .map(ButtonBase.class::cast)
                .forEach(ButtonBase::fire);
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof ContextMenu menu) {
                menu.getItems().forEach(this::item);
                menu.hide();
            }
        }
    }

    private void walk(Node node) {
        if (node instanceof Labeled labeled) {
            check(labeled.getText(), labeled.isMnemonicParsing());
        }
        if (node instanceof MenuButton menu) {
            menu.getItems().forEach(this::item);
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private void item(MenuItem item) {
        check(item.getText(), item.isMnemonicParsing());
        if (item instanceof Menu menu) {
            menu.getItems().forEach(this::item);
        }
    }

    private void check(String text, boolean marked) {
        if (text != null && text.contains("_")) {
            assertThat(marked).as("%s loses its underscore", text).isFalse();
            seen.add(text);
        }
    }
}
