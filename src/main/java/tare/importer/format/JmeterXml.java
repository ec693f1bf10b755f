package tare.importer.format;

import java.io.IOException;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.RequestLog;
import tare.importer.text.XmlDoc;
import tare.model.Key;
import tare.model.Unit;

/** JMeter's results as XML. Only the outer samples count: the parts of a transaction lie within it. */
public final class JmeterXml implements Format {
    @Override
    public String id() {
        return "jmeter-xml";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Apache JMeter",
                "samples",
                "request",
                "elapsed milliseconds by sampler; throughput is secondary",
                "parts of transactions, latency and connect times");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean shape = probe.has("<testResults") || (probe.has("<httpSample ") && probe.has(" lb="));
        return Recognition.sure("its root is testResults").when(probe.looksLikeXml() && shape);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("Apache JMeter", "");
        Samples samples = new Samples(draft);
        try {
            XmlDoc.scan(input, draft, samples);
        } catch (ImportFailure e) {
            if (samples.log.isEmpty() || !e.code().equals("TRUNCATED")) {
                throw e;
            }
            draft.drop("TRUNCATED", "the file ends early (a killed run?): what is there was read", e.place());
        }
        samples.log.addTo(draft, true);
    }

    private static final class Samples implements XmlDoc.Sink {
        private final Draft draft;
        private final RequestLog log = new RequestLog("elapsed", Unit.of("ms"));
        private int inside;

        Samples(Draft draft) {
            this.draft = draft;
        }

        private static boolean isSample(String name) {
            return name.equals("httpSample") || name.equals("sample");
        }

        @Override
        public void start(String name, XMLStreamReader at) {
            if (isSample(name) && inside++ == 0) {
                sample(at);
            }
        }

        @Override
        public void end(String name) {
            if (isSample(name)) {
                inside--;
            }
        }

        private void sample(XMLStreamReader at) {
            String place = "line " + at.getLocation().getLineNumber();
            OptionalDouble elapsed = Numbers.plain(text(at.getAttributeValue(null, "t")));
            if (elapsed.isEmpty()) {
                draft.drop("SAMPLE_DROPPED", "a sample without elapsed time (t) was left out", place);
                return;
            }
            String label = text(at.getAttributeValue(null, "lb"));
            RequestLog.Requests requests = log.of(Key.of(label.isBlank() ? "(no label)" : label), place);
            Numbers.plain(text(at.getAttributeValue(null, "ts")))
                    .ifPresent(ts -> requests.during(ts / 1000, (ts + elapsed.getAsDouble()) / 1000));
            if (text(at.getAttributeValue(null, "s")).equals("false")) {
                requests.failed(elapsed.getAsDouble());
            } else {
                requests.succeeded(elapsed.getAsDouble());
            }
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
