/** One comparison, with everything behind its verdict. */
@NullMarked
package tare.app.inspector;

import org.jspecify.annotations.NullMarked;
