package tare.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.Main;

/** The rules of docs/architecture.md; each says why it is there. */
class ArchitectureTest {
    private static final JavaClasses TARE = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());
    private static final String[] PURE = {
        "tare.model..", "tare.stats..", "tare.verdict..", "tare.analysis..", "tare.plot.."
    };

    /** What others may ask for of the packages in which an analysis is made. */
    private static final Set<String> DOORS = Set.of("Analyzer", "Claims", "KnownFacts", "Mentions", "Unlike");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String name, ArchRule rule) {
        rule.check(TARE);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                        layers(),
                        noCycles(),
                        workingsOfTheAnalysis(),
                        screenOnlyInApp(),
                        awtOnlyWherePicturesAreWritten(),
                        mathOnlyInStats(),
                        mathNotInSignatures(),
                        jsonAtTheEdges(),
                        slidesAtTheEdges(),
                        immutable(),
                        noStaticState(),
                        viewModelsWithoutNodes(),
                        viewModelsDoNotKnowViews(),
                        viewsAskOnlyTheirModel(),
                        runLaterOnlyInTasks(),
                        threadsOnlyAtTheDoors(),
                        seeded(),
                        noClock(),
                        noStreams(),
                        noJul(),
                        noGenericExceptions())
                .flatMap(s -> s)
                .map(r -> Arguments.of(r.getDescription(), r));
    }

    @ParameterizedTest
    @MethodSource("islands")
    void siblingsDoNotDependOnEachOther(String packageName, String list) {
        slices().assignedFrom(topLevelClassesOf(packageName, list))
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .because("whatever a user can add to is one file that can be read, tested and removed alone")
                .check(TARE);
    }

    static Stream<Arguments> islands() {
        return Stream.of(
                Arguments.of("tare.importer.format", "Formats"),
                Arguments.of("tare.stats.method", "Methods"),
                Arguments.of("tare.verdict.check", "Checks"),
                Arguments.of("tare.chart.kind", "Charts"),
                Arguments.of("tare.render.backend", "Renderers"),
                Arguments.of("tare.report.writer", "Writers"));
    }

    private static Stream<ArchRule> layers() {
        return Stream.of(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("tare.model..")
                .layer("stats")
                .definedBy("tare.stats..")
                .layer("plot")
                .definedBy("tare.plot..")
                .layer("importer")
                .definedBy("tare.importer..")
                .layer("verdict")
                .definedBy("tare.verdict..")
                .layer("analysis")
                .definedBy("tare.analysis..")
                .layer("study")
                .definedBy("tare.study..")
                .layer("chart")
                .definedBy("tare.chart..")
                .layer("render")
                .definedBy("tare.render..")
                .layer("report")
                .definedBy("tare.report..")
                .layer("cli")
                .definedBy("tare.cli..")
                .layer("app")
                .definedBy("tare.app..")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("stats")
                .mayNotAccessAnyLayer()
                .whereLayer("plot")
                .mayNotAccessAnyLayer()
                .whereLayer("importer")
                .mayOnlyAccessLayers("model")
                .whereLayer("verdict")
                .mayOnlyAccessLayers("model", "stats")
                .whereLayer("analysis")
                .mayOnlyAccessLayers("model", "stats", "verdict")
                .whereLayer("study")
                .mayOnlyAccessLayers("model", "importer", "verdict", "analysis")
                .whereLayer("chart")
                .mayOnlyAccessLayers("model", "stats", "verdict", "analysis", "plot")
                .whereLayer("render")
                .mayOnlyAccessLayers("plot")
                .whereLayer("report")
                .mayOnlyAccessLayers("model", "stats", "verdict", "analysis", "study", "plot", "chart", "render")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .as("layers")
                .because("a core that knows no screen can be tested, scripted and trusted"));
    }

    private static Stream<ArchRule> noCycles() {
        return Stream.of(slices().matching("tare.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package in disguise"));
    }

    private static Stream<ArchRule> workingsOfTheAnalysis() {
        return Stream.of(outside("tare.analysis..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "tare.analysis.fact",
                                "tare.analysis.pairing",
                                "tare.analysis.unit",
                                "tare.analysis.judging",
                                "tare.analysis.summary")
                        .and(DescribedPredicate.describe("are no door", c -> !DOORS.contains(c.getSimpleName()))))
                .because("what is shown is in the records of tare.analysis; how it came about can change"));
    }

    private static Stream<ArchRule> screenOnlyInApp() {
        return Stream.of(outside("tare.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                .because("the core runs where there is no screen"));
    }

    private static Stream<ArchRule> awtOnlyWherePicturesAreWritten() {
        return Stream.of(outside("tare.render..", "tare.report.writer..", "tare.report.slides..", "tare.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .because("AWT starts slowly, differs by machine, and only picture files and slides need it"));
    }

    private static Stream<ArchRule> mathOnlyInStats() {
        return Stream.of(outside("tare.stats..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.commons.math3..", "org.apache.commons.statistics..", "org.apache.commons.rng..")
                .because("which library computes a quantile is nobody else's business"));
    }

    private static Stream<ArchRule> mathNotInSignatures() {
        DescribedPredicate<JavaMethod> exposesMath = new DescribedPredicate<>("expose a mathematics library") {
            @Override
            public boolean test(JavaMethod m) {
                return Stream.concat(m.getRawParameterTypes().stream(), Stream.of(m.getRawReturnType()))
                        .anyMatch(t -> t.getPackageName().startsWith("org.apache.commons."));
            }
        };
        return Stream.of(methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("tare.stats..")
                .and()
                .arePublic()
                .should(ArchConditions.not(ArchConditions.have(exposesMath)))
                .allowEmptyShould(true)
                .because("the libraries can be changed without touching a caller"));
    }

    private static Stream<ArchRule> jsonAtTheEdges() {
        return Stream.of(outside("tare.importer..", "tare.study..", "tare.report..", "tare.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "com.jayway..")
                .because("JSON is how the outside speaks, not how the core thinks"));
    }

    private static Stream<ArchRule> slidesAtTheEdges() {
        return Stream.of(outside("tare.render..", "tare.report..", "tare.importer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.apache.pdfbox..", "de.rototor..")
                .because("document libraries are large and change often"));
    }

    private static Stream<ArchRule> immutable() {
        return Stream.of(fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(PURE)
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .areDeclaredInClassesThat(areNotWorkers())
                .should()
                .beFinal()
                .because("the same study gives the same bytes, whoever else is looking at it"));
    }

    private static DescribedPredicate<JavaClass> areNotWorkers() {
        return DescribedPredicate.describe("are public", c -> c.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static Stream<ArchRule> noStaticState() {
        return Stream.of(fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .because("static state couples whatever touches it"));
    }

    private static Stream<ArchRule> viewModelsWithoutNodes() {
        return Stream.of(noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .allowEmptyShould(true)
                .because("a view model is tested without a toolkit"));
    }

    private static Stream<ArchRule> viewModelsDoNotKnowViews() {
        return Stream.of(noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("tare\\.app\\..*View")
                .allowEmptyShould(true)
                .because("state does not know how it is shown"));
    }

    private static Stream<ArchRule> viewsAskOnlyTheirModel() {
        return Stream.of(noClasses()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tare.stats..", "tare.importer..", "tare.report..", "tare.study..")
                .allowEmptyShould(true)
                .because("a view lays out and asks; it does not compute"));
    }

    private static Stream<ArchRule> runLaterOnlyInTasks() {
        return Stream.of(outside("tare.app.task..")
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because("one place knows how work comes back to the screen"));
    }

    private static Stream<ArchRule> threadsOnlyAtTheDoors() {
        return Stream.of(outside("tare.app.task..", "tare.cli..")
                .should()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .because("the core takes an executor and a cancel signal; the doors decide on threads"));
    }

    private static Stream<ArchRule> seeded() {
        return Stream.of(noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(ThreadLocalRandom.class)
                .because("every random draw takes a seed"));
    }

    private static Stream<ArchRule> noClock() {
        return Stream.of(outside("tare.cli..", "tare.app..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .because("the same study gives the same bytes at any time"));
    }

    private static Stream<ArchRule> noStreams() {
        return Stream.of(noClasses()
                .that()
                .resideOutsideOfPackages("tare.cli..", "tare")
                .should(ACCESS_STANDARD_STREAMS)
                .because("results and notes go through the command line's writers"));
    }

    private static Stream<ArchRule> noJul() {
        return Stream.of(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("there is one log"));
    }

    private static Stream<ArchRule> noGenericExceptions() {
        return Stream.of(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
    }

    private static GivenClassesConjunction outside(String... packages) {
        return noClasses().that().resideOutsideOfPackages(packages);
    }

    private static SliceAssignment topLevelClassesOf(String packageName, String list) {
        Set<String> exempt = Set.of(list, "package-info");
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass c) {
                JavaClass top = c;
                while (top.getEnclosingClass().isPresent()) {
                    top = top.getEnclosingClass().get();
                }
                return top.getPackageName().equals(packageName) && !exempt.contains(top.getSimpleName())
                        ? SliceIdentifier.of(top.getSimpleName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "one slice for each class of " + packageName;
            }
        };
    }

    /** Kept so that the list of the pure packages is seen to exist: a renamed package would silently leave the rules. */
    @Test
    void everyNamedPackageHoldsClasses() {
        for (String name : List.of(
                "model",
                "stats",
                "verdict",
                "analysis",
                "plot",
                "importer",
                "study",
                "chart",
                "render",
                "report",
                "cli",
                "app")) {
            classes()
                    .that()
                    .resideInAPackage("tare." + name + "..")
                    .should()
                    .resideInAPackage("tare..")
                    .check(TARE);
        }
    }
}
