/** Pairs measurements, judges every pair and sums the study up. Pure: the same input gives the same result. */
@NullMarked
package tare.analysis;

import org.jspecify.annotations.NullMarked;
