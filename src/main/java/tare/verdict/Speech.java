package tare.verdict;

import tare.model.Direction;
import tare.model.Metric;
import tare.model.Quantity;

/** How one speaks of a metric: a time is slower, a rate is lower, anything else is worse. */
public enum Speech {
    TIME,
    RATE,
    OTHER;

    public static Speech of(Metric metric) {
        return switch (metric.quantity()) {
            case TIME, LATENCY -> TIME;
            case CAPACITY, OFFERED_LOAD -> RATE;
            case SIZE, COUNT, ENERGY, FRACTION -> OTHER;
            case SCORE, OTHER -> byUnit(metric);
        };
    }

    private static Speech byUnit(Metric metric) {
        String dimension = metric.unit().dimension();
        if (metric.better() == Direction.HIGHER && dimension.endsWith("/time")) {
            return RATE;
        }
        boolean time = dimension.equals("time") || dimension.startsWith("time/");
        return time && metric.better() == Direction.LOWER ? TIME : OTHER;
    }

    /** What is lower or higher, said after the platform's name; empty where one says slower or faster. */
    static String noun(Metric metric) {
        if (metric.quantity() == Quantity.LATENCY) {
            return "latency";
        }
        return switch (of(metric)) {
            case TIME -> metric.better() == Direction.LOWER ? "" : "time";
            case RATE -> metric.better() == Direction.HIGHER ? "throughput" : "rate";
            case OTHER ->
                switch (metric.quantity()) {
                    case SIZE -> named(metric, "size");
                    case COUNT -> named(metric, "count");
                    case ENERGY -> "energy use";
                    case SCORE -> "score";
                    default -> metric.name().isBlank() ? "value" : metric.name();
                };
        };
    }

    /** The metric's own name, where it can stand before "is". */
    private static String named(Metric metric, String word) {
        String name = metric.name();
        boolean plural = name.endsWith("s") && !name.endsWith("ss") && !name.endsWith("S");
        return name.isBlank() || plural || name.equals("value") ? word : name;
    }
}
