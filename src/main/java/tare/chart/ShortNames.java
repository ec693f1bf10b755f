package tare.chart;

import java.util.List;

/** Names that stand beside one another, without the words that all of them begin or end with. */
public final class ShortNames {
    private static final String BREAKS = " (,/·";

    private ShortNames() {}

    /** As they are where one of them would be left without a word, or there is only one. */
    public static List<String> of(List<String> names) {
        if (names.size() < 2) {
            return names;
        }
        String first = names.getFirst();
        int begin = first.length();
        int end = first.length();
        for (String name : names) {
            begin = Math.min(begin, same(first, name, false));
            end = Math.min(end, same(first, name, true));
        }
        int from = begin;
        while (from > 0 && BREAKS.indexOf(first.charAt(from - 1)) < 0) {
            from--;
        }
        int shortest = names.stream().mapToInt(String::length).min().orElse(0);
        int until = Math.min(end, Math.max(0, shortest - from - 1));
        while (until > 0 && !breaks(first, first.length() - until)) {
            until--;
        }
        int cut = from;
        int tail = until;
        List<String> shorter = names.stream()
                .map(n -> closed(n.substring(cut, n.length() - tail).strip()))
                .toList();
        return shorter.stream().anyMatch(String::isBlank) ? names : shorter;
    }

    /** The words that all names begin with and {@link #of} takes away; empty for none. */
    public static String shared(List<String> names) {
        String shorter = of(names).getFirst();
        int at = names.getFirst()
                .lastIndexOf(shorter.endsWith(")") ? shorter.substring(0, shorter.length() - 1) : shorter);
        String head = names.getFirst().substring(0, Math.max(0, at)).strip();
        while (!head.isEmpty() && BREAKS.indexOf(head.charAt(head.length() - 1)) >= 0) {
            head = head.substring(0, head.length() - 1);
        }
        return closed(head);
    }

    /** A bracket that was opened is closed. */
    private static String closed(String name) {
        return name.indexOf('(') >= 0 && name.indexOf(')') < 0 ? name + ")" : name;
    }

    private static boolean breaks(String name, int at) {
        return name.charAt(at) == ')' || BREAKS.indexOf(name.charAt(at)) >= 0;
    }

    private static int same(String a, String b, boolean atEnd) {
        int n = Math.min(a.length(), b.length());
        int i = 0;
        while (i < n
                && (atEnd
                        ? a.charAt(a.length() - 1 - i) == b.charAt(b.length() - 1 - i)
                        : a.charAt(i) == b.charAt(i))) {
            i++;
        }
        return i;
    }
}
