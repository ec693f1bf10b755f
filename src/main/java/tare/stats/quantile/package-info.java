/** Quantiles, their intervals and comparisons. */
@NullMarked
package tare.stats.quantile;

import org.jspecify.annotations.NullMarked;
