package tare.importer.format;

import java.io.IOException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.facts.FactLines;
import tare.importer.text.TextDoc;
import tare.model.FactKeys;
import tare.model.PlatformKind;

/** What {@code packaging/tare-facts.sh} prints: normalised keys, one a line. */
public final class TareFacts implements Format {
    @Override
    public String id() {
        return "tare-facts";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "tare-facts.sh", "facts", "", "everything the script prints, under the normalised keys", "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("first line tare-facts=").when(probe.text().startsWith("tare-facts="));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        FactLines lines = FactLines.of(TextDoc.read(input, draft), "=");
        draft.tool("tare-facts", lines.first("tare-facts").orElse(""));
        lines.values().forEach((key, values) -> {
            boolean ours =
                    !key.equals("tare-facts") && !key.equals(FactKeys.HYPERVISOR) && key.matches("[a-z][a-z0-9.]*");
            if (ours && !FactLines.isUnknown(values.getFirst())) {
                draft.fact(key, values.getFirst());
            }
        });
        lines.first(FactKeys.HYPERVISOR).ifPresent(name -> FactLines.hypervisor(draft, name, "hypervisor"));
        String container = lines.first("container").orElse("none");
        if (!container.equals("none")) {
            String below = lines.first(FactKeys.HYPERVISOR).orElse("none");
            draft.kind(
                    PlatformKind.CONTAINER,
                    "container \"" + container + (below.equals("none") ? "\"" : "\" on " + below));
        }
        FactLines.close(draft, "tare-facts.sh");
    }
}
