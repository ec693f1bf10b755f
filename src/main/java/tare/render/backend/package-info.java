/** The picture backends, one file each, and their list. */
@NullMarked
package tare.render.backend;

import org.jspecify.annotations.NullMarked;
