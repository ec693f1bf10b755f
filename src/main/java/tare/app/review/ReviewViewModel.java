package tare.app.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Settings.Parts;
import tare.app.review.Question.Answer;
import tare.app.state.Edits;
import tare.app.state.Intake;
import tare.app.state.NamesApart;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.model.Direction;
import tare.model.PlatformKind;
import tare.model.Source;
import tare.model.Status;
import tare.study.Opening;
import tare.study.Study;
import tare.verdict.Refusal;

/** Asks only what is open: the baseline, repeats or parts, which way is better. */
public final class ReviewViewModel {
    private static final int FEW = 3;

    private final Workbench bench;
    private final Intake intake;
    private final Supplier<Optional<Path>> folder;
    /** Runners whose benchmarks are asked for one by one. */
    private final Set<String> apart = new HashSet<>();

    private final ObservableList<Question> questions = FXCollections.observableArrayList();

    /**
     * The questions of the open study.
     *
     * @param folder asks for a folder
     */
    public ReviewViewModel(Workbench bench, Supplier<Optional<Path>> folder) {
        this.bench = bench;
        this.intake = new Intake(bench);
        this.folder = folder;
        bench.openedProperty().subscribe(o -> apart.clear());
        bench.studyProperty().subscribe(s -> ask());
        bench.analysisProperty().subscribe(a -> ask());
    }

    private void ask() {
        List<Question> open = new ArrayList<>();
        bench.studyProperty().get().ifPresent(s -> {
            baseline(s).ifPresent(open::add);
            open.addAll(unplaced(s));
            unread(s).ifPresent(open::add);
            missing(s).ifPresent(open::add);
        });
        bench.analysisProperty().get().ifPresent(a -> {
            open.addAll(parts(a));
            open.addAll(directions(a));
        });
        questions.setAll(open);
    }

    private Optional<Question> baseline(Study study) {
        if (study.judgeable() || study.labels().isEmpty()) {
            return Optional.empty();
        }
        if (study.labels().size() == 1) {
            return Optional.of(new Question(
                    Words.of("review.one.side", study.labels().iterator().next()),
                    Words.of("review.one.side.because"),
                    List.of()));
        }
        List<Answer> answers = study.labels().stream()
                .map(l -> new Answer(l, () -> bench.apply(Words.of("step.baseline", l), Edits.baseline(l))))
                .toList();
        return Optional.of(new Question(Words.of("review.baseline"), Words.of("review.baseline.because"), answers));
    }

    /** Files that say nothing about their machine, a few one by one, many folder by folder. */
    private List<Question> unplaced(Study study) {
        List<Source> open = study.sources().stream()
                .filter(s -> Intake.unplaced(s) && !s.measurements().isEmpty())
                .toList();
        boolean few = open.size() <= FEW;
        Map<String, List<Source>> groups = open.stream()
                .collect(Collectors.groupingBy(
                        s -> few ? s.path() : folder(s), LinkedHashMap::new, Collectors.toList()));
        Map<String, String> names = NamesApart.of(groups.keySet());
        return groups.entrySet().stream()
                .map(g -> {
                    String name = names.getOrDefault(g.getKey(), "");
                    return place(
                            study,
                            g.getValue(),
                            few ? name : inFolder(g.getValue().size(), name));
                })
                .toList();
    }

    private static String inFolder(int files, String name) {
        return Words.of("review.place.folder", Words.count("files", files), name.isEmpty() ? "." : name);
    }

    private Question place(Study study, List<Source> group, String what) {
        List<String> paths = group.stream().map(Source::path).toList();
        Set<String> labels = new LinkedHashSet<>(study.labels());
        if (!known(study, PlatformKind.BARE_METAL)) {
            labels.add(Words.of("review.place.metal"));
        }
        if (!known(study, PlatformKind.VM)) {
            labels.add(Words.of("review.place.vm"));
        }
        List<Answer> answers = labels.stream()
                .map(l -> new Answer(l, () -> bench.apply(Words.of("step.move", what, l), Edits.move(paths, l))))
                .toList();
        String key = group.size() == 1 ? "review.place" : "review.place.all";
        return new Question(Words.of(key, what), Words.of("review.place.because"), answers);
    }

    /** Whether a platform of the study is of this kind, so that it need not be offered under a common name too. */
    private static boolean known(Study study, PlatformKind kind) {
        return study.sources().stream()
                .map(Source::platform)
                .anyMatch(p -> p.kind() == kind && !p.label().isEmpty());
    }

    /** The path of the folder that a file lies in. */
    private static String folder(Source source) {
        String path = source.path();
        return path.substring(0, Math.max(0, path.length() - source.name().length() - 1));
    }

    /** Files that no format knows: somebody who knows them can say what is in them. */
    private Optional<Question> unread(Study study) {
        List<Source> unknown = study.sources().stream()
                .filter(s -> s.status() == Status.REFUSED && Intake.mappable(s))
                .sorted(Comparator.comparing(ReviewViewModel::holdsNothing))
                .toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        List<String> paths = unknown.stream().map(Source::path).toList();
        List<Answer> answers = new ArrayList<>(unknown.stream()
                .limit(FEW)
                .map(s -> new Answer(
                        Words.of("review.unread.say", s.name()), () -> bench.map(Optional.of(Path.of(s.path())))))
                .toList());
        answers.add(new Answer(
                Words.of(paths.size() == 1 ? "review.unread.leave" : "review.unread.leave.all"),
                () -> bench.apply(
                        Words.of("step.remove", Words.kept("files", paths.size())),
                        Edits.remove(s -> paths.contains(s.path())))));
        return Optional.of(new Question(
                Words.of(
                        unknown.size() == 1 ? "review.unread" : "review.unread.all",
                        unknown.stream().map(Source::name).limit(FEW).collect(Collectors.joining(", "))
                                + (unknown.size() > FEW ? Words.of("review.unread.more", unknown.size() - FEW) : "")),
                Words.of("review.unread.because"),
                answers));
    }

    /** Whether it is a table without a number: there is little to say about it. */
    private static boolean holdsNothing(Source s) {
        return s.notes().stream().noneMatch(n -> n.code().equals("UNKNOWN_FORMAT"));
    }

    private Optional<Question> missing(Study study) {
        long gone = study.sources().stream().filter(Opening::isMissing).count();
        if (gone == 0) {
            return Optional.empty();
        }
        Answer find =
                new Answer(Words.of("review.missing.find"), () -> folder.get().ifPresent(intake::find));
        Answer show = new Answer(
                Words.of("review.missing.show"), () -> bench.pageProperty().set(Page.SOURCES));
        return Optional.of(new Question(
                Words.count("review.missing", gone), Words.of("review.missing.because"), List.of(find, show)));
    }

    /** What holds for one benchmark of a runner mostly holds for all of them: they are asked for together. */
    private List<Question> parts(Analysis analysis) {
        Map<String, Set<String>> byRunner = new LinkedHashMap<>();
        for (Comparison c : analysis.primary()) {
            if (c.judgement().reason().filter(Refusal.PARTS_OR_REPEATS::equals).isPresent()) {
                byRunner.computeIfAbsent(c.runner(), r -> new LinkedHashSet<>())
                        .add(c.key().label());
            }
        }
        List<Question> asked = new ArrayList<>();
        byRunner.forEach((runner, keys) -> asked.addAll(parts(runner, List.copyOf(keys))));
        return asked;
    }

    /** One question for all, or, where the user wants to tell them apart, one for the first and one for the others. */
    private List<Question> parts(String runner, List<String> keys) {
        if (keys.size() == 1) {
            return List.of(part(Words.of("review.parts", keys.getFirst()), keys, Optional.empty()));
        }
        if (apart.contains(runner)) {
            List<Question> both = new ArrayList<>(parts(runner, keys.subList(0, 1)));
            List<String> others = keys.subList(1, keys.size());
            both.addAll(
                    others.size() == 1
                            ? parts(runner, others)
                            : List.of(part(Words.of("review.parts.others", others.size()), others, Optional.empty())));
            return both;
        }
        String first = keys.stream().limit(FEW).collect(Collectors.joining(", "));
        String names = keys.size() > FEW ? Words.of("review.parts.more", first, keys.size() - FEW) : first;
        Answer each = new Answer(Words.of("review.parts.each"), () -> {
            apart.add(runner);
            ask();
        });
        return List.of(part(Words.of("review.parts.all", keys.size(), names), keys, Optional.of(each)));
    }

    private Question part(String text, List<String> keys, Optional<Answer> further) {
        List<Answer> answers = new ArrayList<>();
        for (Parts meant : Parts.values()) {
            String words = Words.of("review.parts." + meant);
            String what = keys.size() == 1 ? keys.getFirst() : Words.kept("benchmarks", keys.size());
            answers.add(new Answer(
                    words, () -> bench.apply(Words.of("step.parts", what, words), Edits.parts(keys, meant))));
        }
        further.ifPresent(answers::add);
        return new Question(text, Words.of("review.parts.because"), answers);
    }

    private List<Question> directions(Analysis analysis) {
        Set<String> metrics = new LinkedHashSet<>();
        for (Comparison c : analysis.primary()) {
            if (c.judgement().reason().filter(Refusal.UNKNOWN_DIRECTION::equals).isPresent()) {
                metrics.add(c.metric().name());
            }
        }
        return metrics.stream()
                .map(metric -> new Question(
                        Words.of("review.direction", metric),
                        Words.of("review.direction.because"),
                        List.of(direction(metric, Direction.LOWER), direction(metric, Direction.HIGHER))))
                .toList();
    }

    private Answer direction(String metric, Direction answer) {
        String words = Words.of("review.direction." + answer.code());
        return new Answer(
                words, () -> bench.apply(Words.of("step.direction", metric, words), Edits.direction(metric, answer)));
    }

    public ObservableList<Question> questions() {
        return questions;
    }
}
