/** What MLPerf's logs share: LoadGen summaries and details, places in a results tree, system descriptions, MLLOG lines. */
@NullMarked
package tare.importer.mlperf;

import org.jspecify.annotations.NullMarked;
