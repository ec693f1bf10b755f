package tare.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tare.stats.Refused;

/**
 * One case for {@code compute}.
 *
 * @param given its name; the file's name where it has none
 * @param asked which procedure is asked for
 * @param input named inputs; "@name" stands for the array in datasets/name.json beside the case
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Case(
        @JsonProperty("case") @Nullable String given,
        @JsonProperty("procedure") @Nullable String asked,
        @JsonProperty("input") @Nullable Map<String, Object> input) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String name(Path file) {
        return given == null ? file.getFileName().toString().replaceFirst("\\.json$", "") : given;
    }

    String procedure() {
        return asked == null ? "" : asked;
    }

    /** The inputs with data sets read in; refuses a data set that is not there. */
    Map<String, Object> inputs(Path file) throws IOException {
        Map<String, Object> inputs = new HashMap<>();
        if (input != null) {
            for (Map.Entry<String, Object> entry : input.entrySet()) {
                if (entry.getValue() != null) {
                    inputs.put(entry.getKey(), resolved(entry.getValue(), file));
                }
            }
        }
        return inputs;
    }

    private static Object resolved(Object value, Path file) throws IOException {
        if (!(value instanceof String text) || !text.startsWith("@")) {
            return value;
        }
        String name = text.substring(1);
        Path data = file.resolveSibling("datasets").resolve(name + ".json");
        if (!name.matches("[\\w.-]+") || !Files.isRegularFile(data)) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "no data set is called " + name);
        }
        return JSON.readValue(Files.readAllBytes(data), List.class);
    }
}
