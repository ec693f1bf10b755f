package tare.app.mapping;

/**
 * A measurement as it would be read.
 *
 * @param benchmark with its parameters
 * @param metric name with its unit
 * @param better which way is better, in words
 * @param amount how many values in which nesting
 * @param values the first ones
 * @param judged whether the benchmark is judged by it
 */
public record ReadRow(String benchmark, String metric, String better, String amount, String values, boolean judged) {}
