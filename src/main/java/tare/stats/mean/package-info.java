/** Procedures on means, differences and ratios of means. */
@NullMarked
package tare.stats.mean;

import org.jspecify.annotations.NullMarked;
