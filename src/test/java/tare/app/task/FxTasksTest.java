package tare.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FxTasksTest {
    private final FxTasks tasks = new FxTasks(e -> "it was " + e.getMessage());
    private final List<String> heard = new ArrayList<>();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void end() {
        tasks.close();
    }

    @Test
    void allWorkUnderWayIsShownUntilItEnds() throws Exception {
        CountDownLatch one = start("one");
        CountDownLatch two = start("two");
        until("[one, two]");
        one.countDown();
        until("[two]");
        two.countDown();
        until("[]");
        assertThat(heard).isEqualTo(List.of("one", "two"));
    }

    @Test
    void workThatTheUserStopsSaysSoAndNothingElse() throws Exception {
        CountDownLatch held = start("long");
        until("[long]");
        onScreen(() -> tasks.shownProperty().get().getFirst().stop().run());
        held.countDown();
        until("[]");
        assertThat(heard).isEqualTo(List.of("long stopped"));
    }

    @Test
    void aFailureOfAnyKindIsTold() throws Exception {
        onScreen(() -> tasks.start(
                "deep",
                p -> {
                    throw new StackOverflowError("deep");
                },
                v -> {},
                f -> heard.add(f.what() + ": " + f.sentence())));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !heard.isEmpty());
        assertThat(heard).isEqualTo(List.of("deep: it was deep"));
        until("[]");
    }

    @Test
    void whatIsUnderWayAtTheEndIsToldToStopAndCanEnd() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        onScreen(() -> tasks.start(
                "last",
                p -> {
                    begun.countDown();
                    while (!p.cancelled()) {
                        Thread.onSpinWait();
                    }
                    ended.set(!Thread.currentThread().isInterrupted());
                    return "";
                },
                heard::add,
                f -> {}));
        begun.await();
        tasks.close();
        assertThat(ended).isTrue();
    }

    @Test
    void workWithoutANameIsNotShown() throws Exception {
        CountDownLatch held = start("");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).isEqualTo("[]");
        held.countDown();
    }

    private CountDownLatch start(String what) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        onScreen(() -> tasks.start(
                what,
                p -> {
                    wait(held);
                    return what;
                },
                new Tasks.Ending<>(heard::add, f -> heard.add("failed"), () -> heard.add(what + " stopped"))));
        return held;
    }

    private static void wait(CountDownLatch held) {
        try {
            held.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void onScreen(Runnable action) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            action.run();
            done.countDown();
        });
        done.await(20, TimeUnit.SECONDS);
    }

    private String names() {
        return tasks.shownProperty().get().stream()
                .map(Tasks.Shown::what)
                .toList()
                .toString();
    }

    private void until(String names) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> names().equals(names));
    }
}
