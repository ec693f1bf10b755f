/** Formats that are data: a mapping file says how records become measurements. */
@NullMarked
package tare.importer.mapping;

import org.jspecify.annotations.NullMarked;
