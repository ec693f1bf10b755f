/** Writes what the window shows to files. */
@NullMarked
package tare.app.export;

import org.jspecify.annotations.NullMarked;
