package tare.app.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import tare.app.state.Holdings;
import tare.app.state.Intake;
import tare.app.state.NamesApart;
import tare.app.state.Placed;
import tare.app.state.PlatformSteps;
import tare.app.state.Watch;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.model.FactWords;
import tare.model.Measurement;
import tare.model.Note;
import tare.model.Severity;
import tare.model.Source;
import tare.study.Study;

/** Every file of the study under its platform, by what became of it. */
public final class SourcesViewModel {
    private final Workbench bench;
    private final PlatformSteps steps;
    private final Intake intake;
    private final Watch watch;
    private final Holdings holdings;
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<State, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<Optional<State>> filter = new SimpleObjectProperty<>(Optional.empty());

    /** A platform, or files that belong to none, with the files. */
    public record Group(SourceItem head, List<SourceItem> files) {
        public Group {
            files = List.copyOf(files);
        }
    }

    public SourcesViewModel(Workbench bench, Watch watch) {
        this.bench = bench;
        this.steps = new PlatformSteps(bench);
        this.intake = new Intake(bench);
        this.watch = watch;
        this.holdings = bench.core().holdings();
        bench.studyProperty().subscribe((before, now) -> {
            if (!Placed.alike(before, now)) {
                tell();
            }
        });
        tell();
        filter.subscribe(f -> tell());
    }

    private void tell() {
        Optional<Study> study = bench.studyProperty().get();
        Map<State, Integer> counted = new EnumMap<>(State.class);
        study.ifPresent(s -> s.sources().forEach(x -> counted.merge(State.of(x), 1, Integer::sum)));
        counts.set(counted);
        groups.set(study.map(this::groups).orElse(List.of()));
    }

    private List<Group> groups(Study study) {
        Map<String, List<SourceItem>> byPlatform = new LinkedHashMap<>();
        List<String> labels = new ArrayList<>(study.labels());
        if (labels.remove(study.baseline())) {
            labels.addFirst(study.baseline());
        }
        labels.forEach(l -> byPlatform.put(l, new ArrayList<>()));
        for (Source s : study.sources()) {
            State state = State.of(s);
            if (filter.get().filter(f -> f != state).isEmpty()) {
                for (String label : labelsOf(s)) {
                    byPlatform.computeIfAbsent(label, l -> new ArrayList<>()).add(item(s, state, label));
                }
            }
        }
        return byPlatform.entrySet().stream()
                .filter(e -> filter.get().isEmpty() || !e.getValue().isEmpty())
                .map(e -> new Group(head(study, e.getKey(), e.getValue()), apart(e.getValue())))
                .toList();
    }

    private static List<SourceItem> apart(List<SourceItem> files) {
        Map<String, String> names =
                NamesApart.of(files.stream().map(f -> f.paths().getFirst()).toList());
        return files.stream()
                .map(f -> f.named(names.getOrDefault(f.paths().getFirst(), f.name())))
                .toList();
    }

    /** The platforms that rows of a file name, or its own. */
    private List<String> labelsOf(Source s) {
        List<String> labels = holdings.of(s).platforms().stream()
                .map(l -> l.isEmpty() ? s.platform().label() : l)
                .distinct()
                .toList();
        return labels.isEmpty() ? List.of(s.platform().label()) : labels;
    }

    private static SourceItem head(Study study, String label, List<SourceItem> files) {
        String role = label.isEmpty()
                ? ""
                : Words.of(
                        label.equals(study.baseline())
                                ? "role.BASELINE"
                                : study.candidates().contains(label) ? "role.CANDIDATE" : "role.UNPLACED");
        String because = files.stream()
                .flatMap(f -> f.source().stream())
                .map(s -> s.platform().because())
                .filter(b -> !b.isEmpty() && !label.isEmpty())
                .findFirst()
                .orElse("");
        return new SourceItem(
                label.isEmpty() ? Words.of("platform.unplaced") : label,
                role,
                Words.count("files", files.size()),
                Optional.empty(),
                because,
                files.stream().flatMap(f -> f.paths().stream()).toList(),
                label,
                Optional.empty());
    }

    private SourceItem item(Source s, State state, String label) {
        int benchmarks = holdings.of(s).benchmarks(label);
        String tool =
                s.tool().isEmpty() ? s.format() : s.tool() + (s.toolVersion().isEmpty() ? "" : " " + s.toolVersion());
        String holds = benchmarks == 0
                ? s.facts().isEmpty()
                        ? ""
                        : Words.count("facts", s.facts().values().size())
                : Words.count("benchmarks", benchmarks);
        return new SourceItem(
                s.name(), tool, holds, Optional.of(state), note(s, state), List.of(s.path()), label, Optional.of(s));
    }

    /** The gravest note; what a file of facts is, its state says already. */
    private static String note(Source s, State state) {
        return s.notes().stream()
                .filter(n -> state != State.FACTS || n.severity() != Severity.INFO)
                .sorted(Comparator.comparing(Note::severity).reversed())
                .map(Note::message)
                .map(Words::shown)
                .findFirst()
                .orElse("");
    }

    /** The benchmarks of a file as lines of the tree. */
    List<SourceItem> benchmarks(SourceItem file) {
        return file.source().stream()
                .flatMap(s -> s.measurements().stream()
                        .filter(m -> m.platform().isEmpty() || m.platform().equals(file.platform()))
                        .map(m -> benchmark(s, m, file)))
                .toList();
    }

    private static SourceItem benchmark(Source s, Measurement m, SourceItem file) {
        String failed = m.failed() > 0 ? ", " + Words.of("failed", m.failed()) : "";
        String unit = m.metric().unit().symbol();
        return new SourceItem(
                m.key().label(),
                m.metric().name() + (unit.isEmpty() ? "" : " (" + unit + ")"),
                Words.count("values", m.data().n()) + failed,
                Optional.empty(),
                m.place(),
                file.paths(),
                file.platform(),
                Optional.of(s));
    }

    /** Everything that can be said of a file, line by line: name and text. */
    Map<String, String> about(Source s) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(Words.of("file.path"), s.path());
        told.put(Words.of("file.state"), State.of(s).word());
        told.put(Words.of("file.format"), s.format().isEmpty() ? Words.of("file.no.format") : s.format());
        told.put(Words.of("file.platform"), said(s));
        told.put("SHA-256", s.sha256());
        s.facts().values().forEach((key, value) -> told.put(key, FactWords.of(key, value)));
        told.values().removeIf(String::isBlank);
        return told;
    }

    private static String said(Source s) {
        String label = s.platform().label().isEmpty()
                ? Words.of("platform.unplaced")
                : s.platform().label();
        return s.platform().because().isEmpty()
                ? label
                : label + " – " + s.platform().because();
    }

    /** Its notes, the gravest first. */
    List<String> notes(Source s) {
        return s.notes().stream()
                .sorted(Comparator.comparing(Note::severity).reversed())
                .map(n -> Words.shown(n.message()) + (n.place().isEmpty() ? "" : " (" + n.place() + ")"))
                .distinct()
                .toList();
    }

    /** Whether new files in the folders of the study are taken in as they come. */
    public BooleanProperty watchingProperty() {
        return watch.onProperty();
    }

    boolean mappable(Source s) {
        return Intake.mappable(s);
    }

    public void map(Source s) {
        bench.map(Optional.of(Path.of(s.path())));
    }

    /** What can be done with platforms and their files. */
    PlatformSteps steps() {
        return steps;
    }

    /** Whether the others are held against this platform already. */
    boolean isBaseline(String label) {
        return bench.studyProperty()
                .get()
                .filter(s -> s.baseline().equals(label))
                .isPresent();
    }

    /** Looks for missing files in a folder, by content first, then by name. */
    public void find(Path folder) {
        intake.find(folder);
    }

    public void add(List<Path> paths) {
        bench.add(paths);
    }

    /** Whether a file was read by a mapping of the user's that can be changed by pointing. */
    boolean pointed(Source s) {
        return bench.core().mapper().own().pointed(s.format()).isPresent();
    }

    /** The text of the user's mapping that a file was read by, if it was. */
    public Optional<String> mapping(Source s) {
        return bench.core().mapper().own().find(s.format()).flatMap(m -> bench.core()
                .mapper()
                .own()
                .text(m.name()));
    }

    List<String> platforms() {
        return groups.get().stream()
                .map(g -> g.head().platform())
                .filter(l -> !l.isEmpty())
                .collect(Collectors.toList());
    }

    boolean doubtful(Source s) {
        return s.notes().stream().anyMatch(n -> n.severity() != Severity.INFO);
    }

    /** Grows by one when another study is opened. */
    ReadOnlyIntegerProperty openedProperty() {
        return bench.openedProperty();
    }

    public ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<State, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Only files of this state; empty for all. */
    public ObjectProperty<Optional<State>> filterProperty() {
        return filter;
    }
}
