package tare.stats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The named inputs of a {@link Method}: numbers, texts, booleans and nested lists of numbers, as read from JSON. Whatever
 * stands where a number is wanted and is none becomes NaN, which the computations refuse as not finite.
 */
public final class Arguments {
    private final Map<String, ?> inputs;

    public Arguments(Map<String, ?> inputs) {
        this.inputs = Map.copyOf(inputs);
    }

    public boolean has(String name) {
        return inputs.containsKey(name);
    }

    /** A list of numbers; a lone number is a list of one. */
    public double[] values(String name) {
        return array(required(name));
    }

    /** A list of numbers, or the given one. */
    public double[] values(String name, double... otherwise) {
        return has(name) ? values(name) : otherwise.clone();
    }

    /** A list of lists of indices. */
    public int[][] indices(String name) {
        if (!(required(name) instanceof List<?> rows)) {
            throw Refused.parameter(name + " is a list of lists of indices");
        }
        return rows.stream().map(Arguments::whole).toArray(int[][]::new);
    }

    /** A list of lists … of numbers, nested to any depth. */
    public List<?> nested(String name) {
        if (required(name) instanceof List<?> list) {
            return list;
        }
        throw Refused.parameter(name + " is a nested list of numbers");
    }

    public double number(String name) {
        double value = toNumber(required(name));
        if (Double.isNaN(value)) {
            throw Refused.parameter(name + " is a number, not " + required(name));
        }
        return value;
    }

    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /** A whole number of int's range. */
    public int whole(String name, int otherwise) {
        double value = number(name, otherwise);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw Refused.parameter(name + " is a whole number, not " + value);
        }
        return (int) value;
    }

    public String text(String name, String otherwise) {
        return Optional.<Object>ofNullable(inputs.get(name))
                .map(Object::toString)
                .orElse(otherwise);
    }

    public boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (inputs.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw Refused.parameter(name + " is true or false, not " + inputs.get(name));
    }

    public Alternative alternative() {
        return Alternative.of(text("alternative", "two.sided"));
    }

    /** What a t test is asked: {@code mu}, {@code alternative}, {@code conf_level}. */
    public TestQuestion test() {
        TestQuestion usual = TestQuestion.USUAL;
        return new TestQuestion(number("mu", usual.mu()), alternative(), number("conf_level", usual.level()));
    }

    private Object required(String name) {
        Object value = inputs.get(name);
        if (value == null) {
            throw Refused.parameter(name + " is missing");
        }
        return value;
    }

    private static double[] array(Object value) {
        return value instanceof List<?> list
                ? list.stream().mapToDouble(Arguments::toNumber).toArray()
                : new double[] {toNumber(value)};
    }

    private static int[] whole(Object row) {
        double[] values = array(row);
        int[] whole = new int[values.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) values[i];
            if (whole[i] != values[i]) {
                throw Refused.parameter("an index is a whole number, not " + values[i]);
            }
        }
        return whole;
    }

    /** The number that a JSON value stands for; NaN when it stands for none. */
    public static double toNumber(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return "Infinity".equals(value)
                ? Double.POSITIVE_INFINITY
                : "-Infinity".equals(value) ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
}
