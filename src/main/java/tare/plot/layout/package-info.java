/** A figure's description laid out as a scene, once for every backend. */
@NullMarked
package tare.plot.layout;

import org.jspecify.annotations.NullMarked;
