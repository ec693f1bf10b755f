/** Background work: the only place of the window that knows threads. */
@NullMarked
package tare.app.task;

import org.jspecify.annotations.NullMarked;
