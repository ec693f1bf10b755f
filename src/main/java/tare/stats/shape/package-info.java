/** The shape of one sample: moments, density, outliers, normality. */
@NullMarked
package tare.stats.shape;

import org.jspecify.annotations.NullMarked;
