package tare.importer.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.Input;

/**
 * Reads XML. Document type definitions are refused, so there are no entities to expand and nothing outside is touched;
 * XInclude is not followed. A file that ends early says where.
 */
public final class XmlDoc {
    private static final int MAX_DEPTH = 200;
    private static final long MAX_ELEMENTS =
            Math.max(500_000, Runtime.getRuntime().maxMemory() / 2 / 400);

    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.:-]*)");

    private XmlDoc() {}

    /** Receives elements as they begin and end, for files of any size. */
    public interface Sink {
        /** An element begins; attributes are read from the reader, which must not be moved. */
        void start(String name, XMLStreamReader at);

        /** An element ends. */
        void end(String name);
    }

    /** Reads a whole document as a tree. */
    public static XmlElement read(Input input, Draft draft) throws IOException {
        List<XmlElement> root = new ArrayList<>();
        collect(input, draft, "", root::add);
        return root.getFirst();
    }

    /** Passes each element of this name as a tree, in file order, and keeps nothing else. */
    public static void forEachElement(Input input, Draft draft, String name, Consumer<XmlElement> each)
            throws IOException {
        collect(input, draft, name, each);
    }

    private static void collect(Input input, Draft draft, String wanted, Consumer<XmlElement> each) throws IOException {
        walk(input, draft, reader -> collect(reader, wanted, each));
    }

    /** Passes the beginnings and ends of all elements. */
    public static void scan(Input input, Draft draft, Sink sink) throws IOException {
        walk(input, draft, reader -> {
            while (reader.hasNext()) {
                int event = next(reader);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    sink.start(reader.getLocalName(), reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    sink.end(reader.getLocalName());
                }
            }
        });
    }

    /** What keeps a file from being well-formed XML that is read here; empty when nothing does. */
    public static Optional<ImportFailure> fault(Input input) throws IOException {
        try {
            walk(input, new Draft(), reader -> {
                while (reader.hasNext()) {
                    next(reader);
                }
            });
            return Optional.empty();
        } catch (ImportFailure e) {
            return Optional.of(e);
        }
    }

    @FunctionalInterface
    private interface Walk {
        void over(XMLStreamReader reader) throws XMLStreamException;
    }

    private static void walk(Input input, Draft draft, Walk walk) throws IOException {
        try (CheckedReader checked = CheckedReader.open(input, draft)) {
            Rooted reader = null;
            Blankless text = new Blankless(checked);
            try {
                reader = new Rooted(factory().createXMLStreamReader(text));
                String declared = reader.getCharacterEncodingScheme();
                walk.over(reader);
                if (text.beyondAscii && declared != null) {
                    compare(declared, checked.encoding().charset().name(), draft);
                }
            } catch (XMLStreamException e) {
                throw failure(e, reader != null && reader.closed, text.ended);
            } finally {
                if (reader != null) {
                    close(reader);
                }
            }
        }
    }

    /**
     * What a file holds that goes on behind the end of its root element.
     *
     * @param documents each from its declaration, or from its root element, to the end of that
     * @param more whether other text stands between or behind them
     */
    public record Several(List<String> documents, boolean more) {
        public Several {
            documents = List.copyOf(documents);
        }
    }

    /**
     * The documents of a file that holds several, one after another, under one root's name.
     *
     * @param most characters; a larger file has none
     */
    public static Several documents(Input input, int most) throws IOException {
        String text = CheckedReader.text(input, most).orElse("");
        Matcher root = ROOT.matcher(text);
        if (!root.find()) {
            return new Several(List.of(), false);
        }
        String name = Pattern.quote(root.group(1));
        Matcher document =
                Pattern.compile("(?:<[?!][^>]*>\\s*)*<" + name + "[\\s>]").matcher(text);
        Matcher closing = Pattern.compile("</" + name + "\\s*>").matcher(text);
        List<String> documents = new ArrayList<>();
        boolean more = false;
        int from = 0;
        while (document.find(from)) {
            more |= !text.substring(from, document.start()).isBlank();
            from = closing.find(document.start()) ? closing.end() : text.length();
            documents.add(text.substring(document.start(), from));
        }
        return new Several(documents, more || !text.substring(from).isBlank());
    }

    private static void compare(String declared, String found, Draft draft) {
        if (!found.toLowerCase(Locale.ROOT).startsWith(declared.toLowerCase(Locale.ROOT))) {
            draft.warn("ENCODING_DECLARED", "declared as " + declared + ", but read as " + found, "line 1");
        }
    }

    private static void collect(XMLStreamReader reader, String wanted, Consumer<XmlElement> each)
            throws XMLStreamException {
        long elements = 0;
        Building open = null;
        int depth = 0;
        while (reader.hasNext()) {
            int event = next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth(++depth, reader);
                if (open != null || wanted.isEmpty() || reader.getLocalName().equals(wanted)) {
                    elements = open == null ? 1 : elements + 1;
                    tooMany(elements, reader);
                    open = new Building(open, reader);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (open != null) {
                    XmlElement done = open.build();
                    open = open.parent;
                    if (open == null) {
                        each.accept(done);
                    } else {
                        open.children.add(done);
                    }
                }
            } else if (open != null && reader.hasText() && event != XMLStreamConstants.COMMENT) {
                open.text.append(reader.getText());
            }
        }
    }

    private static void depth(int depth, XMLStreamReader reader) {
        if (depth > MAX_DEPTH) {
            throw new ImportFailure("LIMIT", "nested more than " + MAX_DEPTH + " levels deep", place(reader));
        }
    }

    private static void tooMany(long elements, XMLStreamReader reader) {
        if (elements > MAX_ELEMENTS) {
            throw new ImportFailure("TOO_LARGE", "the document holds more than fits in memory", place(reader));
        }
    }

    private static int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
            throw new ImportFailure(
                    "DTD_REFUSED", "the file holds a document type definition, which is never read", place(reader));
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new ImportFailure(
                    "ENTITY_REFUSED", "the file refers to an entity, which is never read", place(reader));
        }
        return event;
    }

    private static String place(XMLStreamReader reader) {
        return "line " + reader.getLocation().getLineNumber();
    }

    /** What is wrong, by where the parser stood: its own words are in the language of the machine. */
    private static ImportFailure failure(XMLStreamException e, boolean behindRoot, boolean atEnd) {
        String line = "line " + (e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
        if (behindRoot) {
            return new ImportFailure(JsonDoc.SECOND_DOCUMENT, "something follows the end of the XML document", line);
        }
        return atEnd
                ? new ImportFailure("TRUNCATED", "the XML document ends early", line)
                : new ImportFailure("NOT_XML", "this is not well-formed XML", line);
    }

    private static void close(XMLStreamReader reader) {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw failure(e, false, false);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    /** Knows when the root element is closed. */
    private static final class Rooted extends StreamReaderDelegate {
        private int depth;
        private boolean closed;

        Rooted(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                closed = --depth == 0;
            }
            return event;
        }
    }

    /** Leaves out blanks before the XML declaration, which some tools write and the parser refuses. */
    private static final class Blankless extends FilterReader {
        private boolean begun;
        private boolean beyondAscii;
        private boolean ended;

        Blankless(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            while (!begun && n > 0) {
                int blank = 0;
                while (blank < n && Character.isWhitespace(target[offset + blank])) {
                    blank++;
                }
                begun = blank < n;
                if (begun && blank > 0) {
                    n -= blank;
                    System.arraycopy(target, offset + blank, target, offset, n);
                    break;
                }
                if (!begun) {
                    n = super.read(target, offset, length);
                }
            }
            for (int i = 0; !beyondAscii && i < n; i++) {
                beyondAscii = target[offset + i] > 127;
            }
            ended |= n < 0;
            return n;
        }
    }

    private static final class Building {
        private final @Nullable Building parent;
        private final String name;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final int line;

        Building(@Nullable Building parent, XMLStreamReader reader) {
            this.parent = parent;
            this.name = reader.getLocalName();
            this.line = reader.getLocation().getLineNumber();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }

        XmlElement build() {
            return new XmlElement(name, attributes, children, text.toString().strip(), line);
        }
    }
}
