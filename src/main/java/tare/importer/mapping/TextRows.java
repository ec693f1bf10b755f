package tare.importer.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import tare.importer.Numbers;
import tare.model.RunInfo;

/** Reads a text line by line: rules take lines, carry fields, and give records. */
final class TextRows {
    private final Mapping mapping;
    private final Collector collector;
    private final Teller teller;
    private final TextFields fields = new TextFields();
    private String section = "";
    private boolean open;

    TextRows(Mapping mapping, Collector collector, Teller teller, String file) {
        this.mapping = mapping;
        this.collector = collector;
        this.teller = teller;
        fields.put(Fields.FILE, file, true);
    }

    void line(long number, String text) {
        fields.line(number);
        fields.put("line", text, false);
        for (LineRule rule : mapping.lines()) {
            if (!rule.in().isEmpty() && !rule.in().contains(section)) {
                continue;
            }
            Matcher m = Guarded.matcher(rule.match(), text);
            if (m.find() && rule.condition().holds(fields.behind(groups(m))) && take(rule, m, text)) {
                return;
            }
        }
    }

    /** Whether the line is taken: later rules do not see it. */
    private boolean take(LineRule rule, Matcher m, String text) {
        if (rule.block().equals("start")) {
            finishBlock();
        }
        open = true;
        m.namedGroups().keySet().forEach(name -> {
            if (m.group(name) == null) {
                fields.remove(name);
            } else {
                fields.put(name, m.group(name).strip(), rule.keep());
            }
        });
        Rows.found(rule.find(), fields).forEach((name, found) -> fields.put(name, found, rule.keep()));
        rule.section().ifPresent(s -> section = s);
        rule.clear().forEach(fields::remove);
        rule.count()
                .forEach(name -> fields.put(
                        name,
                        Long.toString(fields.get(name).map(TextRows::counted).orElse(0L) + 1),
                        rule.keep()));
        rule.set().forEach((name, value) -> value.fill(fields)
                .ifPresent(v -> fields.put(name.fill(fields).orElse(name.written()), v, rule.keep())));
        rule.columns().ifPresent(c -> fields.columns(c.name(), Headings.of(c, text, fields)));
        teller.tell(rule.says(), fields, fields.place(""));
        emit(rule, text);
        if (rule.block().equals("end")) {
            finishBlock();
        }
        return !rule.more();
    }

    /** How far was counted; a text is no count. */
    private static long counted(String text) {
        return (long) Numbers.plain(text).orElse(0);
    }

    private void emit(LineRule rule, String text) {
        if (rule.each().isEmpty()) {
            collector.add(rule.metrics(), fields);
            return;
        }
        LineRule.Each each = rule.each().get();
        List<LineRule.Heading> headings = fields.columns(each.columns());
        Matcher m = Guarded.matcher(each.find(), each.of().fill(fields).orElse(text));
        for (int i = 0; m.find(); i++) {
            Map<String, String> own = groups(m);
            own.put("index", Integer.toString(i));
            Optional<String> heading = own.containsKey("column")
                    ? Optional.of(own.get("column"))
                    : Headings.at(each, headings, i, m.end());
            if (each.into().isEmpty()) {
                heading.ifPresent(h -> own.put("column", h));
                collector.add(rule.metrics(), fields.behind(own));
            } else {
                String cell = own.getOrDefault("cell", m.group()).strip();
                heading.ifPresent(h -> fields.put(each.into() + h, cell, false));
            }
        }
        if (!each.into().isEmpty()) {
            collector.add(rule.metrics(), fields);
        }
    }

    private static Map<String, String> groups(Matcher m) {
        Map<String, String> own = new LinkedHashMap<>();
        m.namedGroups().keySet().forEach(name -> {
            if (m.group(name) != null) {
                own.put(name, m.group(name).strip());
            }
        });
        return own;
    }

    private void finishBlock() {
        if (open) {
            collector.add(mapping.metrics(), fields);
            teller.tell(mapping.says(), fields, "");
            open = false;
        }
        fields.endBlock();
    }

    /** Closes the last block and says what is known of the run. */
    RunInfo finish() {
        RunInfo run = mapping.run().of(fields);
        finishBlock();
        return run;
    }
}
