package tare.importer.fio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tare.importer.Draft;
import tare.importer.fio.FioJobs.Part;
import tare.model.Data;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Role;

/** Jobs of one name that ran together: what they did in sum is judged, each is shown beneath. */
final class Clones {
    private Clones() {}

    /** Puts the sum and then each clone into the draft. */
    static void add(List<Part> parts, Draft draft) {
        sum(parts, draft).forEach(draft::add);
        for (int i = 0; i < parts.size(); i++) {
            for (Measurement row : parts.get(i).rows()) {
                draft.add(cloned(row, i + 1, parts.get(i).host()));
            }
        }
    }

    private static Measurement cloned(Measurement m, int number, String host) {
        Metric metric = m.metric().withRole(Role.SECONDARY);
        Data data =
                m.data() instanceof Data.Counts ? new Data.Single(m.reported().getOrDefault("mean", 0.0)) : m.data();
        return new Measurement(
                m.key().with(host.isEmpty() ? "clone" : "client", Integer.toString(number)),
                metric,
                data,
                m.reported(),
                m.failed(),
                m.step(),
                m.run().withHost(host),
                m.platform(),
                m.place());
    }

    /** The group's throughput: rates added up, latencies averaged over all operations or their histograms put together. */
    private static List<Measurement> sum(List<Part> parts, Draft draft) {
        Part first = parts.getFirst();
        List<Measurement> sums = new ArrayList<>();
        draft.info(
                "CLONES_ADDED",
                parts.size() + " jobs named '" + first.key().benchmark()
                        + "' ran together: their rates are added up, each is shown beneath",
                first.place());
        for (Measurement row : first.rows()) {
            String name = row.metric().name();
            List<Measurement> same = new ArrayList<>();
            for (Part part : parts) {
                part.rows().stream().filter(r -> r.metric().name().equals(name)).forEach(same::add);
            }
            boolean rate = name.equals("IOPS") || name.equals("bandwidth") || name.startsWith("dropped");
            boolean mean = name.equals("clat") || name.equals("lat") || name.equals("slat");
            if (same.size() == parts.size() && (rate || mean)) {
                sums.add(rate ? added(row, same) : averaged(row, same));
            }
        }
        return sums;
    }

    private static Measurement added(Measurement row, List<Measurement> same) {
        double total = 0;
        long failed = 0;
        for (Measurement m : same) {
            total += m.data() instanceof Data.Single one ? one.value() : 0;
            failed += m.failed();
        }
        Data data = failed > 0 ? Data.Samples.flat(Level.run("run"), new double[0]) : new Data.Single(total);
        return new Measurement(row.key(), row.metric(), data, Map.of(), failed, row.step(), row.run(), "", row.place());
    }

    private static Measurement averaged(Measurement row, List<Measurement> same) {
        Bins all = new Bins();
        double weighted = 0;
        double n = 0;
        long failed = 0;
        for (Measurement m : same) {
            double weight = m.reported().getOrDefault("N", 1.0);
            weighted += weight * m.reported().getOrDefault("mean", 0.0);
            n += weight;
            failed += m.failed();
            if (m.data() instanceof Data.Counts counts) {
                all = all.plus(Bins.of(counts.histogram()));
            }
        }
        Data data = all.size() > 0 ? new Data.Counts(all.histogram(FioJobs.ALL_BINS)) : new Data.Single(weighted / n);
        if (failed > 0) {
            data = Data.Samples.flat(Level.run("run"), new double[0]);
        }
        return new Measurement(
                row.key(),
                row.metric(),
                data,
                new TreeMap<>(Map.of("mean", weighted / n, "N", n)),
                failed,
                0,
                row.run(),
                "",
                row.place());
    }
}
