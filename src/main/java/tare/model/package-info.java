/** What was measured: values, units, nesting, facts and where each came from. Imports nothing of ours. */
@NullMarked
package tare.model;

import org.jspecify.annotations.NullMarked;
