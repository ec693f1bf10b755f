package tare.report;

import java.util.Objects;

/**
 * How a report looks beyond its content.
 *
 * @param title of the study, above the headline; empty = made from the platforms' labels
 * @param footer an organisation's line at the foot of every page; empty if none
 * @param accent colour of the organisation as {@code #rrggbb}; empty = ours
 * @param logo a PNG picture; empty array if none
 * @param template the user's .pptx, whose theme and layouts the slides use; empty array = ours
 * @param internal whether every page is marked as internal
 */
public record Branding(String title, String footer, String accent, byte[] logo, byte[] template, boolean internal) {
    public static final Branding NONE = new Branding("", "", "", new byte[0], new byte[0], false);

    public Branding {
        Objects.requireNonNull(title);
        Objects.requireNonNull(footer);
        Objects.requireNonNull(accent);
        logo = logo.clone();
        template = template.clone();
    }

    public Branding withTemplate(byte[] pptx) {
        return new Branding(title, footer, accent, logo, pptx, internal);
    }

    public Branding withTitle(String other) {
        return new Branding(other, footer, accent, logo, template, internal);
    }

    public Branding withFooter(String other) {
        return new Branding(title, other, accent, logo, template, internal);
    }

    public Branding withAccent(String other) {
        return new Branding(title, footer, other, logo, template, internal);
    }

    public Branding withLogo(byte[] png) {
        return new Branding(title, footer, accent, png, template, internal);
    }

    public Branding asInternal() {
        return new Branding(title, footer, accent, logo, template, true);
    }
}
