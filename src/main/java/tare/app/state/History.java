package tare.app.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tare.study.Study;

/** Undo as a stack of studies, each with the name of the step that made the next one. */
public final class History {
    private static final int DEEPEST = 200;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /**
     * A step that can be taken back.
     *
     * @param name what it did, for people
     * @param study the study before it (in the undo stack) or after it (in the redo stack)
     */
    public record Step(String name, Study study) {}

    /** Remembers the study as it was before the named step. */
    public void push(String name, Study before) {
        done.push(new Step(name, before));
        undone.clear();
        if (done.size() > DEEPEST) {
            done.removeLast();
        }
    }

    /** Takes one step back from the study of now. */
    public Optional<Study> undo(Study now) {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Step step = done.pop();
        undone.push(new Step(step.name(), now));
        return Optional.of(step.study());
    }

    /** Takes one step forward again. */
    public Optional<Study> redo(Study now) {
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        Step step = undone.pop();
        done.push(new Step(step.name(), now));
        return Optional.of(step.study());
    }

    /** The name of the step that undo would take back. */
    public Optional<String> undoName() {
        return Optional.ofNullable(done.peek()).map(Step::name);
    }

    /** The name of the step that redo would take again. */
    public Optional<String> redoName() {
        return Optional.ofNullable(undone.peek()).map(Step::name);
    }

    /** The steps that led here, oldest first. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        done.descendingIterator().forEachRemaining(s -> names.add(s.name()));
        return List.copyOf(names);
    }

    /** Forgets everything: another study was opened. */
    public void clear() {
        done.clear();
        undone.clear();
    }
}
