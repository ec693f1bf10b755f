package tare.app.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import tare.app.state.Words;
import tare.app.task.Tasks;
import tare.app.ui.Parts;

/** The work under way: the oldest piece with how far it is, the others in a menu; each can be stopped. */
final class WorkView {
    private final ObservableValue<List<Tasks.Shown>> work;
    private final Label what = Parts.label("");
    private final ProgressBar bar = new ProgressBar();
    private final Button stop;
    private final MenuButton others = new MenuButton();
    private final HBox root;

    WorkView(ObservableValue<List<Tasks.Shown>> work) {
        this.work = work;
        bar.setAccessibleText(Words.of("status.progress"));
        stop = Parts.iconButton("fth-x", Words.of("status.cancel"), () -> work.getValue().stream()
                .findFirst()
                .ifPresent(w -> w.stop().run()));
        stop.setId("stop-work");
        others.getStyleClass().addAll("quiet", "more-work");
        others.setId("more-work");
        others.setMinWidth(Region.USE_PREF_SIZE);
        others.setTooltip(new Tooltip(Words.of("status.more.tip")));
        root = new HBox(8, bar, what, stop, others);
        root.setAlignment(Pos.CENTER_LEFT);
        work.subscribe(this::show);
    }

    Node root() {
        return root;
    }

    private void show(List<Tasks.Shown> now) {
        others.setVisible(now.size() > 1);
        others.setManaged(now.size() > 1);
        if (now.isEmpty()) {
            others.getItems().clear();
            bar.setProgress(0);
            return;
        }
        Tasks.Shown first = now.getFirst();
        what.setText(first.what());
        bar.setProgress(first.fraction());
        String name = Words.of("status.stop", first.what());
        stop.setAccessibleText(name);
        stop.getTooltip().setText(name);
        others.setText(Words.of("status.more", now.size() - 1));
        menu(now.stream().skip(1).map(Tasks.Shown::what).toList());
    }

    /** The items are made anew only when other work is under way, so that an open menu stands still. */
    private void menu(List<String> names) {
        List<String> now = others.getItems().stream()
                .map(i -> String.valueOf(i.getUserData()))
                .toList();
        if (now.equals(names)) {
            return;
        }
        others.getItems().clear();
        for (int i = 0; i < names.size(); i++) {
            int at = i + 1;
            MenuItem item = Parts.literal(new MenuItem(Words.of("status.stop", names.get(i))));
            item.setUserData(names.get(i));
            item.setOnAction(e -> work.getValue().stream().skip(at).findFirst().ifPresent(w -> w.stop()
                    .run()));
            others.getItems().add(item);
        }
    }
}
