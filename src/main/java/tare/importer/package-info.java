/** Reads result files of any runner into the model: the interface, recognition by content, and shared reading. */
@NullMarked
package tare.importer;

import org.jspecify.annotations.NullMarked;
