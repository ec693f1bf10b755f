package tare.importer.mapping;

import java.util.List;
import java.util.regex.Pattern;

/** A text that is fixed, taken from the record, or chosen by which pattern a text of the record matches. */
record Choice(Template of, List<Case> cases, Template otherwise) {
    Choice {
        cases = List.copyOf(cases);
    }

    /** The first pattern found in the text decides. */
    record Case(Pattern pattern, Template then) {}

    static Choice of(String template) {
        return new Choice(Template.of(template), List.of(), Template.of(""));
    }

    /** The chosen text; empty when the record has none. */
    String fill(Fields fields) {
        if (cases.isEmpty()) {
            return of.fill(fields).orElse("");
        }
        String text = of.fill(fields).orElse("");
        for (Case one : cases) {
            if (Guarded.find(one.pattern(), text)) {
                return one.then().fill(fields).orElse("");
            }
        }
        return otherwise.fill(fields).orElse("");
    }
}
