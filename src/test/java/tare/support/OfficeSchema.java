package tare.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schemas of Office Open XML, and what a part says against them. */
public final class OfficeSchema {
    private static final String FOLDER = "/org/apache/poi/schemas/ooxml/src/";
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

    private OfficeSchema() {}

    /** Everything that is wrong with a part; empty when it is valid, or of a kind without a schema. */
    public static List<String> errors(String part, byte[] xml) throws IOException, SAXException {
        String root = schemaOf(part);
        if (root.isEmpty()) {
            return List.of();
        }
        Validator validator = schema(root).newValidator();
        List<String> errors = new ArrayList<>();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {}

            @Override
            public void error(SAXParseException e) {
                errors.add(part + ": " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                errors.add(part + ": " + e.getMessage());
            }
        });
        validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        return errors;
    }

    private static String schemaOf(String part) {
        if (part.endsWith(".rels")) {
            return "opc-relationships.xsd";
        }
        if (!part.endsWith(".xml") || part.startsWith("docProps") || part.startsWith("[")) {
            return "";
        }
        if (part.contains("/charts/")) {
            return "dml-chart.xsd";
        }
        if (part.contains("/theme/")) {
            return "dml-main.xsd";
        }
        return part.startsWith("xl/") ? "sml.xsd" : "pml.xsd";
    }

    private static Schema schema(String name) throws SAXException {
        Schema known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> new Local(systemId));
        Schema made = factory.newSchema(new StreamSource(open(name), name));
        KNOWN.put(name, made);
        return made;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(OfficeSchema.class.getResourceAsStream(FOLDER + name), name);
    }

    /** A schema that another one names. */
    private static final class Local implements LSInput {
        private final String systemId;

        Local(String systemId) {
            this.systemId = systemId;
        }

        @Override
        public InputStream getByteStream() {
            return open(systemId.substring(systemId.lastIndexOf('/') + 1));
        }

        @Override
        public String getSystemId() {
            return systemId;
        }

        @Override
        public Reader getCharacterStream() {
            return null;
        }

        @Override
        public String getStringData() {
            return null;
        }

        @Override
        public String getPublicId() {
            return null;
        }

        @Override
        public String getBaseURI() {
            return null;
        }

        @Override
        public String getEncoding() {
            return null;
        }

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCharacterStream(Reader reader) {}

        @Override
        public void setByteStream(InputStream stream) {}

        @Override
        public void setStringData(String data) {}

        @Override
        public void setSystemId(String id) {}

        @Override
        public void setPublicId(String id) {}

        @Override
        public void setBaseURI(String uri) {}

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public void setCertifiedText(boolean certified) {}
    }
}
