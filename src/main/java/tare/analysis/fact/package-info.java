/** What is known of the machines of both sides, compared: what differs, matters, or is unknown. */
@NullMarked
package tare.analysis.fact;

import org.jspecify.annotations.NullMarked;
