/** Trust checks, one file each, and their list. */
@NullMarked
package tare.verdict.check;

import org.jspecify.annotations.NullMarked;
