/** Nested data: variance by level. */
@NullMarked
package tare.stats.level;

import org.jspecify.annotations.NullMarked;
