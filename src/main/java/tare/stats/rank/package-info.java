/** Rank procedures. */
@NullMarked
package tare.stats.rank;

import org.jspecify.annotations.NullMarked;
