/** What the result files of language-model serving benchmarks share. */
@NullMarked
package tare.importer.llm;

import org.jspecify.annotations.NullMarked;
