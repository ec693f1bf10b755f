/** PerfKitBenchmarker's samples: labels, grouping and which labels identify a benchmark. */
@NullMarked
package tare.importer.pkb;

import org.jspecify.annotations.NullMarked;
