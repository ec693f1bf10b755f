package tare.report.pack;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tare.model.Data;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Source;

/**
 * Sources as values, in JSON with a version: what is computed with, without the files it was read from. Numbers keep all
 * their digits; what is not a number is the text {@code "NaN"}.
 *
 * @param tareValues version of the layout
 */
record Values(int tareValues, List<Source> sources) {
    static final int VERSION = 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Data.class, Kinds.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Data.Samples.class, name = "samples"),
        @JsonSubTypes.Type(value = Data.Series.class, name = "series"),
        @JsonSubTypes.Type(value = Data.Counts.class, name = "histogram"),
        @JsonSubTypes.Type(value = Data.Summary.class, name = "summary"),
        @JsonSubTypes.Type(value = Data.Single.class, name = "value")
    })
    private interface Kinds {}

    /** What a measurement says beyond names: equal for the same file read twice, redacted or not. */
    private record Numbers(
            Metric metric,
            Data data,
            Map<String, Double> reported,
            long failed,
            double step,
            double start,
            double duration) {}

    Values {
        sources = List.copyOf(Objects.requireNonNull(sources, "sources"));
    }

    static Values of(List<Source> sources) {
        return new Values(VERSION, sources);
    }

    byte[] bytes() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /** Reads what {@link #bytes} wrote; refused with a plain sentence when it is damaged or newer. */
    static Values read(Path file) throws IOException {
        Values read;
        try (var in = Files.newInputStream(file)) {
            read = JSON.readValue(in, Values.class);
        } catch (JacksonException e) {
            throw new IOException(file.getFileName() + " is damaged: " + e.getOriginalMessage(), e);
        }
        if (read.tareValues != VERSION) {
            throw new IOException(
                    file.getFileName() + " has layout " + read.tareValues + ", this program knows " + VERSION);
        }
        return read;
    }

    /** Whether both hold the same numbers in the same places; names are not looked at. */
    static boolean same(Source a, Source b) throws IOException {
        return Arrays.equals(numbers(a), numbers(b));
    }

    private static byte[] numbers(Source s) throws IOException {
        return JSON.writeValueAsBytes(
                s.measurements().stream().map(Values::numbers).toList());
    }

    private static Numbers numbers(Measurement m) {
        return new Numbers(
                m.metric(),
                m.data(),
                m.reported(),
                m.failed(),
                m.step(),
                m.run().startSeconds(),
                m.run().durationSeconds());
    }
}
