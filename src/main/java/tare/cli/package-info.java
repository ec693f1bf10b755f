/** The command line. */
@NullMarked
package tare.cli;

import org.jspecify.annotations.NullMarked;
