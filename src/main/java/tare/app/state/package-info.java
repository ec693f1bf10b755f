/** The one observable state of the window, its history and its commands. Knows no screen. */
@NullMarked
package tare.app.state;

import org.jspecify.annotations.NullMarked;
