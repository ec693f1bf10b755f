/** A format described by pointing at it: what a file holds, what each part of it means, and the mapping that follows. */
@NullMarked
package tare.importer.guided;

import org.jspecify.annotations.NullMarked;
