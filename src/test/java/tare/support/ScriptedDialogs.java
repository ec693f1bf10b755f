package tare.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import tare.app.ui.Dialogs;

/** Answers dialogs as a test says beforehand; what is told is kept. */
public final class ScriptedDialogs implements Dialogs {
    private Optional<Path> target = Optional.empty();
    private Optional<Path> chosenFolder = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private Optional<String> text = Optional.empty();
    private boolean yes = true;
    private final List<String> told = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Node> shown = new ArrayList<>();

    public void answerTarget(Path path) {
        target = Optional.of(path);
    }

    public void answerFolder(Path path) {
        chosenFolder = Optional.of(path);
    }

    public void answerFile(Path path) {
        file = Optional.of(path);
    }

    public void answerText(String answer) {
        text = Optional.of(answer);
    }

    /** Whether what is asked is confirmed; it is, unless a test says otherwise. */
    public void answerConfirm(boolean answer) {
        yes = answer;
    }

    /** What was to be confirmed so far. */
    public List<String> asked() {
        return asked;
    }

    /** What was told so far. */
    public List<String> told() {
        return told;
    }

    @Override
    public Optional<String> ask(String title, String question, String answer) {
        return text;
    }

    @Override
    public void tell(String title, String words) {
        told.add(words);
    }

    /** What was shown so far that is more than text. */
    public List<Node> shown() {
        return shown;
    }

    @Override
    public void show(String title, Node content) {
        shown.add(content);
    }

    @Override
    public Optional<List<Path>> chooseFiles() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFolder() {
        return chosenFolder;
    }

    @Override
    public Optional<Path> chooseFile(String title, String... endings) {
        return file;
    }

    @Override
    public Optional<Path> chooseTarget(String title, String name) {
        return target;
    }

    @Override
    public boolean confirm(String title, String question, String button) {
        asked.add(question);
        return yes;
    }
}
