package tare.importer.format;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.RequestLog;
import tare.model.Key;
import tare.model.Unit;

/** Gatling's binary log, written since 3.12: big-endian records, texts kept once and referred to by number. */
public final class GatlingLogBinary implements Format {
    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_LIST = 100_000;

    @Override
    public String id() {
        return "gatling-log-binary";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Gatling",
                "samples",
                "request",
                "response time in milliseconds by request, groups in the name; throughput is secondary",
                "group records; messages that came unasked; versions after 3.x may differ");
    }

    @Override
    public Recognition recognise(Probe probe) {
        byte[] h = probe.head();
        boolean shape = h.length > 12 && h[0] == 0 && h[1] == 0 && h[2] == 0 && h[3] == 0 && h[4] >= 3 && h[4] < 32;
        return Recognition.likely("binary run record with a version 3.x").when(shape && h[5] == '3' && h[6] == '.');
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        RequestLog log = new RequestLog("response time", Unit.of("ms"));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(input.open(), 1 << 16))) {
            Log reader = new Log(in, log);
            reader.header(draft);
            records(reader, input, draft);
        } catch (EOFException e) {
            throw new ImportFailure("TRUNCATED", "the log ends within its header", "");
        }
        log.addTo(draft, true);
    }

    private static void records(Log reader, Input input, Draft draft) throws IOException {
        try {
            while (reader.record()) {
                if ((reader.count & 0xFFFF) == 0 && input.cancelled()) {
                    throw new CancellationException(input.path());
                }
            }
        } catch (EOFException e) {
            draft.drop("TRUNCATED", "the log ends within a record (a killed run?)", "record " + (reader.count + 1));
        } catch (ImportFailure e) {
            if (reader.log.isEmpty()) {
                throw e;
            }
            draft.drop(e.code(), e.getMessage() + ": the rest was left out", e.place());
        }
    }

    private static final class Log {
        private final DataInputStream in;
        private final RequestLog log;
        private final Map<Integer, String> texts = new HashMap<>();
        private long start;
        private long count;

        Log(DataInputStream in, RequestLog log) {
            this.in = in;
            this.log = log;
        }

        void header(Draft draft) throws IOException {
            in.readByte();
            draft.tool("Gatling", text(), 3);
            text();
            start = in.readLong();
            text();
            int scenarios = size(in.readInt(), MAX_LIST);
            for (int i = 0; i < scenarios; i++) {
                text();
            }
            int assertions = size(in.readInt(), MAX_LIST);
            for (int i = 0; i < assertions; i++) {
                in.skipNBytes(size(in.readInt(), MAX_TEXT));
            }
        }

        boolean record() throws IOException {
            int kind = in.read();
            if (kind < 0) {
                return false;
            }
            switch (kind) {
                case 1 -> request();
                case 2 -> in.skipNBytes(9);
                case 3 -> {
                    groups();
                    in.skipNBytes(13);
                }
                case 4 -> {
                    kept();
                    in.readInt();
                }
                default -> throw damaged("a record of unknown kind " + kind);
            }
            count++;
            return true;
        }

        private void request() throws IOException {
            String group = groups();
            String name = kept();
            int from = in.readInt();
            int to = in.readInt();
            boolean ok = in.readBoolean();
            kept();
            if (to == (int) (Long.MIN_VALUE - start)) {
                return; // a message that came unasked has no end
            }
            RequestLog.Requests requests = log.of(Key.of(group + name), "record " + (count + 1));
            requests.during((start + from) / 1000.0, (start + to) / 1000.0);
            if (ok) {
                requests.succeeded(to - from);
            } else {
                requests.failed(to - from);
            }
        }

        private String groups() throws IOException {
            int n = size(in.readInt(), MAX_LIST);
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < n; i++) {
                path.append(kept()).append('/');
            }
            return path.toString();
        }

        private String kept() throws IOException {
            int index = in.readInt();
            if (index >= 0) {
                String text = text();
                texts.put(index, text);
                return text;
            }
            String text = texts.get(-index);
            if (text == null) {
                throw damaged("a text that was never written");
            }
            return text;
        }

        private String text() throws IOException {
            int length = size(in.readInt(), MAX_TEXT);
            if (length == 0) {
                return "";
            }
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            return new String(bytes, in.readByte() == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
        }

        private int size(int n, int most) {
            if (n < 0 || n > most) {
                throw damaged("an impossible length " + n);
            }
            return n;
        }

        private ImportFailure damaged(String what) {
            return new ImportFailure("DAMAGED", "the log holds " + what, "record " + (count + 1));
        }
    }
}
