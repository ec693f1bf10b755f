package tare.importer.fio;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tare.importer.ImportFailure;

/** Streams fio's JSON report: no more than one job is held at a time, whatever the size of the file. */
public final class FioReport {
    private final JsonParser json;
    private final BinsStream stream;
    private final Map<String, String> header = new TreeMap<>();
    private final Map<String, String> globals = new TreeMap<>();
    private final List<String> disks = new ArrayList<>();
    private int jobs;

    /**
     * Reads from a parser that stands before the report's object.
     *
     * @param stream that it reads, which takes the latency bins out
     */
    FioReport(JsonParser json, BinsStream stream) {
        this.json = json;
        this.stream = stream;
    }

    /** The scalar fields at the top, e.g. {@code fio version}, {@code timestamp}. */
    public Map<String, String> header() {
        return header;
    }

    /** The {@code global options}. */
    public Map<String, String> globals() {
        return globals;
    }

    /** Names in {@code disk_util}. */
    public List<String> disks() {
        return disks;
    }

    /** Reads to the end of the object and hands over each job as it comes. */
    public void read(Consumer<FioJob> sink) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new ImportFailure("WRONG_TYPE", "an object was expected where the fio report begins", "$");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "jobs", "client_stats" -> jobs(value, name, sink);
                case "global options" -> strings(value, globals);
                case "disk_util" -> disks(value);
                default -> {
                    if (value.isScalarValue()) {
                        header.put(name, json.getText());
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
    }

    private void jobs(JsonToken value, String field, Consumer<FioJob> sink) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            throw new ImportFailure("WRONG_TYPE", field + " is not an array", "$." + field);
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            FioJob job = job("$." + field + "[" + jobs++ + "]");
            if (!(field.equals("client_stats") && job.name().equals("All clients"))) {
                sink.accept(job);
            }
        }
    }

    private FioJob job(String place) throws IOException {
        Map<String, String> words = new HashMap<>();
        Map<String, String> options = new TreeMap<>();
        Map<String, Double> numbers = new HashMap<>();
        Map<String, Bins> bins = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("job options")) {
                strings(value, options);
            } else if (value == JsonToken.START_OBJECT) {
                object(name, numbers, bins);
            } else if (value == JsonToken.START_ARRAY) {
                json.skipChildren();
            } else if (value.isNumeric()) {
                finite(name, numbers);
            } else {
                words.put(name, json.getText());
            }
        }
        return new FioJob(
                words.getOrDefault("jobname", ""),
                words.getOrDefault("hostname", ""),
                numbers.getOrDefault("groupid", 0.0).intValue(),
                numbers.getOrDefault("error", 0.0).intValue(),
                options,
                numbers,
                bins,
                place);
    }

    private void object(String path, Map<String, Double> numbers, Map<String, Bins> bins) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT) {
                if (name.equals("bins")) {
                    bins.put(path, bins());
                } else {
                    object(path + "/" + name, numbers, bins);
                }
            } else if (value == JsonToken.START_ARRAY) {
                json.skipChildren();
            } else if (value.isNumeric()) {
                finite(path + "/" + name, numbers);
            }
        }
    }

    /** A number beyond the range of a double is none. */
    private void finite(String path, Map<String, Double> numbers) throws IOException {
        double number = json.getDoubleValue();
        if (Double.isFinite(number)) {
            numbers.put(path, number);
        }
    }

    private Bins bins() throws IOException {
        Bins bins = new Bins();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (!json.nextToken().isNumeric()) {
                throw new ImportFailure("WRONG_TYPE", "the count of latency bin " + name + " is not a number", place());
            }
            Optional<Bins> taken = name.equals(BinsStream.MEMBER) ? stream.take(json.getIntValue()) : Optional.empty();
            if (taken.isPresent()) {
                bins = taken.get();
                continue;
            }
            bins.add(whole(name), json.getLongValue());
        }
        return bins;
    }

    private long whole(String digits) {
        long v = 0;
        for (int i = 0; i < digits.length(); i++) {
            int d = digits.charAt(i) - '0';
            if (d < 0 || d > 9 || i > 17) {
                throw new ImportFailure("WRONG_TYPE", "latency bin '" + digits + "' is not a whole number", place());
            }
            v = v * 10 + d;
        }
        return v;
    }

    private String place() {
        return "line " + json.currentLocation().getLineNr();
    }

    private void strings(JsonToken value, Map<String, String> into) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken().isScalarValue()) {
                into.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
    }

    private void disks(JsonToken value) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> disk = new TreeMap<>();
            strings(JsonToken.START_OBJECT, disk);
            String name = disk.get("name");
            if (name != null) {
                disks.add(name);
            }
        }
    }
}
