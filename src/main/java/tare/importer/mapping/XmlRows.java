package tare.importer.mapping;

import java.util.List;
import java.util.Map;
import tare.importer.text.XmlElement;
import tare.model.RunInfo;

/** Walks an XML document by the record rules of a mapping. */
final class XmlRows {
    private final Mapping mapping;
    private final Collector collector;
    private final Teller teller;
    private final XmlElement root;
    private final Map<String, String> given;

    XmlRows(Mapping mapping, Collector collector, Teller teller, XmlElement root, String file) {
        this.mapping = mapping;
        this.collector = collector;
        this.teller = teller;
        this.root = root;
        this.given = Map.of(Fields.FILE, file);
    }

    RunInfo read() {
        Fields fields = new XmlFields(root, root).behind(given);
        teller.tell(mapping.says(), fields, root.place());
        collector.add(mapping.metrics(), fields);
        records(mapping.records(), root, given);
        return mapping.run().of(fields);
    }

    private void records(List<Mapping.RecordRule> rules, XmlElement within, Map<String, String> carried) {
        for (Mapping.RecordRule rule : rules) {
            for (XmlElement element : XmlFields.find(within, rule.at())) {
                XmlFields own = new XmlFields(element, root);
                if (rule.condition().holds(own.behind(carried))) {
                    Map<String, String> set = Rows.set(rule, own.behind(carried), carried);
                    Fields all = own.behind(set);
                    teller.tell(rule.says(), all, element.place());
                    collector.add(rule.metrics(), all);
                    records(rule.inner(), element, set);
                }
            }
        }
    }
}
