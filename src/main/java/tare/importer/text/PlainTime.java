package tare.importer.text;

/**
 * The common spelling of a point in time, read digit by digit, for logs of millions of lines: {@code 2026-01-31T12:34:56},
 * also with a blank or slashes, up to nine decimals after a point or comma, and {@code Z}, an offset or nothing behind it.
 */
final class PlainTime {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int SECONDS_A_DAY = 86_400;

    private final CharSequence text;
    private int at;
    private boolean wrong;

    private PlainTime(CharSequence text) {
        this.text = text;
    }

    /** Seconds since the epoch; NaN for every other spelling, and for what is no date or time of day. */
    static double epochSeconds(CharSequence text) {
        return text.length() < 19 || text.length() > 35 ? Double.NaN : new PlainTime(text).seconds();
    }

    private double seconds() {
        long days = days();
        wrong |= at >= text.length() || (text.charAt(at) != 'T' && text.charAt(at) != ' ');
        at++;
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        expect(':');
        int second = digits(2);
        wrong |= hour > 23 || minute > 59 || second > 59;
        long nanos = nanos();
        long whole = days * SECONDS_A_DAY + hour * 3600L + minute * 60L + second - offset();
        return wrong || at != text.length() ? Double.NaN : whole + nanos * 1e-9;
    }

    /** Days since the epoch of a date in the Gregorian calendar (after Hinnant's days_from_civil). */
    private long days() {
        int year = digits(4);
        char mark = at < text.length() ? text.charAt(at) : ' ';
        wrong |= mark != '-' && mark != '/';
        expect(mark);
        int month = digits(2);
        expect(mark);
        int day = digits(2);
        wrong = wrong || month < 1 || month > 12 || day < 1 || day > length(year, month);
        long y = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(y, 400);
        long ofEra = y - era * 400;
        long ofYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }

    private static int length(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    private long nanos() {
        if (at >= text.length() || (text.charAt(at) != '.' && text.charAt(at) != ',')) {
            return 0;
        }
        int first = ++at;
        long nanos = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            nanos = nanos * 10 + text.charAt(at++) - '0';
        }
        int many = at - first;
        wrong |= many == 0 || many > 9;
        for (int i = many; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** Seconds ahead of UTC: nothing and Z are none. */
    private long offset() {
        if (at >= text.length()) {
            return 0;
        }
        char sign = text.charAt(at++);
        if (sign == 'Z' || sign == 'z') {
            return 0;
        }
        wrong |= sign != '+' && sign != '-';
        int hours = digits(2);
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
        }
        int minutes = at < text.length() ? digits(2) : 0;
        wrong |= hours > 17 || minutes > 59;
        return (sign == '-' ? -1 : 1) * (hours * 3600L + minutes * 60L);
    }

    private int digits(int many) {
        int value = 0;
        for (int i = 0; i < many; i++) {
            if (at >= text.length() || !isDigit(text.charAt(at))) {
                wrong = true;
                return 0;
            }
            value = value * 10 + text.charAt(at++) - '0';
        }
        return value;
    }

    private void expect(char mark) {
        wrong |= at >= text.length() || text.charAt(at) != mark;
        at++;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
