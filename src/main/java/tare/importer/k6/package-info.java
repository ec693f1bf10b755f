/** What k6's three machine-readable outputs have in common. */
@NullMarked
package tare.importer.k6;

import org.jspecify.annotations.NullMarked;
