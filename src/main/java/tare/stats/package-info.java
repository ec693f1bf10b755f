/** Statistics on plain arrays: numbers in, records out. Imports nothing of ours. */
@NullMarked
package tare.stats;

import org.jspecify.annotations.NullMarked;
