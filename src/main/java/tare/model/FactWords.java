package tare.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts as people read them; what is kept and compared stays as it was read. */
public final class FactWords {
    private static final Pattern COUNTED = Pattern.compile("(\\d{5,18}) ?(B|[kK]i?B)");
    private static final double KIB = 1024;

    private FactWords() {}

    /** The value of a fact; memory that a file counts in bytes or kilobytes in MiB or GiB, from one MiB on. */
    public static String of(String key, String value) {
        Matcher m = COUNTED.matcher(value.strip());
        boolean memory = key.equals(FactKeys.MEMORY) || key.equals(FactKeys.GPU_MEMORY);
        if (!memory || !m.matches()) {
            return value;
        }
        double mebibytes = Double.parseDouble(m.group(1)) / (m.group(2).equals("B") ? KIB * KIB : KIB);
        if (mebibytes < 1) {
            return value;
        }
        return mebibytes < KIB ? size(mebibytes) + " MiB" : size(mebibytes / KIB) + " GiB";
    }

    private static String size(double amount) {
        BigDecimal exact = BigDecimal.valueOf(amount);
        int digits = Math.max(3, exact.precision() - exact.scale());
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }
}
