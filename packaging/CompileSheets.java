import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.Stylesheet;

/**
 * Compiles the window's style sheets, which a start then reads in a fraction of the time; run when the program is packed.
 *
 * <p>Arguments: the folder of the texts, the folder for the compiled ones. The theme's lie on the class path. Of the theme's own sheets only the rules that can
 * ever apply are kept: those of controls that this program does not have would be read for nothing.
 */
public final class CompileSheets {
    private static final List<String> OURS = List.of("tare", "tare-light", "tare-dark", "tare-contrast");
    private static final List<String> THEMES = List.of("primer-light", "primer-dark");
    private static final List<String> NOT_HERE = List.of(
            "accordion",
            "area-chart",
            "bar-chart",
            "bb-code",
            "breadcrumbs",
            "bubble-chart",
            "calendar",
            "chart",
            "choice-box",
            "date-picker",
            "deck-pane",
            "html-editor",
            "line-chart",
            "message",
            "modal",
            "notification",
            "pagination",
            "pie-chart",
            "popover",
            "ring-progress",
            "scatter-chart",
            "segmented-control",
            "split-menu-button",
            "stacked-",
            "tab-line",
            "tab-pane",
            "tile",
            "titled-pane",
            "toggle-switch",
            "web-view");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*\\})");
    private static final Pattern OF_ABSENT = Pattern.compile("\\.(" + String.join("|", NOT_HERE) + ")[a-z-]*\\b");

    private CompileSheets() {}

    public static void main(String[] args) throws IOException {
        Path texts = Path.of(args[0]);
        Path out = Files.createDirectories(Path.of(args[1]));
        for (String name : OURS) {
            compile(texts.resolve(name + ".css"), out.resolve(name + ".bss"));
        }
        for (String name : THEMES) {
            Path text = Files.createTempFile(name, ".css");
            try (InputStream in = CompileSheets.class.getResourceAsStream("/atlantafx/base/theme/" + name + ".css")) {
                Files.write(
                        text,
                        lean(new String(Objects.requireNonNull(in).readAllBytes()))
                                .getBytes());
            }
            compile(text, out.resolve(name + ".bss"));
            Files.delete(text);
        }
    }

    private static void compile(Path text, Path binary) throws IOException {
        Stylesheet.convertToBinary(text.toFile(), binary.toFile());
    }

    private static String lean(String sheet) {
        return RULE.matcher(COMMENT.matcher(sheet).replaceAll(""))
                .results()
                .map(CompileSheets::ruleOfPresent)
                .collect(Collectors.joining("\n"));
    }

    private static String ruleOfPresent(MatchResult rule) {
        String selectors = Pattern.compile(",")
                .splitAsStream(rule.group(1))
                .filter(s -> !OF_ABSENT.matcher(s).find())
                .collect(Collectors.joining(","));
        return selectors.isBlank() ? "" : selectors + rule.group(2);
    }
}
