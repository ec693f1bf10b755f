/** A figure as data, its layout, and the primitives that backends draw. Imports nothing of ours. */
@NullMarked
package tare.plot;

import org.jspecify.annotations.NullMarked;
