/** Every file of the study: what became of it, what it holds, where it belongs. */
@NullMarked
package tare.app.sources;

import org.jspecify.annotations.NullMarked;
