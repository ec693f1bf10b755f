package tare.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import tare.analysis.Analysis;
import tare.app.export.Exporter;
import tare.app.state.Command;
import tare.app.state.Commands;
import tare.app.state.Desk;
import tare.app.state.Detail;
import tare.app.state.Glossary;
import tare.app.state.Keys;
import tare.app.state.Look;
import tare.app.state.Page;
import tare.app.state.Preferences;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Tasks;
import tare.app.ui.Dialogs;
import tare.model.Note;
import tare.study.Study;

/** Makes the commands of the window. */
final class WindowCommands {
    private static final double TEXT_STEP = 0.1;
    private static final int FEW = 3;

    private final Workbench bench;
    private final Desk desk;
    private final Dialogs dialogs;
    private final Exporter exporter;
    private final Spots spots;
    private final Commands commands = new Commands();
    private final ObservableValue<Boolean> always = new ReadOnlyStringWrapper("").map(s -> true);
    private final ObservableValue<Boolean> open;
    private final ObservableValue<Boolean> judged;

    /** What the commands do to the views, which are made after them. */
    record Spots(
            Runnable palette,
            Runnable filter,
            Runnable margin,
            Runnable copyTable,
            Runnable copyFigure,
            Runnable settings,
            Runnable mappings,
            Runnable history,
            IntConsumer part) {}

    WindowCommands(Workbench bench, Desk desk, Dialogs dialogs, Exporter exporter, Spots spots) {
        this.spots = spots;
        this.bench = bench;
        this.desk = desk;
        this.dialogs = dialogs;
        this.exporter = exporter;
        this.open = bench.studyProperty().map(Optional::isPresent);
        this.judged = bench.analysisProperty().map(Optional::isPresent);
    }

    Commands make() {
        study();
        edit();
        pages();
        exports();
        looks();
        add("work.cancel", "", bench.tasks().shownProperty().map(w -> !w.isEmpty()), bench::cancel);
        add(
                "help.reading",
                "F1",
                always,
                () -> dialogs.tell(Words.of("help.reading.title"), Words.of("help.reading.text")));
        add("help.glossary", "Shift+F1", always, () -> dialogs.tell(Words.of("help.glossary.title"), Glossary.text()));
        add("help.shortcuts", "", always, () -> dialogs.tell(Words.of("help.shortcuts.title"), shortcuts()));
        return commands;
    }

    private void study() {
        add("study.open", "Shortcut+O", always, () -> dialogs.chooseFiles().ifPresent(bench::add));
        add("study.folder", "Shortcut+Shift+O", always, () -> dialogs.chooseFolder()
                .ifPresent(p -> bench.add(List.of(p))));
        add("study.save", "Shortcut+S", open, this::save);
        add("study.saveas", "Shortcut+Shift+S", open, this::saveAs);
        add("study.rename", "", open, () -> dialogs.ask(
                        Words.of("command.study.rename"), Words.of("platform.rename.ask"), name())
                .ifPresent(n -> bench.apply(Words.of("step.name"), s -> s.withName(n))));
        add("study.welcome", "Shortcut+W", open, bench::close);
    }

    private String name() {
        return bench.studyProperty().get().map(Study::name).orElse("");
    }

    private void save() {
        bench.fileProperty().get().ifPresentOrElse(this::saveAgain, this::saveAs);
    }

    /** To the study's own file; what is in it and not in the study is not replaced unasked. */
    private void saveAgain(Path path) {
        if (agreedElsewhere(path) && agreedUnread(path)) {
            saveTo(path);
        }
    }

    /** Whether what another window or person wrote to the file may go. */
    private boolean agreedElsewhere(Path path) {
        return !bench.writtenElsewhere()
                || dialogs.confirm(
                        Words.of("dialog.elsewhere.title"),
                        Words.of("dialog.elsewhere", path.getFileName()),
                        Words.of("dialog.replace.yes"));
    }

    /** Whether what could not be read of the file may go. */
    private boolean agreedUnread(Path path) {
        List<String> unread =
                bench.unread().stream().map(Note::message).map(Words::shown).toList();
        return unread.isEmpty()
                || dialogs.confirm(
                        Words.of("dialog.unread.title"),
                        Words.of(
                                "dialog.unread",
                                path.getFileName(),
                                String.join("\n", unread.subList(0, Math.min(FEW, unread.size())))),
                        Words.of("dialog.replace.yes"));
    }

    private void saveAs() {
        dialogs.chooseTarget(Words.of("dialog.save"), fileName("tare")).ifPresent(this::saveTo);
    }

    private void saveTo(Path path) {
        bench.save(path);
    }

    private String fileName(String extension) {
        String plain = name().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^-+|-+$", "");
        return (plain.isEmpty() ? "study" : plain) + "." + extension;
    }

    private void edit() {
        ObservableValue<Boolean> canUndo =
                bench.studyProperty().map(s -> bench.history().undoName().isPresent());
        ObservableValue<Boolean> canRedo =
                bench.studyProperty().map(s -> bench.history().redoName().isPresent());
        commands.add(new Command(
                "edit.undo", named("edit.undo", () -> bench.history().undoName()), "Shortcut+Z", canUndo, bench::undo));
        commands.add(new Command(
                "edit.redo",
                named("edit.redo", () -> bench.history().redoName()),
                "Shortcut+Shift+Z",
                canRedo,
                bench::redo));
        add("edit.history", Keys.free("Shortcut+H"), open, spots.history());
        add("palette", "Shortcut+K", always, spots.palette());
        add("filter", "Shortcut+F", judged, spots.filter());
        add("margin", Keys.free("Shortcut+M"), open, spots.margin());
        add("copy.table", "Shortcut+Shift+C", judged, spots.copyTable());
        add("copy.figure", "Shortcut+Shift+F", judged, spots.copyFigure());
    }

    private ObservableValue<String> named(String id, Supplier<Optional<String>> step) {
        return bench.studyProperty().map(s -> step.get()
                .map(n -> Words.of("command." + id + ".step", Words.shown(n)))
                .orElse(Words.of("command." + id)));
    }

    private void pages() {
        for (Page page : Page.values()) {
            commands.add(new Command(
                    "page." + page,
                    new SimpleStringProperty(Words.of("command.page", page.label())),
                    "Shortcut+" + (page.ordinal() + 1),
                    open,
                    () -> bench.pageProperty().set(page)));
        }
        add("part.next", "F6", always, () -> spots.part().accept(1));
        add("part.previous", "Shift+F6", always, () -> spots.part().accept(-1));
        add("detail", "Shortcut+D", open, () -> bench.detailProperty()
                .set(bench.detailProperty().get() == Detail.FULL ? Detail.SIMPLE : Detail.FULL));
    }

    private void exports() {
        for (Exporter.Way way : exporter.ways()) {
            commands.add(new Command(
                    "export." + way.id(),
                    new SimpleStringProperty(Words.of("command.export", way.label())),
                    way.id().equals("slides") ? "Shortcut+E" : "",
                    judged,
                    () -> export(way)));
        }
    }

    private void export(Exporter.Way way) {
        dialogs.chooseTarget(Words.of("dialog.export"), fileName(way.extension()))
                .ifPresent(target -> bench.whenJudged((study, analysis) -> export(way, study, analysis, target)));
    }

    private void export(Exporter.Way way, Study study, Analysis analysis, Path target) {
        int which = bench.openedProperty().get();
        bench.tasks()
                .start(
                        Words.of("work.exporting"),
                        progress -> {
                            exporter.write(way, study, analysis, target, progress);
                            return target;
                        },
                        new Tasks.Ending<>(
                                done -> {
                                    if (which == bench.openedProperty().get()) {
                                        bench.exportedProperty().set(Optional.of(done));
                                    }
                                    bench.noticeProperty().set(Words.of("notice.exported", done));
                                },
                                bench::fail,
                                () -> bench.noticeProperty().set(Words.of("notice.export.stopped", target))));
    }

    private void looks() {
        for (Look look : Look.values()) {
            add("look." + look.name().toLowerCase(Locale.ROOT), "", always, () -> {
                desk.lookProperty().set(look);
                desk.save();
            });
        }
        add("settings", "Shortcut+Comma", always, spots.settings());
        add("mappings", "", always, spots.mappings());
        add("text.larger", "Shortcut+Equals", always, () -> scale(TEXT_STEP));
        add("text.smaller", "Shortcut+Minus", always, () -> scale(-TEXT_STEP));
    }

    private void scale(double by) {
        double next = Math.round((desk.textScaleProperty().get() + by) * 10) / 10.0;
        desk.textScaleProperty().set(Math.clamp(next, Preferences.LEAST_TEXT, Preferences.MOST_TEXT));
        desk.save();
    }

    private String shortcuts() {
        StringBuilder text = new StringBuilder();
        for (Command c : commands.all()) {
            if (!c.shortcut().isEmpty()) {
                text.append(Keys.of(c.shortcut()))
                        .append("    ")
                        .append(c.name().getValue())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private void add(String id, String shortcut, ObservableValue<Boolean> enabled, Runnable action) {
        commands.add(new Command(id, new SimpleStringProperty(Words.of("command." + id)), shortcut, enabled, action));
    }
}
