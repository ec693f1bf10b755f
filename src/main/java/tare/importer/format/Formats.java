package tare.importer.format;

import java.util.List;
import tare.importer.Format;

/** All formats, one line each, sorted by id. */
public final class Formats {
    public static final List<Format> ALL = List.of();

    private Formats() {}
}
