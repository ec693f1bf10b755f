package tare.app.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import tare.app.sources.SourcesViewModel.Group;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** Platforms, files and benchmarks as a tree. A change of the study leaves open what is open, chosen what is chosen, and in sight what is. */
final class SourceTree {
    private static final int OPEN_FILES = 60;

    private final SourcesViewModel model;
    private final SourceDetails details;
    private final TreeTableView<SourceItem> tree = new TreeTableView<>();
    /** What was opened or closed by hand. */
    private final Map<Spot, Boolean> turned = new HashMap<>();

    private boolean building;

    /**
     * A line of the tree, known again after a change.
     *
     * @param path of the file; empty for a platform
     * @param benchmark its name, metric and place; empty for a file
     */
    private record Spot(String platform, String path, String benchmark) {
        static Spot of(SourceItem item) {
            String path = item.group() ? "" : item.paths().getFirst();
            boolean inside = !item.group() && !item.file();
            return new Spot(item.platform(), path, inside ? item.name() + "\n" + item.as() + "\n" + item.note() : "");
        }

        /** Whether it is the same file or benchmark on another platform. */
        boolean moved(Spot other) {
            return !path.isEmpty() && path.equals(other.path) && benchmark.equals(other.benchmark);
        }
    }

    /** A tree of what the model shows, with everything about what is selected beside it. */
    SourceTree(SourcesViewModel model, SourceActions actions, SourceDetails details) {
        this.model = model;
        this.details = details;
        tree.setId("sources");
        tree.getStyleClass().add("source-tree");
        tree.setShowRoot(false);
        tree.setRoot(new TreeItem<>());
        tree.setAccessibleText(Words.of("sources.spoken"));
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        tree.getColumns().add(SourceColumns.name());
        tree.getColumns().add(SourceColumns.text("sources.as", 150, SourceItem::as));
        tree.getColumns().add(SourceColumns.text("sources.holds", 140, SourceItem::holds));
        tree.getColumns().add(SourceColumns.state());
        tree.getColumns().forEach((TreeTableColumn<SourceItem, ?> c) -> c.setSortable(false));
        tree.setRowFactory(t -> new SourceRowCell(model, actions, this::selected));
        tree.setPlaceholder(Parts.label(
                model.countsProperty().map(c -> Words.of(c.isEmpty() ? "sources.empty" : "sources.none")), "muted"));
        tree.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<SourceItem>>) c -> {
            if (!building) {
                details.show(selected());
            }
        });
        tree.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && !selected().isEmpty()) {
                actions.menu(selected()).show(tree, Side.LEFT, 60, 60);
                e.consume();
            }
        });
        model.openedProperty().subscribe(o -> turned.clear());
        model.groupsProperty().subscribe(this::show);
    }

    TreeTableView<SourceItem> root() {
        return tree;
    }

    List<SourceItem> selected() {
        return tree.getSelectionModel().getSelectedItems().stream()
                .filter(i -> i != null && i.getValue() != null)
                .map(TreeItem::getValue)
                .toList();
    }

    private void show(List<Group> groups) {
        List<Spot> selected = selected().stream().map(Spot::of).toList();
        int focused = tree.getFocusModel().getFocusedIndex();
        Optional<Spot> stood = spot(focused);
        Optional<Spot> top = top();
        int files = groups.stream().mapToInt(g -> g.files().size()).sum();
        building = true;
        tree.getSelectionModel().clearSelection();
        tree.getRoot()
                .getChildren()
                .setAll(groups.stream().map(g -> platform(g, files)).toList());
        List<Spot> rows = IntStream.range(0, tree.getExpandedItemCount())
                .mapToObj(this::spot)
                .map(s -> s.orElse(new Spot("", "", "")))
                .toList();
        selected.forEach(s -> row(rows, s).ifPresent(tree.getSelectionModel()::select));
        stood.ifPresent(s -> tree.getFocusModel().focus(row(rows, s).orElse(Math.min(focused, rows.size() - 1))));
        top.flatMap(s -> row(rows, s)).ifPresent(tree::scrollTo);
        building = false;
        details.show(selected());
    }

    /** The row of what was there before, which may be on another platform now. */
    private static Optional<Integer> row(List<Spot> rows, Spot before) {
        int same = rows.indexOf(before);
        return same >= 0
                ? Optional.of(same)
                : IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).moved(before))
                        .boxed()
                        .findFirst();
    }

    private Optional<Spot> spot(int row) {
        return Optional.ofNullable(row < 0 ? null : tree.getTreeItem(row))
                .map(TreeItem::getValue)
                .map(Spot::of);
    }

    /** The row that stands at the top of what is in sight. */
    private Optional<Spot> top() {
        return tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? spot(flow.getFirstVisibleCell().getIndex())
                : Optional.empty();
    }

    private TreeItem<SourceItem> platform(Group group, int files) {
        TreeItem<SourceItem> platform = new TreeItem<>(group.head());
        List<TreeItem<SourceItem>> below = new ArrayList<>();
        group.files().forEach(f -> below.add(file(f)));
        platform.getChildren().setAll(below);
        turn(platform, files <= OPEN_FILES || !group.head().platform().isEmpty());
        return platform;
    }

    /** Opens it as it was, or as it is at first, and remembers what becomes of it. */
    private void turn(TreeItem<SourceItem> item, boolean first) {
        Spot spot = Spot.of(item.getValue());
        item.setExpanded(turned.getOrDefault(spot, first));
        item.expandedProperty().subscribe((before, now) -> turned.put(spot, now));
    }

    /** The benchmarks of a file are listed when it is opened. */
    private TreeItem<SourceItem> file(SourceItem file) {
        TreeItem<SourceItem> item = new TreeItem<>(file);
        if (file.source().filter(s -> !s.measurements().isEmpty()).isPresent()) {
            item.getChildren().add(new TreeItem<>());
            item.expandedProperty().subscribe(open -> {
                if (open && item.getChildren().getFirst().getValue() == null) {
                    item.getChildren()
                            .setAll(model.benchmarks(file).stream()
                                    .map(TreeItem::new)
                                    .toList());
                }
            });
            turn(item, false);
        }
        return item;
    }
}
