package tare.importer.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import tare.importer.Detector;
import tare.importer.Draft;
import tare.importer.Format;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Measurement;
import tare.model.Note;
import tare.model.Severity;
import tare.model.Source;
import tare.model.Status;

/**
 * Imports files, folders (recursively) and archives: one source for each file, in a stable order, read in parallel.
 * Nothing is written, nothing outside the named paths is opened, and nothing is left out silently.
 */
public final class Importer {
    private final FileReading reading;
    private final Executor executor;
    private final BooleanSupplier cancelled;
    private final ImportProgress progress;

    /**
     * @param formats asked in this order
     * @param executor runs the reading of single files
     * @param cancelled asked during reading; when it says so, {@link #read} ends in a CancellationException
     * @param progress told after each file
     */
    public Importer(List<Format> formats, Executor executor, BooleanSupplier cancelled, ImportProgress progress) {
        this.reading = new FileReading(new Detector(formats));
        this.executor = executor;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /** An importer that reads one file after the other in the calling thread. */
    public static Importer plain(List<Format> formats) {
        return new Importer(formats, Runnable::run, () -> false, ImportProgress.SILENT);
    }

    /** Reads everything below the paths. Folders are walked in natural order of names. */
    public List<Source> read(List<Path> paths) {
        try (FileWalk walk = new FileWalk(cancelled, executor)) {
            List<Reading> readings = readAll(walk.over(paths));
            SideFacts.share(readings);
            sayDuplicates(readings);
            Labels labels = new Labels(readings);
            return readings.stream().map(r -> source(r, labels)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("an archive could not be closed", e);
        }
    }

    private List<Reading> readAll(List<Found> found) {
        AtomicInteger done = new AtomicInteger();
        List<CompletableFuture<Reading>> futures = new ArrayList<>();
        for (Found f : found) {
            futures.add(CompletableFuture.supplyAsync(() -> read(f, done, found.size()), executor));
        }
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < futures.size(); i++) {
            readings.add(result(found.get(i), futures.get(i)));
        }
        return readings;
    }

    private Reading read(Found found, AtomicInteger done, int total) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException(found.path());
        }
        Reading result = reading.read(found);
        progress.read(done.incrementAndGet(), total, found.path());
        return result;
    }

    /** A reader that broke on a file must not take the others with it. */
    private static Reading result(Found found, CompletableFuture<Reading> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof CancellationException c) {
                throw c;
            }
            if (cause instanceof Error error && !(cause instanceof StackOverflowError)) {
                throw error;
            }
            String what = cause == null ? "" : cause.getClass().getSimpleName();
            Draft draft = new Draft();
            draft.note(
                    Note.error("READER_FAILED", "the reader met something it does not understand (" + what + ")", ""));
            return new Reading(found.path(), found.named(), "", 0, "", draft, true);
        }
    }

    private static void sayDuplicates(List<Reading> readings) {
        Map<String, String> seen = new HashMap<>();
        for (Reading r : readings) {
            if (!r.refused() && !r.isSide() && !r.sha256().isEmpty()) {
                String before = seen.putIfAbsent(r.sha256(), r.path());
                if (before != null) {
                    r.draft().warn("DUPLICATE_FILE", "the same bytes as " + before + ": one result, not two", "");
                }
            }
        }
    }

    private static Source source(Reading r, Labels labels) {
        Draft draft = r.draft();
        return new Source(
                r.path(),
                r.sha256(),
                r.bytes(),
                status(r),
                r.format(),
                draft.tool(),
                draft.toolVersion(),
                labels.of(r),
                draft.facts(),
                draft.notes(),
                draft.facts().get(FactKeys.GPU_COUNT).filter("0"::equals).isPresent()
                        ? draft.measurements().stream()
                                .map(Importer::withoutAccelerator)
                                .toList()
                        : draft.measurements());
    }

    /** Work that is usually a GPU's, done by a machine that says it has none, is an application like others. */
    private static Measurement withoutAccelerator(Measurement m) {
        Domain domain = m.metric().domain();
        return domain == Domain.GPU_INFERENCE || domain == Domain.GPU_TRAINING
                ? m.withMetric(m.metric().withDomain(Domain.APPLICATION))
                : m;
    }

    private static Status status(Reading r) {
        if (r.refused()) {
            return Status.REFUSED;
        }
        if (r.draft().dropped() > 0) {
            return Status.PARTIAL;
        }
        boolean doubts = r.draft().notes().stream().anyMatch(n -> n.severity() != Severity.INFO);
        return doubts ? Status.WARN : Status.OK;
    }
}
