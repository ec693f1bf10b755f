package tare.report.deck;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Takes the slides out of a deck and leaves what slides are made from. */
final class Strip {
    private static final Set<String> DROPPED =
            Set.of("slide", "commentAuthors", "authors", "customXml", "handoutMaster");

    private Strip() {}

    static void slides(Parts parts, String presentation, Element root) throws IOException {
        for (String list : List.of("sldIdLst", "custShowLst", "extLst", "handoutMasterIdLst", "custDataLst")) {
            Xml.removeAll(root, list);
        }
        List<Parts.Relation> kept = new ArrayList<>();
        for (Parts.Relation r : parts.relations(presentation)) {
            String kind = r.type().substring(r.type().lastIndexOf('/') + 1);
            if (!DROPPED.contains(kind)) {
                kept.add(r);
            }
        }
        parts.relate(presentation, kept);
        parts.replace(presentation, Xml.text(root));
        List<Parts.Relation> top = new ArrayList<>();
        for (Parts.Relation r : parts.relations("")) {
            if (r.type().endsWith("/officeDocument")) {
                top.add(r);
            }
        }
        parts.relate("", top);
        removeUnreached(parts);
    }

    private static void removeUnreached(Parts parts) throws IOException {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add("");
        while (!open.isEmpty()) {
            String part = open.remove();
            for (Parts.Relation r : parts.relations(part)) {
                String target = r.external() ? "" : Parts.resolve(part, r.target());
                if (!target.isEmpty() && reached.add(target)) {
                    open.add(target);
                }
            }
        }
        for (String name : parts.names()) {
            if (!name.endsWith(".rels") && !reached.contains(name)) {
                parts.remove(name);
            }
        }
    }
}
