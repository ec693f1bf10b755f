package tare.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.Main;

/** Whatever implements an interface that users can add to is in its list, and the other way round. */
class RegistrationTest {
    @ParameterizedTest
    @CsvSource({
        "tare.importer.Format,     tare.importer.format.Formats",
        "tare.stats.Method,        tare.stats.method.Methods",
        "tare.verdict.Check,       tare.verdict.check.Checks",
        "tare.chart.Chart,         tare.chart.kind.Charts",
        "tare.render.Renderer,     tare.render.backend.Renderers",
        "tare.report.Writer,       tare.report.writer.Writers"
    })
    void listAndClassesAgree(String interfaceName, String listName) throws ReflectiveOperationException {
        Class<?> list = Class.forName(listName);
        Set<String> listed = ((List<?>) list.getField("ALL").get(null))
                .stream().map(o -> o.getClass().getName()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = new ClassFileImporter()
                .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .filter(c -> c.getPackageName().equals(list.getPackageName()))
                        .filter(c -> c.isAssignableTo(interfaceName) && !c.isInterface())
                        .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        listed.removeIf(name -> !name.startsWith(list.getPackageName() + "."));
        assertThat(listed).isNotEmpty().isEqualTo(written);
    }
}
