/** Evidence packs: results with everything needed to compute them again, and the check that they come out the same. */
@NullMarked
package tare.report.pack;

import org.jspecify.annotations.NullMarked;
