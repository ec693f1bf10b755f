package tare.importer.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds things by the bytes of a cell, so that a text that is repeated in millions of rows is made once. */
public final class CellIndex<T> {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private byte[][] keys = new byte[16][];
    private @Nullable Object[] values = new @Nullable Object[16];
    private int size;

    /** What stands under these bytes, or null. */
    @Nullable
    T find(byte[] bytes, int from, int end) {
        int place = place(bytes, from, end);
        return keys[place] == null ? null : value(place);
    }

    /** Puts a value under these bytes, which are copied. */
    void put(byte[] bytes, int from, int end, T value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int place = place(bytes, from, end);
        size += keys[place] == null ? 1 : 0;
        keys[place] = Arrays.copyOfRange(bytes, from, end);
        values[place] = value;
    }

    @SuppressWarnings("unchecked")
    private @Nullable T value(int place) {
        return (T) values[place];
    }

    /** Where these bytes are, or where they would be put. */
    private int place(byte[] bytes, int from, int end) {
        int mask = keys.length - 1;
        int place = hash(bytes, from, end) & mask;
        while (keys[place] != null && !Arrays.equals(keys[place], 0, keys[place].length, bytes, from, end)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static int hash(byte[] bytes, int from, int end) {
        long hash = end - from;
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(bytes, i)) * MIX;
            hash ^= hash >>> 29;
        }
        for (; i < end; i++) {
            hash = (hash ^ bytes[i]) * MIX;
        }
        return (int) (hash >>> 32);
    }

    private void grow() {
        byte[][] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new byte[2 * oldKeys.length][];
        values = new @Nullable Object[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int place = place(oldKeys[i], 0, oldKeys[i].length);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }
}
