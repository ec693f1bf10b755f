/** Every command by name. */
@NullMarked
package tare.app.palette;

import org.jspecify.annotations.NullMarked;
