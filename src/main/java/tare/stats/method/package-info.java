/** The procedures that can be asked for by name, one a file. */
@NullMarked
package tare.stats.method;

import org.jspecify.annotations.NullMarked;
