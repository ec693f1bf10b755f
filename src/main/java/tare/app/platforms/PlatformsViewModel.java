package tare.app.platforms;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tare.app.platforms.PlatformCard.SourceRow;
import tare.app.state.Holdings;
import tare.app.state.Intake;
import tare.app.state.Page;
import tare.app.state.Placed;
import tare.app.state.PlatformSteps;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.model.FactKeys;
import tare.model.FactWords;
import tare.model.Note;
import tare.model.PlatformKind;
import tare.model.Severity;
import tare.model.Source;
import tare.model.Status;
import tare.study.Opening;
import tare.study.Study;

/** The platforms with their sources, and what was doubtful or not read. */
public final class PlatformsViewModel {
    private static final List<String> TOLD =
            List.of(FactKeys.CPU_MODEL, FactKeys.VCPUS, FactKeys.GPU_MODEL, FactKeys.MEMORY, FactKeys.HYPERVISOR);

    /** From so many on, notes in the same words are told together. */
    private static final int MANY_ALIKE = 3;

    private final Workbench bench;
    private final PlatformSteps steps;
    private final Holdings holdings;
    private final ObservableList<PlatformCard> cards = FXCollections.observableArrayList();
    private final ObservableList<String> refused = FXCollections.observableArrayList();
    private final ObservableList<String> notes = FXCollections.observableArrayList();

    public PlatformsViewModel(Workbench bench) {
        this.bench = bench;
        this.steps = new PlatformSteps(bench);
        this.holdings = bench.core().holdings();
        bench.studyProperty().subscribe((before, now) -> {
            if (!Placed.alike(before, now)) {
                show(now);
            }
        });
        show(bench.studyProperty().get());
        bench.analysisProperty().subscribe(a -> tell());
        bench.notesProperty().subscribe(n -> tell());
    }

    private void show(Optional<Study> study) {
        List<PlatformCard> next = new ArrayList<>();
        study.ifPresent(s -> {
            List<String> labels = new ArrayList<>(s.labels());
            if (labels.remove(s.baseline())) {
                labels.addFirst(s.baseline());
            }
            for (String label : labels) {
                next.add(card(s, label));
            }
            List<Source> unplaced =
                    s.sources().stream().filter(Intake::unplaced).toList();
            if (!unplaced.isEmpty()) {
                next.add(new PlatformCard(
                        "", PlatformCard.Role.UNPLACED, Words.of("platform.unplaced.about"), "", rows(unplaced, "")));
            }
        });
        become(cards, next);
        tell();
    }

    /** Nothing is told anew that is as it was. */
    private static <T> void become(ObservableList<T> list, List<T> next) {
        if (!list.equals(next)) {
            list.setAll(next);
        }
    }

    private PlatformCard card(Study study, String label) {
        List<Source> of =
                study.sources().stream().filter(s -> belongs(s, label)).toList();
        PlatformCard.Role role = label.equals(study.baseline())
                ? PlatformCard.Role.BASELINE
                : study.candidates().contains(label) ? PlatformCard.Role.CANDIDATE : PlatformCard.Role.UNPLACED;
        String because = of.stream()
                .map(s -> s.platform().because())
                .filter(b -> !b.isEmpty())
                .findFirst()
                .orElse("");
        return new PlatformCard(label, role, about(of, label), because, rows(of, label));
    }

    private boolean belongs(Source s, String label) {
        return s.platform().label().equals(label) && s.takesLabel()
                || holdings.of(s).platforms().contains(label);
    }

    /** What the platform is, as far as its label does not say so already. */
    private static String about(List<Source> sources, String label) {
        List<String> told = new ArrayList<>();
        PlatformKind kind = sources.stream()
                .map(s -> s.platform().kind())
                .filter(k -> k != PlatformKind.UNKNOWN)
                .findFirst()
                .orElse(PlatformKind.UNKNOWN);
        if (kind != PlatformKind.UNKNOWN
                && !letters(Words.of("kind." + kind.code())).equals(letters(label))) {
            told.add(Words.of("kind." + kind.code()));
        }
        for (String key : TOLD) {
            sources.stream()
                    .flatMap(s -> s.facts().get(key).stream())
                    .findFirst()
                    .map(v -> FactWords.of(key, v))
                    .filter(v -> told.size() < 3 && v.length() < 60)
                    .ifPresent(v -> told.add(key.equals(FactKeys.VCPUS) ? v + " vCPU" : v));
        }
        return String.join("\u00a0· ", told);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private List<SourceRow> rows(List<Source> sources, String label) {
        Map<String, List<Source>> byTool = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Source s : sources) {
            if (s.status() != Status.REFUSED) {
                byTool.computeIfAbsent(s.tool().isEmpty() ? s.name() : s.tool(), k -> new ArrayList<>())
                        .add(s);
            }
        }
        List<SourceRow> rows = new ArrayList<>();
        byTool.forEach((tool, of) -> rows.add(new SourceRow(
                tool,
                amount(of, label),
                of.stream().map(Source::path).toList(),
                of.stream()
                        .flatMap(PlatformsViewModel::doubts)
                        .distinct()
                        .limit(12)
                        .toList())));
        return rows;
    }

    private String amount(List<Source> of, String label) {
        long failed = of.stream().mapToLong(s -> holdings.of(s).failed(label)).sum();
        Source first = of.getFirst();
        int benchmarks = holdings.of(first).benchmarks(label);
        boolean table = of.size() == 1 && first.tool().isEmpty() && benchmarks > 0;
        String files = table ? Words.count("benchmarks", benchmarks) : Words.count("files", of.size());
        return failed > 0 ? files + ", " + Words.of("failed", failed) : files;
    }

    private static Stream<String> doubts(Source s) {
        return s.notes().stream()
                .filter(n -> n.severity() != Severity.INFO)
                .map(Note::message)
                .map(Words::shown);
    }

    private void tell() {
        Optional<Study> study = bench.studyProperty().get();
        Map<String, Integer> unread = new LinkedHashMap<>();
        long gone = study.stream()
                .flatMap(s -> s.sources().stream())
                .filter(Opening::isMissing)
                .count();
        if (gone > 0) {
            unread.put(Words.count("platforms.missing", gone), 1);
        }
        study.stream()
                .flatMap(s -> s.sources().stream())
                .filter(s -> s.status() == Status.REFUSED && !Opening.isMissing(s))
                .map(s -> s.name() + ": " + reasons(s))
                .forEach(m -> unread.merge(m, 1, Integer::sum));
        List<String> told = new ArrayList<>();
        unread.forEach((message, times) -> told.add(times(message, times)));
        become(refused, told);
        Map<Said, Integer> counted = new LinkedHashMap<>();
        Stream.of(
                        bench.notesProperty().get().stream()
                                .filter(n -> !n.code().equals(Opening.MISSING))
                                .map(Said::of),
                        bench.analysisProperty().get().stream()
                                .flatMap(a -> a.unpaired().stream())
                                .map(u -> new Said(u.key().label(), Words.shown(u.why()))),
                        bench.analysisProperty().get().stream()
                                .flatMap(a -> a.notes().stream())
                                .filter(n -> n.severity() != Severity.INFO
                                        && !n.code().equals(Opening.MISSING))
                                .map(Said::of))
                .flatMap(s -> s)
                .forEach(s -> counted.merge(s, 1, Integer::sum));
        become(notes, together(counted));
    }

    /** Words, and the benchmark or platform that they are said of; empty if of none. */
    private record Said(String subject, String words) {
        static Said of(Note note) {
            return new Said(note.subject(), Words.shown(note.words()));
        }

        String whole() {
            return subject.isEmpty() ? words : subject + ": " + words;
        }
    }

    /** Why a file was not read: all of its errors, or what else is noted of it. */
    private static String reasons(Source s) {
        boolean errors = s.notes().stream().anyMatch(n -> n.severity() == Severity.ERROR);
        List<String> reasons = s.notes().stream()
                .filter(n -> !errors || n.severity() == Severity.ERROR)
                .map(Note::message)
                .map(Words::shown)
                .distinct()
                .toList();
        if (reasons.isEmpty()) {
            return Words.of("refused.unknown");
        }
        String first = reasons.stream().limit(MANY_ALIKE).collect(Collectors.joining("; "));
        return reasons.size() <= MANY_ALIKE
                ? first
                : first + "; " + Words.of("refused.more", reasons.size() - MANY_ALIKE);
    }

    /** What is said of several benchmarks in the same words is said once. */
    private static List<String> together(Map<Said, Integer> counted) {
        Map<String, Map<Said, Integer>> byWords = new LinkedHashMap<>();
        counted.forEach((said, times) -> byWords.computeIfAbsent(said.words(), w -> new LinkedHashMap<>())
                .put(said, times));
        List<String> told = new ArrayList<>();
        byWords.forEach((words, alike) -> {
            if (alike.size() < MANY_ALIKE) {
                alike.forEach((said, times) -> told.add(times(said.whole(), times)));
            } else {
                String first = alike.keySet().stream()
                        .map(Said::subject)
                        .filter(s -> !s.isEmpty())
                        .findFirst()
                        .orElse("");
                told.add(Words.of("platforms.alike", first, alike.size() - 1, words));
            }
        });
        return told;
    }

    private static String times(String message, int times) {
        return times == 1 ? message : Words.count(times) + " × " + message;
    }

    /** What can be done with platforms and their files. */
    PlatformSteps steps() {
        return steps;
    }

    /** Asks a question once a drop is done: the system waits for the end of it. */
    void afterwards(Runnable question) {
        bench.tasks().later(question);
    }

    /** Shows every file of every platform. */
    public void openSources() {
        bench.pageProperty().set(Page.SOURCES);
    }

    public void add(List<Path> paths) {
        bench.add(paths);
    }

    public ObservableList<PlatformCard> cards() {
        return cards;
    }

    /** Files that could not be used, each with its reason. */
    public ObservableList<String> refused() {
        return refused;
    }

    /** What was doubtful or has no counterpart. */
    public ObservableList<String> notes() {
        return notes;
    }
}
