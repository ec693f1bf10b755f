/** Turns a laid-out scene into a file. */
@NullMarked
package tare.render;

import org.jspecify.annotations.NullMarked;
