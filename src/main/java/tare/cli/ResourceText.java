package tare.cli;

import java.io.PrintWriter;
import java.util.List;
import tare.analysis.resource.PerResource;
import tare.analysis.resource.ResourceView;
import tare.model.VisibleText;

/** The views for each CPU, GPU, watt or unit of money, for reading in a terminal; only those that say something new. */
final class ResourceText {
    private ResourceText() {}

    static void write(List<ResourceView> views, PrintWriter out) {
        for (ResourceView view : views) {
            if (view.changes()) {
                out.println();
                out.println(VisibleText.of(view.sentence()));
                boolean one = view.rows().stream()
                                .map(r -> r.baseline() + "/" + r.candidate()
                                        + r.row().candidate().platform())
                                .distinct()
                                .count()
                        == 1;
                for (PerResource row : view.rows()) {
                    String said = one ? row.brief() + "." : row.sentence();
                    out.println(VisibleText.of("  " + row.row().key().label() + ": " + said));
                }
            }
        }
    }
}
