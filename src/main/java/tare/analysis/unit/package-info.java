/** Units of analysis: what counts as an independent run, gathered from the nesting of files. */
@NullMarked
package tare.analysis.unit;

import org.jspecify.annotations.NullMarked;
