package tare.model;

import java.util.Locale;

/** Primary metrics decide headline, counts, claims and exit status; secondary ones are judged and shown beneath. */
public enum Role {
    PRIMARY,
    SECONDARY;

    /** The word used in files and exports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
