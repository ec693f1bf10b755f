package tare.app.inspector;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.detail.Detail;
import tare.analysis.detail.Detailer;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;

/** What a close look at one comparison finds. It takes some tenths of a second, so it is worked out in the background. */
final class CloseLook {
    private final Workbench bench;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<Optional<Detail>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Comparison> asked = Optional.empty();

    CloseLook(Workbench bench) {
        this.bench = bench;
        this.looking = new Latest(bench.tasks());
    }

    /** Looks at this comparison, unless it is looked at already. */
    void at(Analysis analysis, Comparison row) {
        if (asked.filter(a -> a == row).isPresent()) {
            return;
        }
        forget();
        if (!row.judgement().testable()) {
            return;
        }
        asked = Optional.of(row);
        looking.start(
                Words.of("work.looking", row.key().label()),
                progress -> Detailer.detail(
                        row,
                        analysis,
                        progress::cancelled,
                        (done, total) -> progress.report((double) done / total, "")),
                detail -> found.set(Optional.of(detail)),
                bench::fail);
    }

    /** Drops what was found and stops looking. */
    void forget() {
        looking.cancel();
        asked = Optional.empty();
        found.set(Optional.empty());
    }

    ReadOnlyObjectProperty<Optional<Detail>> foundProperty() {
        return found.getReadOnlyProperty();
    }
}
