package tare.importer.format;

import java.io.IOException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.JsonDoc;
import tare.importer.JsonValue;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.llm.ServingResult;

/** {@code vllm bench serve --save-result}: one run in one object, or several appended ones. */
public final class VllmBenchJson implements Format {
    @Override
    public String id() {
        return "vllm-bench-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "vLLM bench serve",
                "value, samples (requests)",
                "run > request",
                "output token throughput, or latency at a chosen request rate; request throughput, TTFT, TPOT, ITL,"
                        + " E2EL",
                "throughput and latency modes of the benchmark have other keys and are not read");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean rates = probe.hasKeys("request_throughput", "output_throughput", "total_token_throughput");
        return Recognition.sure("keys of a vLLM serving result")
                .when(probe.looksLikeJson() && rates && !probe.hasKey("total_output_tokens_retokenized"));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("vLLM bench", "");
        for (JsonValue root : JsonDoc.readAll(input, draft)) {
            new ServingResult(root.object(), "vllm serve", draft).read();
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "there is no throughput or latency in the file", "$");
        }
    }
}
