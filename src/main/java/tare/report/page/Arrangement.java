package tare.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tare.report.Block;
import tare.report.Page;
import tare.study.ReportChoices;

/** The user's own order, choice, titles and comments, laid over the pages as they were made. */
final class Arrangement {
    private Arrangement() {}

    static List<Page> of(List<Page> pages, ReportChoices choices) {
        Map<String, Page> byId = new LinkedHashMap<>();
        pages.forEach(p -> byId.put(p.id(), p));
        List<Page> out = new ArrayList<>();
        for (String id : choices.order(List.copyOf(byId.keySet()))) {
            Page page = byId.get(id);
            ReportChoices.PageChoice choice = choices.page(id).orElseGet(() -> ReportChoices.PageChoice.of(id));
            if (page != null && !choice.hidden()) {
                out.add(changed(page, choice));
            }
        }
        return out;
    }

    private static Page changed(Page page, ReportChoices.PageChoice choice) {
        boolean retitled = !choice.title().isBlank();
        boolean commented = !choice.comment().isBlank();
        if (!retitled && !commented) {
            return page;
        }
        String title = retitled ? choice.title() : page.title();
        String said = (retitled ? "The finding as computed: " + page.title() + "\n" : "")
                + (commented ? "Comment: " + choice.comment() + "\n" : "");
        List<Block> blocks = new ArrayList<>(page.blocks());
        if (commented) {
            boolean lead =
                    !blocks.isEmpty() && blocks.getFirst() instanceof Block.Sentence s && s.tone() == Block.Tone.LEAD;
            blocks.add(lead ? 1 : 0, new Block.Sentence(choice.comment(), Block.Tone.NORMAL));
        }
        return new Page(page.id(), page.kicker(), title, blocks, page.foot(), said + page.speech());
    }
}
