/** Values in time order: dependence and changepoints. */
@NullMarked
package tare.stats.series;

import org.jspecify.annotations.NullMarked;
