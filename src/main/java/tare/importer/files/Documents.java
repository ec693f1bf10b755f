package tare.importer.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.MemoryInput;
import tare.importer.PartInput;
import tare.importer.text.JsonDoc;
import tare.importer.text.Probes;
import tare.importer.text.XmlDoc;
import tare.model.Measurement;

/**
 * A file to which run after run was appended: JSON or XML documents of a format that writes one. Each is read for itself,
 * as a run of its own. Other text behind a document is left out and told.
 */
final class Documents {
    private static final int MOST = 16 << 20;

    private Documents() {}

    /** All documents, or the failure of a reader that met something behind the first if it is no whole document. */
    static Draft read(Format format, Input input, ImportFailure met) throws IOException {
        return Probes.of(input).looksLikeXml() ? xml(format, input, met) : json(format, input, met);
    }

    private static Draft json(Format format, Input input, ImportFailure met) throws IOException {
        List<String> documents = JsonDoc.documents(input, MOST);
        if (documents.size() < 2) {
            throw met;
        }
        Draft draft = each(format, input, documents, "JSON", met);
        Optional<ImportFailure> rest = JsonDoc.fault(input);
        rest.ifPresent(
                e -> draft.drop(e.code(), "what follows the documents was left out: " + e.getMessage(), e.place()));
        return draft;
    }

    private static Draft xml(Format format, Input input, ImportFailure met) throws IOException {
        XmlDoc.Several several = XmlDoc.documents(input, MOST);
        if (several.documents().isEmpty()) {
            throw met;
        }
        Draft draft = each(format, input, several.documents(), "XML", met);
        if (several.more()) {
            draft.warn("TRAILING_TEXT", "text follows the XML document and was left out", met.place());
        }
        return draft;
    }

    private static Draft each(Format format, Input input, List<String> documents, String kind, ImportFailure met)
            throws IOException {
        Draft draft = new Draft();
        if (documents.size() == 1) {
            format.read(new One(input, documents.getFirst()), draft);
            return draft;
        }
        for (int i = 0; i < documents.size(); i++) {
            one(format, new One(input, documents.get(i)), i + 1, draft);
        }
        if (draft.measurements().isEmpty()) {
            throw met;
        }
        draft.info(
                "SEVERAL_DOCUMENTS",
                "the file holds " + documents.size() + " " + kind
                        + " documents, one after another: each was read as a run",
                "");
        return draft;
    }

    private static void one(Format format, Input document, int number, Draft draft) throws IOException {
        List<Measurement> all = draft.measurements();
        int before = all.size();
        String place = "document " + number;
        try {
            format.read(document, draft);
        } catch (ImportFailure e) {
            all.subList(before, all.size()).clear();
            draft.drop(e.code(), place + ": " + e.getMessage(), e.place());
        }
        all.subList(before, all.size()).replaceAll(m -> m.withPlace((place + " " + m.place()).strip()));
    }

    /** One document of a file, with the file's name and neighbours. */
    private record One(Input whole, MemoryInput document) implements PartInput {
        One(Input whole, String text) {
            this(whole, MemoryInput.of(whole.path(), text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public long size() {
            return document.size();
        }

        @Override
        public InputStream open() {
            return document.open();
        }
    }
}
