/** The machines side by side. */
@NullMarked
package tare.app.comparability;

import org.jspecify.annotations.NullMarked;
