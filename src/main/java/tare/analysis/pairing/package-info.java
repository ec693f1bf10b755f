/** Measurements sorted by platform and joined under one key and metric. */
@NullMarked
package tare.analysis.pairing;

import org.jspecify.annotations.NullMarked;
