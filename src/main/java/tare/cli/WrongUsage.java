package tare.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tare.verdict.Figures;

/** What is wrong with a command line, in one sentence that names the word and, where there are any, the choices. */
final class WrongUsage {
    private static final Pattern CHOICE =
            Pattern.compile("expected one of \\[(?<choices>[^]]*)].* but was '(?<given>.*)'", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("'(?<given>[^']*)' is not an? (?<type>\\w+)");
    private static final Pattern FOUND =
            Pattern.compile("Expected parameter for option '(?<option>[^']*)' but found '(?<given>[^']*)'");
    private static final Pattern UNKNOWN = Pattern.compile("Unknown options?: '(?<first>[^']*)'");

    private WrongUsage() {}

    static String of(ParameterException wrong) {
        Matcher found = FOUND.matcher(String.valueOf(wrong.getMessage()));
        if (found.find() && !found.group("given").matches("--?[A-Za-z].*")) {
            return found.group("option") + " wants a value; \"" + found.group("given") + "\" is none";
        }
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            default -> value(wrong);
        };
    }

    private static String unmatched(UnmatchedArgumentException e) {
        List<String> words = e.getUnmatched();
        Matcher unknown = UNKNOWN.matcher(String.valueOf(e.getMessage()));
        String first = unknown.find() ? unknown.group("first") : words.isEmpty() ? "" : words.getFirst();
        if (first.isEmpty()) {
            return String.valueOf(e.getMessage());
        }
        if (first.startsWith("-")) {
            return "there is no option " + first.split("=", 2)[0];
        }
        boolean root = e.getCommandLine().getParent() == null;
        return root
                ? "there is no command \"" + first + "\", and no file of that name"
                : "too much is said: \"" + first + "\"";
    }

    private static String missing(MissingParameterException e) {
        List<ArgSpec> wanted = e.getMissing();
        if (wanted.isEmpty()) {
            return String.valueOf(e.getMessage());
        }
        if (!(wanted.getFirst() instanceof OptionSpec option)) {
            return Figures.listed(wanted.stream().map(ArgSpec::paramLabel).toList()) + " is missing";
        }
        return option.longestName() + " wants a value: " + option.paramLabel();
    }

    /** A value of the wrong kind; what our own classes say is a sentence already. */
    private static String value(ParameterException e) {
        String message = String.valueOf(e.getMessage());
        String name = e.getArgSpec() instanceof OptionSpec option ? option.longestName() : "this";
        Matcher choice = CHOICE.matcher(message);
        if (choice.find()) {
            List<String> choices = List.of(choice.group("choices").split(", ", -1));
            return name + " is "
                    + choices.stream().map(c -> c.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))
                    + "; not \"" + choice.group("given") + "\"";
        }
        Matcher type = TYPE.matcher(message);
        if (!message.startsWith("Invalid value") || !type.find()) {
            return message;
        }
        return switch (type.group("type")) {
            case "boolean" -> name + " stands alone, without a value";
            case "int", "long" -> name + " is a whole number, not \"" + type.group("given") + "\"";
            case "double" -> name + " is a number, not \"" + type.group("given") + "\"";
            default -> message;
        };
    }
}
