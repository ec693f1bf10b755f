package tare.analysis.pairing;

import java.util.Map;
import tare.model.Data;
import tare.model.Histogram;
import tare.stats.Moments;

/** The numbers that one measurement stands for. */
public final class Values {
    private Values() {}

    /** All values of samples; otherwise the one value that the run stands for; none when there is none. */
    public static double[] of(Data data) {
        return switch (data) {
            case Data.Samples s -> s.nested().values();
            case Data.Series s -> s.values().length == 0 ? s.values() : one(Moments.mean(s.values()));
            case Data.Counts c -> c.histogram().values().length == 0 ? new double[0] : one(mean(c.histogram()));
            case Data.Single s -> one(s.value());
            case Data.Summary s -> centre(s.reported());
        };
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    private static double[] centre(Map<String, Double> reported) {
        for (String name : new String[] {"mean", "value", "median", "p50", "avg"}) {
            Double found = reported.get(name);
            if (found != null) {
                return one(found);
            }
        }
        return new double[0];
    }

    private static double mean(Histogram h) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < h.values().length; i++) {
            sum += h.values()[i] * h.counts()[i];
            n += h.counts()[i];
        }
        return sum / n;
    }
}
