package tare.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Escapes what JSON allows but a terminal or a reader's eye does not: C1 controls, direction marks, unseen characters. */
public final class JsonEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    private final int[] ascii;

    public JsonEscapes() {
        ascii = standardAsciiEscapesForJSON();
        ascii[0x7f] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
        int type = Character.getType(ch);
        boolean unseen = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (ch & 0xfffe) == 0xfffe;
        return unseen ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", ch)) : null;
    }
}
