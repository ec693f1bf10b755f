package tare.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
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

    static ByHand read(JsonNode settings) {
        List<ByHand.Fact> facts = new ArrayList<>();
        for (JsonNode f : settings.path("facts")) {
            facts.add(new ByHand.Fact(
                    f.path("platform").asText(),
                    f.path("fact").asText(),
                    f.path("value").asText()));
        }
        List<ByHand.Accepted> accepted = new ArrayList<>();
        for (JsonNode a : settings.path("accepted")) {
            accepted.add(new ByHand.Accepted(
                    a.path("fact").asText(), a.path("reason").asText()));
        }
        return new ByHand(facts, accepted);
    }
}
