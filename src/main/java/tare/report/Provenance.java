package tare.report;

import java.util.List;
import java.util.Objects;
import tare.model.Source;

/**
 * Where a report comes from; everything needed to make it again.
 *
 * @param version of this program
 * @param date of the report as the caller wants it printed (the core has no clock); empty leaves it out
 * @param sources every file that was opened, refused ones too
 * @param lock whether these were fixed beforehand
 */
public record Provenance(String version, String date, List<Source> sources, Lock lock) {
    public Provenance {
        Objects.requireNonNull(version);
        Objects.requireNonNull(date);
        sources = List.copyOf(sources);
        Objects.requireNonNull(lock);
    }

    /** Length of the folders that all paths begin with; where on whose disk they lay is nobody's business. */
    public int commonFolder() {
        if (sources.isEmpty()) {
            return 0;
        }
        String first = sources.getFirst().path();
        if (sources.size() == 1) {
            return first.lastIndexOf('/') + 1;
        }
        int common = first.length();
        for (Source s : sources) {
            while (!s.path().startsWith(first.substring(0, common))) {
                common--;
            }
        }
        return common == 0 ? 0 : first.lastIndexOf('/', common - 1) + 1;
    }

    public Provenance(String version, String date, List<Source> sources) {
        this(version, date, sources, Lock.NONE);
    }
}
