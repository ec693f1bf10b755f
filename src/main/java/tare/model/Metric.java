package tare.model;

import java.util.Objects;

/**
 * What was measured of a benchmark.
 *
 * @param name as the tool calls it, e.g. {@code IOPS} or {@code mean time}
 * @param unit unit of the values
 * @param better which way it improves
 * @param quantity what kind of number it is
 * @param role primary for the one metric a benchmark is judged by
 * @param domain the part of the system it loads
 */
public record Metric(String name, Unit unit, Direction better, Quantity quantity, Role role, Domain domain) {
    public Metric {
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(better);
        Objects.requireNonNull(quantity);
        Objects.requireNonNull(role);
        Objects.requireNonNull(domain);
    }

    public Metric withUnit(Unit other) {
        return new Metric(name, other, better, quantity, role, domain);
    }

    public Metric withRole(Role other) {
        return new Metric(name, unit, better, quantity, other, domain);
    }

    public Metric withDomain(Domain other) {
        return new Metric(name, unit, better, quantity, role, other);
    }

    public Metric withBetter(Direction other) {
        return new Metric(name, unit, other, quantity, role, domain);
    }
}
