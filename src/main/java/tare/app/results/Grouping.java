package tare.app.results;

import java.util.Locale;
import tare.analysis.Comparison;
import tare.app.state.Words;

/** What the rows are grouped by. */
public enum Grouping {
    DOMAIN,
    RUNNER,
    NONE;

    String of(Comparison c) {
        return switch (this) {
            case DOMAIN -> c.metric().domain().label();
            case RUNNER -> c.runner();
            case NONE -> "";
        };
    }

    /** The words on screen. */
    public String label() {
        return Words.of("group." + name().toLowerCase(Locale.ROOT));
    }
}
