/** Where the program starts. */
@NullMarked
package tare;

import org.jspecify.annotations.NullMarked;
