package tare.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be told from its shape to name a machine, a person or a place: web addresses, mail addresses, machine ids and
 * serial numbers, IP and MAC addresses, folders of users and of machines, Windows paths and shares. Paths of an interface
 * under test ({@code GET /api/items}) and devices stay. Before each look back stands a cheap look at the nearest letter:
 * every letter of every text of a report is asked.
 */
final class NameShapes {
    private static final String HEX = "\\p{XDigit}";
    private static final String URL = "\\b[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s\"'<>]+";
    private static final String SECRET =
            "(?i:(?<=[= ])(?<=\\btoken=|\\bapikey=|\\bapi_key=|\\bpassword=|\\bpasswd=|\\bsecret=|\\bbearer"
                    + " ))[^\\s&,;]+";
    private static final String MAIL = "[\\w.+-]+@[\\w-]+\\.[\\w-]+(?:\\.[\\w-]+)*";
    private static final String UUID =
            "\\b" + HEX + "{8}-" + HEX + "{4}-" + HEX + "{4}-" + HEX + "{4}-" + HEX + "{12}\\b";
    /** A word with a digit behind {@code serial}, in the ways it is written. */
    private static final String SERIAL = "(?i:(?<=[= ])"
            + Stream.of("serial number: ", "serial number ", "serial: ", "serial=", "serial ")
                    .map(before -> "(?<=\\b" + before + ")")
                    .collect(Collectors.joining("|", "(?:", ")"))
            + "(?!id-\\d)(?=\\S*\\d)[\\w-]{4,})";

    private static final String ID =
            UUID + "|\\b" + HEX + "{32}\\b|\\b(?:naa|eui|wwn|nna)[.-](?:0x)?" + HEX + "{8,}\\b|" + SERIAL;
    private static final String MAC = "\\b(?:" + HEX + "{2}[:-]){5}" + HEX + "{2}\\b|\\b(?=[\\d.]*[a-fA-F])(?:" + HEX
            + "{4}\\.){2}" + HEX + "{4}\\b";
    private static final String IPV4 = "(?<![A-Za-z0-9])(?:\\d{1,3}\\.){3}\\d{1,3}(?![A-Za-z0-9])";
    /** Whole, or shortened by two colons: with a digit in it, for names of programs have such colons too. */
    private static final String IPV6 =
            "\\b(?:" + HEX + "{1,4}:){3,7}" + HEX + "{1,4}\\b|(?<![\\w:])(?=[a-fA-F:]*\\d)(?:" + HEX
                    + "{1,4}:){1,7}(?::" + HEX + "{1,4}){1,6}(?![\\w:])|(?<![\\w:])(?=[a-fA-F:]*\\d)(?:" + HEX
                    + "{1,4}:){2,7}:(?![\\w:])";

    private static final String SEGMENT = "[^\\\\/\\s\"'<>|:*?]+";
    private static final String FOLDERS = "(?:" + SEGMENT + "(?: " + SEGMENT + ")*[\\\\/])*";
    private static final String WINDOWS =
            "(?:\\\\\\\\" + SEGMENT + "\\\\|\\b[a-zA-Z]:[\\\\/])" + FOLDERS + "(?:" + SEGMENT + ")?";
    /** A home right behind the name of a benchmark, but not within the path of an interface. */
    private static final String HOME =
            "(?=/(?:home|Users)/)(?<=(?:^|[\\s\"'(=])[\\w.-]{1,80})/(?:home|Users)/[^\\s\"'<>,;:()]*[^\\s\"'<>,;:().]";

    private static final String UNIX =
            HOME + "|(?<![\\w/.])/(?:home|Users|users|root|mnt|media|data|srv|opt|var|tmp|work|scratch"
                    + "|export|nfs|vmfs|Volumes|private|workspace|builds?)/[^\\s\"'<>,;:()]*[^\\s\"'<>,;:().]";
    private static final List<String> KINDS = List.of("url", "secret", "mail", "id", "address", "path");
    private static final Pattern ANY =
            Pattern.compile("(?<url>" + URL + ")|(?<secret>" + SECRET + ")|(?<mail>" + MAIL + ")|(?<id>" + ID
                    + ")|(?<address>" + MAC + "|" + IPV4 + "|" + IPV6 + ")|(?<path>" + WINDOWS + "|" + UNIX + ")");

    private NameShapes() {}

    static Matcher in(String text) {
        return ANY.matcher(text);
    }

    /** The word for what was found. */
    static String kind(MatchResult found) {
        return KINDS.stream()
                .filter(k -> Optional.ofNullable(found.namedGroups().get(k))
                        .map(found::group)
                        .isPresent())
                .findFirst()
                .orElse("name");
    }
}
