package tare.cli;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tare.stats.Refused;

/**
 * One case for {@code compute}.
 *
 * @param name as the case says; the file's name where it does not
 * @param procedure which procedure is asked for; empty when none
 * @param input the named inputs as they stand in the file
 */
record Case(String name, String procedure, Object input) {
    /** NaN and Infinity are read as such, so that they are refused as values and not as a file. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /**
     * The case in a file; empty when the file holds JSON that is none.
     *
     * @throws IOException when the file cannot be read, or is not JSON
     */
    static Optional<Case> read(Path file) throws IOException {
        Object document = JSON.readValue(Files.readAllBytes(file), Object.class);
        if (!(document instanceof Map<?, ?> fields) || !(fields.get("procedure") instanceof String procedure)) {
            return Optional.empty();
        }
        String fallback = file.getFileName().toString().replaceFirst("\\.json$", "");
        String name = fields.get("case") instanceof String text ? text : fallback;
        Object input = fields.get("input");
        return Optional.of(new Case(name, procedure, input == null ? Map.of() : input));
    }

    /** The inputs, "@name" replaced by the array in datasets/name.json beside the case; refuses what is not there. */
    Map<String, Object> inputs(Path file) throws IOException {
        if (!(input instanceof Map<?, ?> fields)) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "the inputs are not named");
        }
        Map<String, Object> inputs = new HashMap<>();
        for (Map.Entry<?, ?> entry : fields.entrySet()) {
            Object value = entry.getValue();
            if (value != null) {
                inputs.put(entry.getKey().toString(), resolved(value, file));
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
