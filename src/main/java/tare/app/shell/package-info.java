/** The frame of the window: bar, pages, status. */
@NullMarked
package tare.app.shell;

import org.jspecify.annotations.NullMarked;
