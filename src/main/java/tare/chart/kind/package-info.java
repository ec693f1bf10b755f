/** The figures, one file each, and their list. */
@NullMarked
package tare.chart.kind;

import org.jspecify.annotations.NullMarked;
