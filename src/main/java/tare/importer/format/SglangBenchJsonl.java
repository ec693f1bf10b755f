package tare.importer.format;

import java.io.IOException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.JsonDoc;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.llm.ServingResult;

/** SGLang's {@code bench_serving --output-file}: a line for each run. */
public final class SglangBenchJsonl implements Format {
    @Override
    public String id() {
        return "sglang-bench-jsonl";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "SGLang bench_serving",
                "value, samples (requests)",
                "run > request",
                "output token throughput, or latency at a chosen request rate; TTFT, TPOT, ITL, end-to-end latency",
                "retokenised counts are not used");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean keys = probe.hasKeys("backend", "output_throughput", "duration", "completed");
        boolean own = probe.hasKey("total_output_tokens_retokenized")
                || (probe.hasKeys("mean_e2e_latency_ms", "request_throughput")
                        && !probe.hasKey("total_token_throughput"));
        return Recognition.sure("keys of an SGLang serving result").when(probe.looksLikeJson() && keys && own);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("SGLang bench_serving", "");
        JsonDoc.forEachLine(input, draft, root -> new ServingResult(root.object(), "sglang serve", draft).read());
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "there is no throughput or latency in the file", "");
        }
    }
}
