package tare.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tare.model.Key;
import tare.verdict.Interval;

/** Fields of more than one piece; a number that does not exist is {@code null}. */
public final class Fields {
    private Fields() {}

    public static void key(JsonGenerator json, Key key) throws IOException {
        json.writeStringField("benchmark", key.benchmark());
        json.writeObjectFieldStart("parameters");
        for (Map.Entry<String, String> e : key.parameters().entrySet()) {
            json.writeStringField(e.getKey(), e.getValue());
        }
        json.writeEndObject();
    }

    public static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String v : values) {
            json.writeString(v);
        }
        json.writeEndArray();
    }

    public static void interval(JsonGenerator json, Interval i, String low, String high) throws IOException {
        number(json, low, Math.min(i.low(), i.high()));
        number(json, high, Math.max(i.low(), i.high()));
    }

    public static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        finite(json, value);
    }

    public static void finite(JsonGenerator json, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    /** 0.01 rather than 0.010000000000000009: the margin as it was typed. */
    public static double clean(double margin) {
        double rounded = Math.round(margin * 1e9) / 1e9;
        return Math.abs(rounded - margin) < 1e-12 ? rounded : margin;
    }
}
