package tare.study;

import java.util.Objects;

/**
 * How a report looks beyond its content.
 *
 * @param title above every title; empty = made from the platforms' labels
 * @param footer a line at the foot of every page; empty for none
 * @param accent the organisation's colour as {@code #rrggbb}; empty = ours
 * @param logo a PNG picture in base 64; empty for none
 * @param template path of the .pptx whose theme and layouts the slides use; empty = ours
 * @param internal whether every page is marked as internal
 */
public record Dress(String title, String footer, String accent, String logo, String template, boolean internal) {
    public static final Dress NONE = new Dress("", "", "", "", "", false);

    public Dress {
        Objects.requireNonNull(title);
        Objects.requireNonNull(footer);
        Objects.requireNonNull(logo);
        Objects.requireNonNull(template);
        if (!accent.isEmpty() && !accent.matches("#[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException("a colour is written #rrggbb, not " + accent);
        }
    }

    public Dress withTitle(String other) {
        return new Dress(other, footer, accent, logo, template, internal);
    }

    public Dress withFooter(String other) {
        return new Dress(title, other, accent, logo, template, internal);
    }

    public Dress withAccent(String other) {
        return new Dress(title, footer, other, logo, template, internal);
    }

    public Dress withLogo(String other) {
        return new Dress(title, footer, accent, other, template, internal);
    }

    public Dress withTemplate(String other) {
        return new Dress(title, footer, accent, logo, other, internal);
    }

    public Dress withInternal(boolean other) {
        return new Dress(title, footer, accent, logo, template, other);
    }
}
