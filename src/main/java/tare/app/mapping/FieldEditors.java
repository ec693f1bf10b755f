package tare.app.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.app.ui.Stops;
import tare.importer.guided.Field;
import tare.importer.guided.Meaning;
import tare.importer.guided.Place;
import tare.importer.guided.Sketch;

/** What everything in the file means, as a list in which names, units and directions can be changed. */
final class FieldEditors {
    /** So many are listed at first, and so many more each time that is asked for: a table may have hundreds of columns. */
    private static final int MOST = 20;

    private final MappingViewModel model;
    private final VBox root = new VBox();
    private final Map<Place, FieldEditor> editors = new HashMap<>();
    private final Map<Meaning, VBox> groups = new EnumMap<>(Meaning.class);
    private final Button more = Parts.button("", this::showMore, "quiet");
    private int room = MOST;

    FieldEditors(MappingViewModel model) {
        this.model = model;
        root.getStyleClass().add("field-editors");
        more.setId("fields-more");
        model.fileProperty().subscribe(f -> {
            editors.clear();
            room = MOST;
        });
        model.sketchProperty().subscribe(s -> show());
        model.selectedProperty().subscribe(s -> show());
    }

    Node root() {
        return root;
    }

    /** The keyboard goes on to the first of those that were not there. */
    private void showMore() {
        List<Node> before = Stops.in(root);
        room += MOST;
        show();
        Stops.in(root).stream().filter(n -> !before.contains(n)).findFirst().ifPresent(Node::requestFocus);
    }

    private void show() {
        Map<Meaning, List<Field>> said = model.sketchProperty().get().stream()
                .map(Sketch::fields)
                .flatMap(List::stream)
                .filter(f -> f.meaning() != Meaning.IGNORE)
                .collect(
                        Collectors.groupingBy(Field::meaning, () -> new EnumMap<>(Meaning.class), Collectors.toList()));
        List<Node> nodes = new ArrayList<>();
        int left = room;
        for (Map.Entry<Meaning, List<Field>> e : said.entrySet()) {
            List<Field> first =
                    e.getValue().subList(0, Math.min(left, e.getValue().size()));
            left -= first.size();
            if (!first.isEmpty()) {
                nodes.add(group(e.getKey(), first));
            }
        }
        int all = said.values().stream().mapToInt(List::size).sum();
        if (all > room) {
            more.setText(Words.of("mapping.fields.more", all - room));
            nodes.add(more);
        }
        become(root, nodes);
    }

    /** What is there already stays: whoever writes in it goes on. */
    private static void become(VBox box, List<Node> nodes) {
        if (!box.getChildren().equals(nodes)) {
            box.getChildren().setAll(nodes);
        }
    }

    private VBox group(Meaning meaning, List<Field> fields) {
        VBox group = groups.computeIfAbsent(
                meaning, m -> new VBox(4, Parts.label(MeaningMenu.word(m), "field-meaning", MeaningMenu.style(m))));
        List<Node> nodes = new ArrayList<>(List.of(group.getChildren().getFirst()));
        fields.stream().map(this::editor).distinct().forEach(nodes::add);
        become(group, nodes);
        return group;
    }

    private Node editor(Field f) {
        FieldEditor editor = editors.compute(
                f.place(), (p, there) -> there != null && there.fits(f) ? there : new FieldEditor(model, f));
        editor.show(f);
        return editor.root();
    }
}
