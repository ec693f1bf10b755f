package tare.importer.fio;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Passes a fio report on with its latency bins taken out: nearly all bytes of a json+ file are pairs of a bin and its count,
 * which are read here as numbers and never become texts. In their place stands one member, {@value #MEMBER}, with the
 * number under which the bins are asked for. Whatever is not plainly written is left where it is. Line ends are kept.
 */
final class BinsStream extends InputStream {
    /** Stands for the bins that were taken out. */
    static final String MEMBER = "@bins";

    private static final byte[] KEY = "\"bins\"".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;
    private static final int PAIR = 512;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EIGHT_BLANKS = 0x2020202020202020L;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long BEYOND_NINE = 0x7676767676767676L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long FIRST_AND_FIFTH = 0x000000FF000000FFL;
    private static final long HUNDREDS = 100 + (1_000_000L << 32);
    private static final long ONES = 1 + (10_000L << 32);
    private static final int MOST_DIGITS = 17;
    private static final int MOST_WAITING = 1 << 14;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER + 2 * Long.BYTES];
    private final TreeMap<Integer, Bins> taken = new TreeMap<>();
    private int at;
    private int limit;
    /** Up to here bytes are passed on as they are. */
    private int clear;

    private boolean ended;
    private byte before;
    private int lines;
    /** Behind the number that was read last. */
    private int wholeEnd;

    private byte[] instead = new byte[0];
    private int insteadAt;
    private int number;
    private int usual;

    BinsStream(InputStream in) {
        this.in = in;
    }

    /** The bins with this number; those before it are forgotten. */
    Optional<Bins> take(int wanted) {
        Optional<Bins> found = Optional.ofNullable(taken.get(wanted));
        taken.headMap(wanted, true).clear();
        return found;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (insteadAt == instead.length && (at < limit || fill())) {
            if (at == clear) {
                search();
            }
            if (at < clear) {
                int n = Math.min(length, clear - at);
                System.arraycopy(buffer, at, target, offset, n);
                at += n;
                before = buffer[at - 1];
                return n;
            }
            replace();
        }
        int n = Math.min(length, instead.length - insteadAt);
        System.arraycopy(instead, insteadAt, target, offset, n);
        insteadAt += n;
        return n == 0 ? -1 : n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Finds how far bytes can be passed on: to a key of bins, to what could be the beginning of one, or to the end. */
    private void search() throws IOException {
        if (limit - at < PAIR && !ended) {
            fill();
        }
        byte last = before;
        int i = at;
        while (i < limit) {
            if (buffer[i] == '"' && last != '\\' && (opens(i) > 0 || (limit - i < PAIR && !ended && couldBe(i)))) {
                break;
            }
            last = buffer[i++];
        }
        clear = i;
    }

    private boolean couldBe(int from) {
        int many = Math.min(KEY.length, limit - from);
        return Arrays.equals(buffer, from, from + many, KEY, 0, many);
    }

    /** The place behind the brace if a key of bins and the beginning of its object stand here, else -1. */
    private int opens(int from) {
        if (limit - from < KEY.length || !couldBe(from)) {
            return -1;
        }
        int colon = blank(from + KEY.length);
        if (colon >= limit || buffer[colon] != ':') {
            return -1;
        }
        int brace = blank(colon + 1);
        return brace < limit && buffer[brace] == '{' ? brace + 1 : -1;
    }

    private int blank(int from) {
        byte[] b = buffer;
        int i = from;
        while (true) {
            byte c = b[i];
            if (c == ' ') {
                i += (long) LONGS.get(b, i) == EIGHT_BLANKS ? Long.BYTES : 1;
            } else if (c == '\n') {
                lines++;
                i++;
            } else if (c == '\r' || c == '\t') {
                i++;
            } else {
                return i;
            }
        }
    }

    /** Takes the bins that begin here out and says what stands in their place. */
    private void replace() throws IOException {
        int open = opens(at);
        byte[] key = Arrays.copyOfRange(buffer, at, open);
        at = open;
        Bins bins = new Bins(usual);
        int mark = 0;
        int pairs = 0;
        int between = 0;
        int next;
        do {
            if (limit - at < PAIR && !ended) {
                fill();
            }
            lines = 0;
            next = pair(bins);
            between += next == 0 ? 0 : lines;
            pairs += next == 0 ? 0 : 1;
            mark = next == 0 ? mark : next;
        } while (next == ',');
        String member = "";
        if (pairs > 0) {
            usual = bins.size();
            taken.put(number, bins);
            if (taken.size() > MOST_WAITING) {
                taken.pollFirstEntry();
            }
            member = "\"" + MEMBER + "\":" + number++ + (mark == ',' ? "," : "") + "\n".repeat(between);
        }
        byte[] words = member.getBytes(StandardCharsets.US_ASCII);
        instead = Arrays.copyOf(key, key.length + words.length);
        System.arraycopy(words, 0, instead, key.length, words.length);
        insteadAt = 0;
        before = '{';
        clear = at;
    }

    /**
     * Reads one pair; gives the comma behind it, which is taken too, or the brace, or 0 when nothing was taken. The zero byte
     * behind the last one ends every loop.
     */
    private int pair(Bins bins) {
        byte[] b = buffer;
        int i = blank(at);
        if (b[i] != '"') {
            return 0;
        }
        int name = ++i;
        long value = whole(name);
        i = wholeEnd;
        int digits = i - name;
        if (b[i] != '"' || digits == 0 || digits > MOST_DIGITS) {
            return 0;
        }
        i = blank(i + 1);
        if (b[i] != ':') {
            return 0;
        }
        int first = blank(i + 1);
        long count = whole(first);
        i = wholeEnd;
        digits = i - first;
        boolean padded = digits > 1 && b[first] == '0';
        i = blank(i);
        byte mark = b[i];
        if (digits == 0 || digits > MOST_DIGITS || padded || (mark != ',' && mark != '}')) {
            return 0;
        }
        bins.add(value, count);
        at = mark == ',' ? i + 1 : i;
        return mark;
    }

    /** The whole number that begins here; up to seven digits are taken in one step. */
    private long whole(int from) {
        long digits = (long) LONGS.get(buffer, from) ^ ZEROS;
        long others = ((digits + BEYOND_NINE) | digits) & HIGH_BITS;
        if (others == 0) {
            return manyDigits(from);
        }
        int many = Long.numberOfTrailingZeros(others) >>> 3;
        wholeEnd = from + many;
        if (many == 0) {
            return 0;
        }
        long eight = digits << (64 - 8 * many);
        long pairs = eight * 10 + (eight >>> 8);
        return ((pairs & FIRST_AND_FIFTH) * HUNDREDS + ((pairs >>> 16) & FIRST_AND_FIFTH) * ONES) >>> 32;
    }

    private long manyDigits(int from) {
        long value = 0;
        int i = from;
        for (int d = buffer[i] - '0'; d >= 0 && d <= 9; d = buffer[++i] - '0') {
            value = value * 10 + d;
        }
        wholeEnd = i;
        return value;
    }

    /** Moves what is left to the front and reads on, to at least a pair; false when there is nothing more. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, limit - at);
        limit -= at;
        at = 0;
        clear = 0;
        while (limit < PAIR && !ended) {
            int n = in.read(buffer, limit, BUFFER - limit);
            ended = n < 0;
            limit += Math.max(0, n);
        }
        Arrays.fill(buffer, limit, limit + Long.BYTES, (byte) 0);
        return limit > 0;
    }
}
