/** The formats, one file each, and their list. */
@NullMarked
package tare.importer.format;

import org.jspecify.annotations.NullMarked;
