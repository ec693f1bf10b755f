package tare.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as JSON can hold them: what is not finite becomes a text. */
final class JsonNumbers {
    private JsonNumbers() {}

    static Map<String, Object> printable(Map<String, Object> values) {
        Map<String, Object> printable = new LinkedHashMap<>();
        values.forEach((name, value) -> printable.put(name, printable(value)));
        return printable;
    }

    private static Object printable(Object value) {
        return switch (value) {
            case double[] array ->
                Arrays.stream(array).boxed().map(JsonNumbers::printable).toList();
            case int[] array -> Arrays.stream(array).boxed().toList();
            case List<?> list -> list.stream().map(JsonNumbers::printable).toList();
            case Double number when !Double.isFinite(number) -> number.toString();
            default -> value;
        };
    }
}
