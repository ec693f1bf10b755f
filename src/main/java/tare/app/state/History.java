package tare.app.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.study.Study;

/** Undo as a stack of studies, each with the name of the step that made the next one. */
public final class History {
    private static final int DEEPEST = 200;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** The results before the last step, until what it did to them is known. */
    private Optional<Analysis> held = Optional.empty();

    /**
     * A step that can be taken back.
     *
     * @param name what it did, for people
     * @param at when, ISO 8601
     * @param study the study before it (in the undo stack) or after it (in the redo stack)
     * @param shift what it did to the verdicts; empty while that is not known, and where nothing had to be judged
     */
    public record Step(String name, String at, Study study, Optional<VerdictShift> shift) {
        private Step of(Study other) {
            return new Step(name, at, other, shift);
        }
    }

    /**
     * Remembers the study as it was before the named step.
     *
     * @param results of that study, if they are known
     */
    public void push(String name, String at, Study before, Optional<Analysis> results) {
        held = results;
        done.push(new Step(name, at, before, Optional.empty()));
        undone.clear();
        if (done.size() > DEEPEST) {
            done.removeLast();
        }
    }

    /** The results after the last step, unless one was taken back since: they say what it did to the verdicts. */
    public void judged(Analysis after) {
        Step last = done.peek();
        if (last != null && held.isPresent()) {
            done.pop();
            done.push(new Step(
                    last.name(), last.at(), last.study(), Optional.of(VerdictShift.between(held.get(), after))));
        }
        held = Optional.empty();
    }

    /** Takes one step back from the study of now. */
    public Optional<Study> undo(Study now) {
        held = Optional.empty();
        return move(done, undone, now);
    }

    /** Takes one step forward again. */
    public Optional<Study> redo(Study now) {
        held = Optional.empty();
        return move(undone, done, now);
    }

    private static Optional<Study> move(Deque<Step> from, Deque<Step> to, Study now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Step step = from.pop();
        to.push(step.of(now));
        return Optional.of(step.study());
    }

    /** The study so many steps forward from the one of now, or, below zero, back. */
    Optional<Study> at(int steps, Study now) {
        if (steps == 0) {
            return Optional.of(now);
        }
        List<Step> way = List.copyOf(steps < 0 ? done : undone);
        int index = Math.abs(steps) - 1;
        return index < way.size() ? Optional.of(way.get(index).study()) : Optional.empty();
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
    public List<Step> done() {
        return List.copyOf(new ArrayList<>(done).reversed());
    }

    /** The steps that were taken back, the one that redo would take first. */
    public List<Step> undone() {
        return List.copyOf(undone);
    }

    /** Forgets everything: another study was opened. */
    public void clear() {
        held = Optional.empty();
        done.clear();
        undone.clear();
    }
}
