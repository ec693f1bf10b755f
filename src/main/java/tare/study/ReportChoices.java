package tare.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the user decided about the report of a study; part of the study, so that the same report comes out again.
 *
 * @param executive five pages for who decides, instead of everything
 * @param redact whether names of hosts, people and places are replaced in everything that is written
 * @param dress how it looks
 * @param rows ids of the comparisons that get a page of their own; empty = those that need one most
 * @param figures which figures it has
 * @param pages what was changed about single pages, in the order in which they stand; a page that is not named keeps its
 *     place after the page before it
 */
public record ReportChoices(
        boolean executive,
        boolean redact,
        Dress dress,
        List<String> rows,
        FigureChoices figures,
        List<PageChoice> pages) {
    public static final ReportChoices NONE =
            new ReportChoices(false, false, Dress.NONE, List.of(), FigureChoices.NONE, List.of());

    /**
     * One page.
     *
     * @param page its id
     * @param hidden whether it is left out
     * @param title instead of its own; empty = its own
     * @param comment the user's words on it; empty for none
     */
    public record PageChoice(String page, boolean hidden, String title, String comment) {
        public PageChoice {
            Objects.requireNonNull(page);
            Objects.requireNonNull(title);
            Objects.requireNonNull(comment);
        }

        public static PageChoice of(String page) {
            return new PageChoice(page, false, "", "");
        }

        public PageChoice withHidden(boolean other) {
            return new PageChoice(page, other, title, comment);
        }

        public PageChoice withTitle(String other) {
            return new PageChoice(page, hidden, other, comment);
        }

        public PageChoice withComment(String other) {
            return new PageChoice(page, hidden, title, other);
        }
    }

    public ReportChoices {
        Objects.requireNonNull(dress);
        Objects.requireNonNull(figures);
        rows = List.copyOf(rows);
        pages = List.copyOf(pages);
    }

    /** What was decided about a page. */
    public Optional<PageChoice> page(String id) {
        return pages.stream().filter(p -> p.page().equals(id)).findFirst();
    }

    /** Ids in the order of the pages: those that stand in their natural order and those that were moved. */
    public List<String> order(List<String> natural) {
        List<String> out = new ArrayList<>();
        pages.stream().map(PageChoice::page).filter(natural::contains).forEach(out::add);
        Set<String> known = new TreeSet<>(out);
        for (int i = 0; i < natural.size(); i++) {
            String id = natural.get(i);
            if (!known.contains(id)) {
                int at = i == 0 ? 0 : out.indexOf(natural.get(i - 1)) + 1;
                out.add(at, id);
                known.add(id);
            }
        }
        return out;
    }

    public ReportChoices withExecutive(boolean other) {
        return new ReportChoices(other, redact, dress, rows, figures, pages);
    }

    public ReportChoices withRedact(boolean other) {
        return new ReportChoices(executive, other, dress, rows, figures, pages);
    }

    public ReportChoices withDress(Dress other) {
        return new ReportChoices(executive, redact, other, rows, figures, pages);
    }

    public ReportChoices withRows(List<String> other) {
        return new ReportChoices(executive, redact, dress, other, figures, pages);
    }

    public ReportChoices withFigures(FigureChoices other) {
        return new ReportChoices(executive, redact, dress, rows, other, pages);
    }

    public ReportChoices withPages(List<PageChoice> other) {
        return new ReportChoices(executive, redact, dress, rows, figures, other);
    }

    /** With another decision about one page; its place stays. */
    public ReportChoices withPage(PageChoice choice) {
        List<PageChoice> more = new ArrayList<>(pages);
        boolean known = page(choice.page()).isPresent();
        more.replaceAll(p -> p.page().equals(choice.page()) ? choice : p);
        if (!known) {
            more.add(choice);
        }
        return withPages(more);
    }
}
