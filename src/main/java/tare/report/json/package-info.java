/** Pieces of the JSON document: one comparison, and the fields that all pieces share. */
@NullMarked
package tare.report.json;

import org.jspecify.annotations.NullMarked;
