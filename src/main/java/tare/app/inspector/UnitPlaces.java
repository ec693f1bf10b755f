package tare.app.inspector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tare.analysis.Settings.Exclusion;
import tare.analysis.Side;
import tare.model.Data;

/** Which unit of which file each value of a side is, though some units of its files are left out already. */
final class UnitPlaces {
    /** In place of a unit: all that the file holds. */
    private static final int WHOLE = -1;

    private final Side side;
    private final int[] part;
    private final int[] place;
    private final int[] own;
    private final Function<Side.Part, List<Exclusion>> gone;
    private final Map<Integer, int[]> left = new HashMap<>();

    /**
     * The values of a side, found again in its files.
     *
     * @param gone what is left out of a part already
     */
    UnitPlaces(Side side, Function<Side.Part, List<Exclusion>> gone) {
        this.side = side;
        this.gone = gone;
        this.part = side.unitPart();
        this.place = new int[Math.min(side.n(), part.length)];
        this.own = new int[side.parts().size()];
        for (int i = 0; i < place.length; i++) {
            place[i] = own[part[i]]++;
        }
    }

    /** Leaves a value out, with all its file holds where that is this one value; empty where it joins units of several values or files. */
    Optional<Exclusion> exclusion(int value, String reason) {
        if (value >= place.length) {
            return Optional.empty();
        }
        int index = part[value];
        Side.Part from = side.parts().get(index);
        String path = from.source().path();
        String where = from.measurement().place();
        int units = units(from);
        if (own[index] == 1 && units == 1) {
            return Optional.of(new Exclusion(path, where, WHOLE, reason));
        }
        int[] still = still(index);
        if (own[index] == still.length) {
            return Optional.of(new Exclusion(path, where, still[place[value]], reason));
        }
        return own[index] == 1 && eachAlone()
                ? Optional.of(new Exclusion(path, where, WHOLE, reason))
                : Optional.empty();
    }

    /** Whether every measurement that is still in has values of its own, so that none is part of another's. */
    private boolean eachAlone() {
        return IntStream.range(0, own.length).allMatch(i -> own[i] > 0 || still(i).length == 0);
    }

    private int[] still(int index) {
        Side.Part from = side.parts().get(index);
        return left.computeIfAbsent(index, i -> left(from, units(from)));
    }

    private static int units(Side.Part part) {
        return part.measurement().data() instanceof Data.Samples s ? s.nested().units(0) : 1;
    }

    private int[] left(Side.Part part, int units) {
        Set<Integer> out = gone.apply(part).stream().map(Exclusion::unit).collect(Collectors.toSet());
        return out.contains(WHOLE)
                ? new int[0]
                : IntStream.range(0, units).filter(u -> !out.contains(u)).toArray();
    }
}
