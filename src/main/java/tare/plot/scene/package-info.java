/** A figure laid out: shapes with the datum behind each, and what finds and paints them. */
@NullMarked
package tare.plot.scene;

import org.jspecify.annotations.NullMarked;
