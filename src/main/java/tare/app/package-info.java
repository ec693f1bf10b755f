/** The window. */
@NullMarked
package tare.app;

import org.jspecify.annotations.NullMarked;
