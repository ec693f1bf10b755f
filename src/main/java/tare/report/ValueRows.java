package tare.report;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.analysis.Comparison;
import tare.analysis.Side;

/**
 * A row for each value of either side of the comparisons: benchmark, metric, platform, number of the run from 1, value, unit.
 * A view: each row is made when it is asked for, so that millions take no room.
 */
public final class ValueRows extends AbstractList<List<Object>> {
    private record Values(Comparison row, Side side) {}

    private final List<Values> sides = new ArrayList<>();
    /** The number of the first row of each side. */
    private final int[] first;

    private final int size;

    public ValueRows(List<Comparison> comparisons) {
        for (Comparison c : comparisons) {
            sides.add(new Values(c, c.baseline()));
            sides.add(new Values(c, c.candidate()));
        }
        first = new int[sides.size()];
        int sum = 0;
        for (int i = 0; i < first.length; i++) {
            first[i] = sum;
            sum = Math.addExact(sum, sides.get(i).side().n());
        }
        size = sum;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<Object> get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("row " + index + " of " + size);
        }
        int at = side(index);
        Comparison c = sides.get(at).row();
        Side side = sides.get(at).side();
        int run = index - first[at];
        return List.of(
                c.key().label(),
                c.metric().name(),
                side.platform(),
                run + 1,
                side.values()[run],
                c.metric().unit().symbol());
    }

    /** The last side that begins at or before the row: sides without a value begin where the next one does. */
    private int side(int index) {
        int found = Arrays.binarySearch(first, index);
        int at = found >= 0 ? found : -found - 2;
        while (at + 1 < first.length && first[at + 1] <= index) {
            at++;
        }
        return at;
    }
}
