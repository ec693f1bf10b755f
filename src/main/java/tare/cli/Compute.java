package tare.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tare.stats.Arguments;
import tare.stats.Refused;
import tare.stats.Results;
import tare.stats.method.Methods;

/** Statistics on given numbers: one JSON object a line for each case file. */
@Command(
        name = "compute",
        mixinStandardHelpOptions = true,
        description = "Computes statistics on given numbers; one JSON object a line for each case file.")
final class Compute implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE.json | FOLDER", description = "Case files, or folders of them.", arity = "1..*")
    private List<Path> places = List.of();

    @Override
    public Integer call() {
        int answered = 0;
        for (Path place : places) {
            for (Path file : files(place)) {
                answered += answer(file) ? 1 : 0;
            }
        }
        return answered > 0 ? ExitCode.OK : ExitCode.NOTHING;
    }

    private List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> children = Files.list(place)) {
            return children.filter(f -> f.getFileName().toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            note(place, "cannot be read");
            return List.of();
        }
    }

    /** Prints the answer to one case; a file that is no case gets a note. */
    private boolean answer(Path file) {
        try {
            Optional<Case> asked = Case.read(file);
            if (asked.isEmpty()) {
                note(file, "is not a case: it names no procedure");
                return false;
            }
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("case", asked.get().name());
            line.put("procedure", asked.get().procedure());
            fill(line, asked.get(), file);
            spec.commandLine().getOut().println(JSON.writeValueAsString(line));
            return true;
        } catch (JsonProcessingException e) {
            note(file, "is not JSON, near line " + line(e));
        } catch (IOException e) {
            note(file, "cannot be read");
        }
        return false;
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private void fill(Map<String, Object> line, Case asked, Path file) throws IOException {
        Optional<Function<Arguments, Results>> procedure = named(asked.procedure());
        if (procedure.isEmpty()) {
            note(file, "asks for a procedure that is not known: " + asked.procedure());
            line.put("refused", "UNKNOWN_PROCEDURE");
            return;
        }
        try {
            Arguments inputs = new Arguments(asked.inputs(file));
            line.put(
                    "result",
                    JsonNumbers.printable(procedure.get().apply(inputs).entries()));
        } catch (Refused e) {
            line.put("refused", e.code().name());
        }
    }

    private static Optional<Function<Arguments, Results>> named(String procedure) {
        return VerdictCase.ID.equals(procedure)
                ? Optional.of(VerdictCase::compute)
                : Methods.named(procedure).map(method -> method::compute);
    }

    private void note(Path file, String what) {
        spec.commandLine().getErr().println(file + ": " + what);
    }
}
