/** Bootstrap intervals. */
@NullMarked
package tare.stats.resample;

import org.jspecify.annotations.NullMarked;
