package tare.analysis;

import tare.model.Key;
import tare.model.Metric;

/**
 * A measurement without a counterpart.
 *
 * @param platform the side that has it
 * @param key benchmark and parameters
 * @param metric the metric
 * @param why what is missing on the other side, a sentence
 */
public record Unpaired(String platform, Key key, Metric metric, String why) {}
