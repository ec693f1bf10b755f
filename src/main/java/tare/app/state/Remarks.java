package tare.app.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tare.study.Study;
import tare.study.Study.Annotation;

/** The user's remarks in a study: pins, texts and chosen figures, by comparison. */
public final class Remarks {
    private Remarks() {}

    /** The remark on a comparison; an empty one if there is none. */
    public static Annotation of(Study study, String comparison) {
        return study.annotations().stream()
                .filter(a -> a.comparison().equals(comparison))
                .findFirst()
                .orElseGet(() -> new Annotation(comparison, false, ""));
    }

    /** Every remark, by the comparison's id. */
    public static Map<String, Annotation> of(Optional<Study> study) {
        Map<String, Annotation> all = new HashMap<>();
        study.map(Study::annotations).orElse(List.of()).forEach(a -> all.put(a.comparison(), a));
        return all;
    }

    public static Annotation pinned(Annotation a, boolean pinned) {
        return new Annotation(a.comparison(), pinned, a.text(), a.figures());
    }

    public static Annotation saying(Annotation a, String text) {
        return new Annotation(a.comparison(), a.pinned(), text.strip(), a.figures());
    }

    public static Annotation drawn(Annotation a, List<String> figures) {
        return new Annotation(a.comparison(), a.pinned(), a.text(), figures);
    }
}
