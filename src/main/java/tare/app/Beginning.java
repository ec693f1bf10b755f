package tare.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tare.app.state.Desk;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.ui.FxSurface;
import tare.app.welcome.FirstPage;
import tare.app.welcome.Wish;
import tare.study.Samples;

/**
 * A start without a study: the first page stands there at the first frame, the window's content takes its place in the same
 * scene, and what was asked of the first page is done then.
 */
final class Beginning {
    private final Stage stage;
    private final FirstPage page;
    private final Scene scene;
    private final List<Wish> wishes = new ArrayList<>();

    private @Nullable Made made;

    /** What a start makes: the window and what it is about. */
    record Made(WorkbenchWindow window, Workbench bench) {}

    /** A content for a scene, and what does the rest of it later. */
    interface Maker {
        Made make(Function<Parent, Scene> frame, Consumer<Runnable> later);
    }

    Beginning(Stage stage, Desk desk) {
        this.stage = stage;
        FxSurface.Fonts.families();
        this.page = new FirstPage(
                desk, Samples.installed().map(Samples::all).orElse(List.of()), this::wish, TareApp::afterFirstFrames);
        this.scene = new Scene(page.root(), WorkbenchWindow.WIDTH, WorkbenchWindow.HEIGHT);
    }

    /** Shows the first page where the window was. */
    void show(Desk desk) {
        stage.setTitle(Words.of("product"));
        stage.setScene(scene);
        WindowPlace.restore(stage, desk);
        stage.show();
    }

    /** Puts the whole window in place of the first page as soon as no click is under way. */
    void complete(Maker maker, Runnable rest) {
        page.whenFree(() -> {
            replace(maker);
            rest.run();
        });
    }

    private void replace(Maker maker) {
        int at = page.at();
        boolean[] whole = new boolean[1];
        Made now = maker.make(
                content -> {
                    scene.setRoot(content);
                    return scene;
                },
                r -> {
                    if (whole[0]) {
                        TareApp.afterFirstFrames(r);
                    } else {
                        r.run();
                    }
                });
        whole[0] = true;
        now.window().show(stage);
        page.handOn(at, scene.getRoot());
        made = now;
        now.bench().tasks().later(this::grantAll);
    }

    /** Opens a sample's study when the window is whole. */
    void ask(Path sample) {
        wish(new Wish.OfSample(sample));
    }

    void wish(Wish wish) {
        wishes.add(wish);
        if (made != null) {
            grantAll();
        }
    }

    private void grantAll() {
        List<Wish> now = List.copyOf(wishes);
        wishes.clear();
        now.forEach(w -> grant(w, Objects.requireNonNull(made)));
    }

    private static void grant(Wish wish, Made made) {
        switch (wish) {
            case Wish.OfSample sample -> made.bench().sample(sample.file());
            case Wish.OfStudy study -> made.bench().open(List.of(study.file()));
            case Wish.OfFiles files -> made.bench().add(files.files());
            case Wish.OfCommand command ->
                made.window().commands().get(command.id()).run();
            case Wish.OfMenu m -> made.window().showMenu();
            case Wish.OfKeys keys -> made.window().press(keys.pressed());
        }
    }
}
