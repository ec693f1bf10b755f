/** The left panel: platforms and their sources. */
@NullMarked
package tare.app.platforms;

import org.jspecify.annotations.NullMarked;
