package tare.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import tare.model.Data;
import tare.model.Histogram;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Note;
import tare.model.Source;

/** The sources as JSON; characters that a terminal would obey are escaped. */
final class InspectJson {
    private InspectJson() {}

    static void write(List<Source> sources, boolean samples, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(new Escaping(out))) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeArrayFieldStart("files");
            for (Source source : sources) {
                file(source, samples, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void file(Source source, boolean samples, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", source.path());
        json.writeStringField("sha256", source.sha256());
        json.writeStringField("status", source.status().code());
        json.writeStringField("format", source.format());
        json.writeStringField("tool", source.tool());
        json.writeStringField("toolVersion", source.toolVersion());
        json.writeObjectFieldStart("platform");
        json.writeStringField("label", source.platform().label());
        json.writeStringField("kind", source.platform().kind().code());
        json.writeStringField("because", source.platform().because());
        json.writeEndObject();
        texts("environment", source.facts().values(), json);
        json.writeArrayFieldStart("notes");
        for (Note note : source.notes()) {
            note(note, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("measurements");
        for (Measurement m : source.measurements()) {
            measurement(m, samples, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void note(Note note, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", note.code());
        json.writeStringField("severity", note.severity().code());
        if (!note.subject().isEmpty()) {
            json.writeStringField("subject", note.subject());
        }
        json.writeStringField("message", note.message());
        json.writeStringField("place", note.place());
        json.writeEndObject();
    }

    private static void measurement(Measurement m, boolean samples, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("benchmark", m.key().benchmark());
        texts("parameters", m.key().parameters(), json);
        json.writeStringField("metric", m.metric().name());
        json.writeStringField("unit", m.metric().unit().symbol());
        json.writeStringField("better", m.metric().better().code());
        json.writeStringField("role", m.metric().role().code());
        json.writeStringField("domain", m.metric().domain().code());
        json.writeStringField("quantity", m.metric().quantity().code());
        json.writeStringField("evidence", m.data().kind());
        if (!m.platform().isEmpty()) {
            json.writeStringField("platform", m.platform());
        }
        data(m.data(), samples, json);
        summary(m, json);
        json.writeNumberField("failed", m.failed());
        json.writeStringField("place", m.place());
        json.writeEndObject();
    }

    private static void data(Data data, boolean samples, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("levels");
        if (data instanceof Data.Samples s) {
            for (Level level : s.nested().levels()) {
                json.writeString(level.name());
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("shape");
        if (data instanceof Data.Samples s) {
            for (int units : s.nested().shape()) {
                if (units < 0) {
                    json.writeNull();
                } else {
                    json.writeNumber(units);
                }
            }
        }
        json.writeEndArray();
        json.writeNumberField("n", data.n());
        switch (data) {
            case Data.Samples s when samples -> values(s.nested().values(), json);
            case Data.Series s when samples -> values(s.values(), json);
            case Data.Counts c -> histogram(c.histogram(), json);
            case Data.Single s -> json.writeNumberField("value", s.value());
            default -> {}
        }
    }

    private static void values(double[] values, JsonGenerator json) throws IOException {
        json.writeFieldName("samples");
        json.writeArray(values, 0, values.length);
    }

    private static void histogram(Histogram histogram, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("histogram");
        for (int i = 0; i < histogram.values().length; i++) {
            json.writeStartArray();
            json.writeNumber(histogram.values()[i]);
            json.writeNumber(histogram.counts()[i]);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void summary(Measurement m, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        if (m.data() instanceof Data.Summary s) {
            entries(s.reported(), Map.of(), json);
            entries(m.reported(), s.reported(), json);
        } else {
            entries(m.reported(), Map.of(), json);
        }
        json.writeEndObject();
    }

    private static void entries(Map<String, Double> all, Map<String, Double> written, JsonGenerator json)
            throws IOException {
        for (Map.Entry<String, Double> e : all.entrySet()) {
            if (!written.containsKey(e.getKey()) && Double.isFinite(e.getValue())) {
                json.writeNumberField(e.getKey(), e.getValue());
            }
        }
    }

    private static void texts(String name, Map<String, String> all, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> e : all.entrySet()) {
            json.writeStringField(e.getKey(), e.getValue());
        }
        json.writeEndObject();
    }

    /** Writes C1 controls, direction marks and unseen characters, which only occur inside JSON texts, as escapes. */
    private static final class Escaping extends FilterWriter {
        Escaping(Writer out) {
            super(out);
        }

        @Override
        public void write(char[] chars, int offset, int length) throws IOException {
            int from = offset;
            for (int i = offset; i < offset + length; i++) {
                if (mustEscape(chars[i])) {
                    out.write(chars, from, i - from);
                    out.write(String.format("\\u%04x", (int) chars[i]));
                    from = i + 1;
                }
            }
            out.write(chars, from, offset + length - from);
        }

        @Override
        public void write(int c) throws IOException {
            write(new char[] {(char) c}, 0, 1);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            write(text.toCharArray(), offset, length);
        }

        private static boolean mustEscape(char c) {
            return (c >= 0x7f && c < 0xa0)
                    || c == 0xad
                    || (c >= 0x200b && c <= 0x200f)
                    || (c >= 0x2028 && c <= 0x202e)
                    || (c >= 0x2060 && c <= 0x206f)
                    || c >= 0xfff0 && c < 0xfffd
                    || c == 0xfeff;
        }
    }
}
