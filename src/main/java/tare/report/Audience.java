package tare.report;

import java.util.Locale;

/** Who reads it: an executive deck says the answer in five slides, a full one shows everything. */
public enum Audience {
    EXECUTIVE,
    FULL;

    /** The word on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
