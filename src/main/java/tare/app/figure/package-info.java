/** Takes figures out of the program: as files, pictures and values. */
@NullMarked
package tare.app.figure;

import org.jspecify.annotations.NullMarked;
