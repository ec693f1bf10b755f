package tare.app.inspector;

import java.util.List;
import java.util.function.UnaryOperator;
import tare.analysis.Comparison;
import tare.app.state.Edits;
import tare.app.state.Remarks;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.study.Study.Annotation;

/** The user's own words on a comparison: the pin, the remark, and the figure that reports draw. */
final class Remarking {
    private final Workbench bench;

    Remarking(Workbench bench) {
        this.bench = bench;
    }

    private Annotation said(Comparison c) {
        return bench.studyProperty()
                .get()
                .map(s -> Remarks.of(s, c.id()))
                .orElseGet(() -> new Annotation(c.id(), false, ""));
    }

    String text(Comparison c) {
        return said(c).text();
    }

    boolean pinned(Comparison c) {
        return said(c).pinned();
    }

    boolean draws(Comparison c, String figure) {
        return said(c).figures().contains(figure);
    }

    void pin(Comparison c, boolean on) {
        change(c, on ? "step.pin" : "step.unpin", a -> Remarks.pinned(a, on));
    }

    void say(Comparison c, String text) {
        if (!text.strip().equals(text(c))) {
            change(c, "step.remark", a -> Remarks.saying(a, text));
        }
    }

    /** Chooses a figure for the reports, or leaves the choice to the program again. */
    void draw(Comparison c, String figure) {
        List<String> next = draws(c, figure) ? List.of() : List.of(figure);
        change(c, "step.figure", a -> Remarks.drawn(a, next));
    }

    private void change(Comparison c, String step, UnaryOperator<Annotation> by) {
        bench.apply(Words.of(step, c.key().label()), Edits.remark(c.id(), by));
    }
}
