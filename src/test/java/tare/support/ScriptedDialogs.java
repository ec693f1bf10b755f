package tare.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.app.ui.Dialogs;

/** Answers dialogs as a test says beforehand; what is told is kept. */
public final class ScriptedDialogs implements Dialogs {
    private Optional<Path> target = Optional.empty();
    private Optional<Path> chosenFolder = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private Optional<String> text = Optional.empty();
    private final List<String> told = new ArrayList<>();

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
    public boolean confirm(String title, String question, String yes) {
        return true;
    }
}
