package tare.analysis.detail;

import tare.verdict.Judgement;

/**
 * Two sessions or boots of the baseline held against each other: this lab's own variation.
 *
 * @param first label of the first
 * @param second label of the second
 * @param judgement second against first by the row's own rule
 * @param sentence the ratio with its interval
 */
public record SelfComparison(String first, String second, Judgement judgement, String sentence) {}
