package tare.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tare.analysis.ByHand;

/** Facts and acceptances of the user in a study file; absent where there are none. */
final class ByHandJson {
    private ByHandJson() {}

    static void write(ObjectNode settings, ByHand said) {
        if (!said.facts().isEmpty()) {
            ArrayNode facts = settings.putArray("facts");
            said.facts().forEach(f -> facts.addObject()
                    .put("platform", f.platform())
                    .put("fact", f.key())
                    .put("value", f.value()));
        }
        if (!said.accepted().isEmpty()) {
            ArrayNode accepted = settings.putArray("accepted");
            said.accepted()
                    .forEach(a -> accepted.addObject().put("fact", a.key()).put("reason", a.reason()));
        }
    }

    static ByHand read(StudyPart settings) {
        return new ByHand(
                settings.parts(
                        "facts",
                        f -> new ByHand.Fact(
                                f.needed("platform", StudyPart::text),
                                f.needed("fact", StudyPart::text),
                                f.needed("value", StudyPart::text))),
                settings.parts(
                        "accepted",
                        a -> new ByHand.Accepted(
                                a.needed("fact", StudyPart::text), a.needed("reason", StudyPart::text))));
    }
}
