/** Saying what is in a file that no format knows. */
@NullMarked
package tare.app.mapping;

import org.jspecify.annotations.NullMarked;
