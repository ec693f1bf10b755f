package tare.importer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tare.importer.text.JsonValue;
import tare.model.RunInfo;

/** Walks JSON documents by the record rules of a mapping. */
final class JsonRows {
    private final Mapping mapping;
    private final Collector collector;
    private final Teller teller;
    private final Map<String, String> given;
    private final JsonPlaces places = new JsonPlaces();
    private RunInfo run = RunInfo.UNKNOWN;
    private boolean first = true;

    JsonRows(Mapping mapping, Collector collector, Teller teller, String file) {
        this.mapping = mapping;
        this.collector = collector;
        this.teller = teller;
        this.given = Map.of(Fields.FILE, file);
    }

    /** One document, or one line of JSON lines. */
    void document(JsonValue document) {
        JsonNode root = document.node();
        JsonFields whole = new JsonFields(root, document.path(), "", root, places);
        Fields fields = whole.behind(given);
        if (first) {
            run = mapping.run().of(fields);
            teller.tell(mapping.says(), fields, document.path());
            first = false;
        }
        collector.add(mapping.metrics(), fields);
        records(mapping.records(), whole, given);
    }

    private void records(List<Mapping.RecordRule> rules, JsonFields within, Map<String, String> carried) {
        for (Mapping.RecordRule rule : rules) {
            if (rule.at().isEmpty()) {
                record(rule, within, carried);
                continue;
            }
            boolean fromRoot = rule.at().startsWith("$");
            JsonNode from = fromRoot ? within.document() : within.node();
            for (JsonPlaces.Found f : places.find(from, fromRoot ? "$" : within.path(), rule.at())) {
                record(rule, new JsonFields(f.node(), f.path(), f.key(), within.document(), places), carried);
            }
        }
    }

    private void record(Mapping.RecordRule rule, JsonFields node, Map<String, String> carried) {
        Fields fields = node.behind(carried);
        if (!rule.condition().holds(fields)) {
            return;
        }
        Map<String, String> own = Rows.set(rule, fields, carried);
        Fields all = node.behind(own);
        teller.tell(rule.says(), all, node.path());
        collector.add(rule.metrics(), all);
        records(rule.inner(), node, own);
    }

    RunInfo finish() {
        return run;
    }
}
