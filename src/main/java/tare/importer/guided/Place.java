package tare.importer.guided;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where in a file something stands, the same for all files of its kind. */
public sealed interface Place {

    /** How people read it. */
    String label();

    /** A column of a table. */
    record Column(String name) implements Place {
        @Override
        public String label() {
            return name;
        }
    }

    /**
     * A node of JSON or XML, from the root.
     *
     * @param steps names on the way; a step that stands for every element of a list or every member of an object is marked
     */
    record Node(List<Step> steps) implements Place {
        public Node {
            steps = List.copyOf(steps);
        }

        /** The node below this one. */
        public Node then(Step step) {
            List<Step> more = new ArrayList<>(steps);
            more.add(step);
            return new Node(more);
        }

        /** How many steps lead to the innermost record it belongs to; a list of bare numbers is no record. */
        int record() {
            int last = 0;
            for (int i = 0; i < steps.size() - 1; i++) {
                last = steps.get(i).each() ? i + 1 : last;
            }
            return last;
        }

        /** Whether it is the name or number of its record. */
        public boolean key() {
            return !steps.isEmpty() && steps.getLast().name().equals(Step.KEY);
        }

        @Override
        public String label() {
            return steps.stream().map(Step::label).collect(Collectors.joining(" › "));
        }
    }

    /**
     * One step into a document.
     *
     * @param name of the member; empty for every member of an object; {@link #KEY} for the name of the record itself
     * @param each whether all elements of this list, or all members, are meant
     */
    record Step(String name, boolean each) {
        static final String KEY = "@key";

        String label() {
            return name.isEmpty() ? "*" : each ? name + "[ ]" : name.equals(KEY) ? "(its name)" : name;
        }
    }

    /** A piece of a line, by the name of the group that takes it. */
    record Piece(String group) implements Place {
        @Override
        public String label() {
            return group;
        }
    }
}
