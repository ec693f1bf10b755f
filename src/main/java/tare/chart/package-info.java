/** From an analysis to a figure. */
@NullMarked
package tare.chart;

import org.jspecify.annotations.NullMarked;
