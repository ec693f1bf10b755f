package tare.app.inspector;

import java.util.List;
import java.util.Locale;
import tare.app.state.Words;

/** The tabs of the inspector and the figures each of them may show, the best first. */
public enum Tab {
    DISTRIBUTION("dots", "bars", "ecdf", "density", "histogram", "shift", "qq", "load", "cpu"),
    RUNS("runs", "series"),
    TAIL("tail"),
    ROBUSTNESS("robustness"),
    STRUCTURE("variance", "power"),
    FACTS,
    SOURCE;

    private final List<String> charts;

    Tab(String... charts) {
        this.charts = List.of(charts);
    }

    List<String> charts() {
        return charts;
    }

    /** Whether it shows what a close look finds. */
    boolean close() {
        return this == TAIL || this == ROBUSTNESS || this == STRUCTURE;
    }

    /** The word on screen. */
    public String label() {
        return Words.of("tab." + name().toLowerCase(Locale.ROOT));
    }
}
