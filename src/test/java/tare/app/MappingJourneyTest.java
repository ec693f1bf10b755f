package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.model.Source;

/** Files that no format knows, dropped, described in the window, and judged; the next ones are known by their content. */
class MappingJourneyTest {
    private static final Path UNKNOWN = Path.of("src", "test", "resources", "mapping-unknown");
    private static final Pattern DECIMAL =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{3})*|\\d+)([.,])(\\d+)(?=[\\s;,\\]]|$)");

    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1280, 800);

    /** The file for both sides, the VM's numbers changed by a factor: 3 % for what is timed. */
    private List<Path> sides(String file, double factor) throws IOException {
        String text = Files.readString(UNKNOWN.resolve(file));
        Path host = Files.createDirectories(folder.resolve("bare-metal")).resolve(file);
        Path vm = Files.createDirectories(folder.resolve("vm")).resolve(file);
        Files.writeString(host, text);
        Matcher m = DECIMAL.matcher(text);
        String scaled = m.replaceAll(r -> {
            double value = Double.parseDouble(r.group(1).replaceAll("[.,]", "") + "." + r.group(3)) * factor;
            return String.format(Locale.ROOT, "%." + r.group(3).length() + "f", value)
                    .replace(".", r.group(2));
        });
        Files.write(vm, scaled.getBytes(StandardCharsets.UTF_8));
        return List.of(host.getParent(), vm.getParent());
    }

    private void drop(FxRobot robot, List<Path> paths) throws TimeoutException {
        robot.interact(() -> test.bench().add(paths));
        TestWindow.until(() -> test.bench().studyProperty().get().isPresent()
                && !test.bench().busyProperty().get());
        TestWindow.settle();
    }

    private void answer(FxRobot robot, String beginning) {
        Node button = robot.lookup("#review .button")
                .match(n -> n instanceof Labeled l && l.getText().startsWith(beginning))
                .query();
        robot.interact(((ButtonBase) button)::fire);
    }

    private void waitForReading(String outcome) throws TimeoutException {
        TestWindow.until(() -> test.window().scene().lookup("#mapping-outcome") instanceof Label l
                && l.getText().contains(outcome));
        TestWindow.settle();
    }

    private Analysis keep(FxRobot robot) throws TimeoutException {
        robot.clickOn("#mapping-save");
        TestWindow.until(() -> test.bench().mappingProperty().get().isEmpty());
        test.judged();
        return test.analysis();
    }

    private static Comparison row(Analysis analysis, String benchmark) {
        return analysis.primary().stream()
                .filter(c -> c.key().label().contains(benchmark))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasSaidIsThereAgainAfterEscape(FxRobot robot) throws Exception {
        drop(robot, sides("kiln.log", 1.03));
        answer(robot, "Say what is in kiln.log");
        waitForReading("9 measurements");
        robot.interact(
                () -> robot.lookup("#mapping-name").queryTextInputControl().setText("our-kiln"));
        robot.push(KeyCode.ESCAPE);
        TestWindow.settle();
        assertThat(test.bench().mappingProperty().get()).isEmpty();
        assertThat(test.bench().noticeProperty().get()).contains("kiln.log");
        answer(robot, "Say what is in kiln.log");
        waitForReading("9 measurements");
        assertThat(robot.lookup("#mapping-name").queryTextInputControl().getText())
                .isEqualTo("our-kiln");
    }

    @Test
    void aLogIsReadLineByLineAndJudged(FxRobot robot) throws Exception {
        drop(robot, sides("kiln.log", 1.03));
        answer(robot, "Say what is in kiln.log");
        waitForReading("9 measurements");
        Pictures.take(test.window().scene(), "mapping-log");
        RadioButton rate = robot.lookup(".radio-button")
                .match(n ->
                        n.getAccessibleText() != null && n.getAccessibleText().endsWith("items/s"))
                .queryAs(RadioButton.class);
        robot.interact(rate::fire);
        test.quiet();
        sayInLine(robot, "16", "parameter");
        Analysis analysis = keep(robot);
        Comparison packing = row(analysis, "packing first-fit");
        assertThat(packing.metric().name()).isEqualTo("items/s");
        assertThat(packing.key().parameters()).containsValue("16");
        assertThat(packing.baseline().n()).isEqualTo(3);
        assertThat(packing.judgement().ratio()).isBetween(1.02, 1.04);
        assertThat(row(analysis, "packing best-fit").baseline().n()).isEqualTo(2);
        assertThat(test.headline()).isNotBlank();
        Pictures.take(test.window().scene(), "mapping-log-verdict");
    }

    /** Lists keep cells out of sight to measure with. */
    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void sayInLine(FxRobot robot, String word, String meaning) throws TimeoutException {
        Label label = robot.lookup(".mapped-lines .word")
                .match(n -> n instanceof Label l && l.getText().equals(word) && shown(l))
                .query();
        robot.clickOn(label);
        TestWindow.settle();
        robot.interact(() -> Menus.choose(label.getContextMenu(), "meaning-" + meaning));
        test.quiet();
    }

    @Test
    void aDocumentIsReadWithItsRunsAndJudged(FxRobot robot) throws Exception {
        drop(robot, sides("lattice.json", 1.03));
        answer(robot, "Say what is in lattice.json");
        waitForReading("6 measurements");
        Pictures.take(test.window().scene(), "mapping-json");
        Analysis analysis = keep(robot);
        Comparison gather = row(analysis, "gather");
        assertThat(gather.metric().name()).isEqualTo("timings");
        assertThat(gather.baseline().n())
                .as("three launches of four iterations")
                .isEqualTo(3);
        assertThat(gather.judgement().performance()).isBetween(0.96, 0.98);
        assertThat(test.bench().studyProperty().get().orElseThrow().sources())
                .allMatch(s -> s.format().equals("lattice"));
    }

    @Test
    void aTableWithDecimalCommasIsCorrectedByHandAndKnownNextTime(FxRobot robot) throws Exception {
        List<Path> both = sides("messreihe.csv", 0.97);
        drop(robot, both);
        robot.interact(() -> test.bench().map(Optional.of(both.getFirst().resolve("messreihe.csv"))));
        waitForReading("6 measurements");
        Pictures.take(test.window().scene(), "mapping-csv");
        MenuButton latency = robot.lookup("#column-6").queryAs(MenuButton.class);
        robot.interact(latency::show);
        robot.interact(() -> latency.getItems().stream()
                .filter(i -> "meaning-ignore".equals(i.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        waitForReading("3 measurements");
        TextField name = robot.lookup("#name-durchsatz-mb-s-").queryAs(TextField.class);
        robot.interact(() -> name.setText("throughput"));
        robot.clickOn(name).type(KeyCode.ENTER);
        Analysis analysis = keep(robot);
        Comparison row = row(analysis, "Index lesen");
        assertThat(row.metric().name()).isEqualTo("throughput");
        assertThat(row.judgement().ratio()).isBetween(0.965, 0.975);
        assertThat(row.baseline().n())
                .as("the failed run is counted and left out")
                .isEqualTo(2);
        try (Stream<Path> kept = Files.list(folder.resolve("mappings"))) {
            assertThat(kept).hasSize(1);
        }
        robot.interact(test.bench()::close);
        drop(robot, both);
        assertThat(test.bench().studyProperty().get().orElseThrow().sources())
                .allSatisfy(s -> assertThat(s.format()).isEqualTo("messreihe"));
        changeWhatWasKept(robot, both.getFirst().resolve("messreihe.csv"));
    }

    /** The mapping opens as it was kept, and all files that it read are read anew. */
    private void changeWhatWasKept(FxRobot robot, Path file) throws TimeoutException {
        robot.interact(() -> test.bench().map(Optional.of(file)));
        waitForReading("3 measurements");
        Pictures.take(test.window().scene(), "mapping-again");
        assertThat(robot.lookup("#mapping-name").queryAs(TextField.class).getText())
                .isEqualTo("messreihe");
        TextField name = robot.lookup("#name-durchsatz-mb-s-").queryAs(TextField.class);
        assertThat(name.getText()).isEqualTo("throughput");
        robot.interact(() -> name.setText("rate"));
        robot.clickOn(name).type(KeyCode.ENTER);
        Analysis analysis = keep(robot);
        assertThat(analysis.primary())
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.metric().name()).isEqualTo("rate"));
    }

    @Test
    void aFileInAnArchiveIsDescribedAndReadLikeOthers(FxRobot robot) throws Exception {
        List<Path> archives = new ArrayList<>();
        for (Path side : sides("kiln.log", 1.03)) {
            Path archive = folder.resolve(side.getFileName() + ".zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
                zip.putNextEntry(new ZipEntry("day-1/kiln.log"));
                Files.copy(side.resolve("kiln.log"), zip);
            }
            archives.add(archive);
        }
        drop(robot, archives);
        answer(robot, "Say what is in kiln.log");
        waitForReading("9 measurements");
        Analysis analysis = keep(robot);
        assertThat(row(analysis, "packing first-fit").baseline().n()).isEqualTo(3);
        assertThat(test.bench().studyProperty().get().orElseThrow().sources())
                .allSatisfy(s -> assertThat(s.format()).isEqualTo("kiln"));
    }

    private List<String> formats() {
        return test.bench().studyProperty().get().orElseThrow().sources().stream()
                .map(Source::format)
                .toList();
    }

    @Test
    void keepingIsOneStepForAllFilesOfTheKindThatUndoTakesBack(FxRobot robot) throws Exception {
        List<Path> both = sides("messreihe.csv", 0.97);
        drop(robot, both);
        assertThat(formats()).containsExactly("generic-csv", "generic-csv");
        robot.interact(() -> test.bench().map(Optional.of(both.getFirst().resolve("messreihe.csv"))));
        waitForReading("6 measurements");
        keep(robot);
        assertThat(formats()).as("the other side's file too").containsExactly("messreihe", "messreihe");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        test.judged();
        assertThat(formats()).containsExactly("generic-csv", "generic-csv");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        test.judged();
        assertThat(formats()).containsExactly("messreihe", "messreihe");
        Path next = Files.copy(
                both.getFirst().resolve("messreihe.csv"),
                Files.createDirectories(folder.resolve("third")).resolve("next.csv"));
        Files.writeString(next, Files.readString(next).replace("0,412", "0,413"));
        drop(robot, List.of(next));
        assertThat(formats()).containsExactly("messreihe", "messreihe", "messreihe");
    }

    private void waitForTrouble(String words) throws TimeoutException {
        TestWindow.until(() -> test.window().scene().lookup("#mapping-trouble") instanceof Label l
                && l.getText().contains(words));
        TestWindow.settle();
    }

    @Test
    void aFileWithoutNumbersSaysSo(FxRobot robot) throws Exception {
        Path prose = Files.writeString(folder.resolve("notes.log"), "Nothing was measured on this day.\n");
        robot.interact(() -> test.bench().map(Optional.of(prose)));
        waitForTrouble("cannot be mapped");
        assertThat(robot.lookup("#mapping-leave").query().isVisible())
                .as("it is part of no study")
                .isFalse();
        assertThat(test.window().scene().getFocusOwner().getId()).isEqualTo("mapping-back");
        robot.push(KeyCode.SPACE);
        assertThat(test.bench().mappingProperty().get()).isEmpty();
    }

    @Test
    void aTableWithoutRowsIsNamedAndLeftOutByTheKeyboard(FxRobot robot) throws Exception {
        Path header = Files.writeString(folder.resolve("header.csv"), "benchmark,run,latency ms\n");
        drop(robot, sides("messreihe.csv", 1.03));
        drop(robot, List.of(header));
        answer(robot, "Say what is in header.csv");
        waitForTrouble("the table has a header and 0 rows");
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SPACE);
        test.quiet();
        assertThat(test.bench().mappingProperty().get()).isEmpty();
        assertThat(test.bench().studyProperty().get().orElseThrow().sources())
                .hasSize(2)
                .noneMatch(s -> s.name().equals("header.csv"));
    }

    @Test
    void aFileThatIsGoneIsSaidBeforeAndAfterItWasDescribed(FxRobot robot) throws Exception {
        Path kiln = Files.copy(UNKNOWN.resolve("kiln.log"), folder.resolve("kiln.log"));
        drop(robot, List.of(kiln));
        robot.interact(() -> test.bench().map(Optional.of(kiln)));
        waitForReading("9 measurements");
        Files.delete(kiln);
        robot.clickOn("#mapping-save");
        TestWindow.until(() -> test.bench().mappingProperty().get().isEmpty());
        test.quiet();
        assertThat(folder.resolve("mappings").resolve("kiln.json")).exists();
        assertThat(test.bench().noticeProperty().get()).contains("kiln");
        assertThat(test.bench().studyProperty().get().orElseThrow().sources()).hasSize(1);
        robot.interact(() -> test.bench().map(Optional.of(kiln)));
        waitForTrouble("kiln.log");
        robot.push(KeyCode.ESCAPE);
        assertThat(test.bench().mappingProperty().get()).isEmpty();
    }
}
