/** From files, folders and archives to sources: walking, reading in parallel, platforms, and the doubts said about values. */
@NullMarked
package tare.importer.files;

import org.jspecify.annotations.NullMarked;
