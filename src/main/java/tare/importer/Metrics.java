package tare.importer;

import java.util.Objects;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/** Makes the metrics of one domain: direction and quantity follow from what a metric is. */
public record Metrics(Domain domain) {
    public Metrics {
        Objects.requireNonNull(domain);
    }

    /** A rate at saturation, higher is better, the metric its benchmark is judged by. */
    public Metric primaryRate(String name, String unit) {
        return of(name, unit, Direction.HIGHER, Quantity.CAPACITY).withRole(Role.PRIMARY);
    }

    /** A duration, lower is better, the metric its benchmark is judged by. */
    public Metric primaryTime(String name, String unit) {
        return of(name, unit, Direction.LOWER, Quantity.TIME).withRole(Role.PRIMARY);
    }

    /** A latency, lower is better, the metric its benchmark is judged by. */
    public Metric primaryLatency(String name, String unit) {
        return of(name, unit, Direction.LOWER, Quantity.LATENCY).withRole(Role.PRIMARY);
    }

    /** A score, higher is better, the metric its benchmark is judged by. */
    public Metric primaryScore(String name, String unit) {
        return of(name, unit, Direction.HIGHER, Quantity.SCORE).withRole(Role.PRIMARY);
    }

    /** A secondary rate, higher is better. */
    public Metric rate(String name, String unit) {
        return of(name, unit, Direction.HIGHER, Quantity.CAPACITY);
    }

    /** A secondary latency, lower is better. */
    public Metric latency(String name, String unit) {
        return of(name, unit, Direction.LOWER, Quantity.LATENCY);
    }

    /** A secondary duration, lower is better. */
    public Metric time(String name, String unit) {
        return of(name, unit, Direction.LOWER, Quantity.TIME);
    }

    /** A secondary count of something unwanted, lower is better. */
    public Metric cost(String name, String unit) {
        return of(name, unit, Direction.LOWER, Quantity.COUNT);
    }

    /** A secondary share of something unwanted, lower is better. */
    public Metric share(String name, String unit) {
        return of(name, unit, Direction.LOWER, Quantity.FRACTION);
    }

    /** A secondary metric said in full. */
    public Metric of(String name, String unit, Direction better, Quantity quantity) {
        return new Metric(name, Unit.of(unit), better, quantity, Role.SECONDARY, domain);
    }
}
