/** What the Phoronix Test Suite's XML and JSON results share. */
@NullMarked
package tare.importer.phoronix;

import org.jspecify.annotations.NullMarked;
