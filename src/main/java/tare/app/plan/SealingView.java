package tare.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import tare.app.plan.SealingViewModel.Progress;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Parts;
import tare.app.ui.Stops;

/** The card that makes the plan a protocol, and then shows how far its runs are. */
final class SealingView {
    private final SealingViewModel model;
    private final Dialogs dialogs;
    private final VBox root = new VBox(10);
    private final List<Node> entry;

    SealingView(SealingViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        this.entry = entry();
        root.getStyleClass().addAll("card", "plan-controls");
        root.setId("protocol");
        root.setAccessibleText(Words.of("seal.sealed"));
        model.progressProperty().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    private void show(Optional<Progress> progress) {
        Optional<String> stood = stood();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Parts.label(Words.of(progress.isPresent() ? "seal.sealed" : "seal.title"), "strong"));
        progress.ifPresentOrElse(p -> nodes.addAll(progress(p)), () -> nodes.addAll(entry));
        root.getChildren().setAll(nodes);
        stood.ifPresent(id -> stand(id, progress.isPresent() ? "protocol-folder" : "protocol-command"));
    }

    /** The control of this card that has the keyboard. */
    private Optional<String> stood() {
        return Optional.ofNullable(root.getScene())
                .map(Scene::getFocusOwner)
                .filter(f -> Stops.within(f, root))
                .map(f -> Objects.requireNonNullElse(f.getId(), ""));
    }

    /** Gives the keyboard back to where it was, or, where that is gone, to what is done next. */
    private void stand(String id, String next) {
        Optional<Node> same = Optional.ofNullable(id.isEmpty() ? null : root.lookup("#" + id));
        same.or(() -> Optional.ofNullable(root.lookup("#" + next))).ifPresent(Node::requestFocus);
    }

    private void seal() {
        dialogs.chooseFolder(Words.of("dialog.seal")).ifPresent(model::seal);
    }

    /** Whoever leaves a protocol by mistake would lose what the seal is good for. */
    private void leave() {
        if (dialogs.confirm(Words.of("seal.leave"), Words.of("seal.leave.ask"), Words.of("seal.leave.yes"))) {
            model.leave();
        }
    }

    private List<Node> entry() {
        ComboBox<String> runner = new ComboBox<>();
        runner.getItems().setAll(model.runners());
        runner.valueProperty().bindBidirectional(model.runnerProperty());
        runner.setConverter(new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null ? "" : SealingViewModel.nameOf(code);
            }

            @Override
            public String fromString(String name) {
                return name;
            }
        });
        runner.setId("protocol-runner");
        TextField command = new TextField();
        command.setId("protocol-command");
        command.textProperty().bindBidirectional(model.commandProperty());
        model.runnerProperty().subscribe(r -> command.setPromptText(Words.of("seal.command." + r)));
        command.setPrefColumnCount(26);
        TextField runs = new TextField();
        runs.setId("protocol-runs");
        runs.textProperty().bindBidirectional(model.runsProperty());
        runs.setPrefColumnCount(4);
        Label line = Parts.label("", "muted", "small", "code");
        Parts.shownWhen(line, line.textProperty().map(t -> !t.isEmpty()));
        Button seal = Parts.button(Words.of("seal.do"), this::seal, "primary");
        seal.setId("seal");
        seal.setTooltip(new Tooltip(Words.of("seal.do.tip")));
        Label lacks = Parts.wrapped("", "muted", "small");
        lacks.setId("seal-lacks");
        Parts.shownWhen(lacks, lacks.textProperty().map(t -> !t.isEmpty()));
        Runnable refresh = () -> {
            line.setText(model.line());
            lacks.setText(model.lacking());
            seal.setDisable(!lacks.getText().isEmpty());
        };
        model.commandProperty().subscribe(c -> refresh.run());
        model.runnerProperty().subscribe(c -> refresh.run());
        model.runsProperty().subscribe(c -> refresh.run());
        model.judgedProperty().subscribe(a -> refresh.run());
        FlowPane fields = new FlowPane(
                18,
                8,
                named(Words.of("seal.runs"), runs),
                named(Words.of("seal.runner"), runner),
                named(Words.of("seal.command"), command),
                seal);
        return List.of(Parts.wrapped(Words.of("seal.lead"), "muted"), fields, line, lacks);
    }

    private static Node named(String name, Control control) {
        Label label = Parts.label(name, "muted");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        HBox box = new HBox(8, label, control);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private List<Node> progress(Progress p) {
        List<Node> nodes = new ArrayList<>();
        if (p.readable()) {
            nodes.add(Parts.wrapped(p.seal(), "muted"));
            nodes.add(bar(p));
            nodes.add(Parts.wrapped(
                    p.next().isEmpty() ? Words.of("seal.complete") : Words.of("seal.next", p.next(), p.folder())));
        }
        p.sentences().forEach(s -> nodes.add(Parts.wrapped("• " + s, "muted")));
        Button folder = Parts.button(Words.of("seal.folder"), () -> dialogs.openFolder(p.folder()), "quiet");
        folder.setId("protocol-folder");
        Button leave = Parts.button(Words.of("seal.leave"), this::leave, "quiet");
        leave.setId("protocol-leave");
        nodes.add(new FlowPane(8, 8, folder, leave));
        return nodes;
    }

    private static Node bar(Progress p) {
        ProgressBar bar = new ProgressBar((double) p.done() / p.all());
        bar.setAccessibleText(Words.of("seal.progress", p.done(), p.all()));
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label done = Parts.label(Words.of("seal.progress", p.done(), p.all()), "strong");
        done.setId("protocol-progress");
        done.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, bar, done);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
