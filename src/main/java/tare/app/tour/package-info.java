/** Five minutes through the window. */
@NullMarked
package tare.app.tour;

import org.jspecify.annotations.NullMarked;
