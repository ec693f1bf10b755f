package tare.app;

import java.util.ArrayList;
import java.util.List;
import tare.app.export.Exporter.Preview;
import tare.report.Block;
import tare.report.Page;
import tare.report.Report;

/** Turns the pages of a report into what the report page shows. */
final class ReportPreview {
    private ReportPreview() {}

    static List<Preview> of(Report report) {
        return report.pages().stream().map(ReportPreview::page).toList();
    }

    private static Preview page(Page page) {
        List<String> lines = new ArrayList<>();
        boolean figure = false;
        for (Block block : page.blocks()) {
            figure |= block instanceof Block.Forest || block instanceof Block.Columns;
            add(lines, block);
        }
        return new Preview(page.kicker(), page.title(), lines, page.foot(), figure);
    }

    private static void add(List<String> lines, Block block) {
        switch (block) {
            case Block.Sentence s -> lines.add(s.text());
            case Block.Heading h -> lines.add(h.text());
            case Block.Points p -> p.items().forEach(i -> lines.add("• " + i));
            case Block.Pairs p -> p.pairs().forEach(x -> lines.add(x.name() + ": " + x.value()));
            case Block.Counts c ->
                c.counts().forEach(x -> lines.add(x.rows() + " " + x.kind().word()));
            case Block.Cards c -> c.cards().forEach(x -> lines.add(x.title() + " – " + x.text()));
            case Block.Table t ->
                t.rows()
                        .forEach(r -> lines.add(String.join(
                                "   ", r.stream().map(Block.Table.Cell::text).toList())));
            case Block.Forest f -> lines.add(f.alt());
            case Block.Figure f -> lines.add(f.alt());
            case Block.Columns c -> {
                c.left().forEach(x -> add(lines, x));
                c.right().forEach(x -> add(lines, x));
            }
        }
    }
}
