package tare.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.report.Block;
import tare.report.Kind;
import tare.report.Page;
import tare.report.Wording;

/** What the data say of the claims. */
final class Claims {
    private static final String FOOT = "A claim is supported when every benchmark it names is proven inside its bounds;"
            + " contradicted when one is proven outside, also among all";

    private Claims() {}

    static Page overview(Facts facts) {
        List<ClaimAnswer> claims = facts.analysis().claims();
        List<Block.Cards.Card> cards = claims.stream()
                .map(c -> new Block.Cards.Card(
                        c.text(),
                        List.of(
                                new Block.Cards.Answer("Each", c.each()),
                                new Block.Cards.Answer("On average", c.onAverage())),
                        "Taken as " + c.reading() + ". " + c.because()))
                .toList();
        StringBuilder speech = new StringBuilder();
        claims.forEach(
                c -> speech.append(title(c)).append(". ").append(c.because()).append('\n'));
        return new Page(
                "claims",
                facts.kicker("Claims"),
                claims.size() == 1 ? title(claims.getFirst()) : title(claims),
                List.of(new Block.Cards(cards)),
                FOOT,
                facts.speech(speech.toString()));
    }

    private static String title(List<ClaimAnswer> claims) {
        List<String> parts = new ArrayList<>();
        for (ClaimAnswer.Answer answer : ClaimAnswer.Answer.values()) {
            long n = claims.stream().filter(c -> c.each() == answer).count();
            if (n > 0) {
                parts.add(n + " " + answer.words());
            }
        }
        return "Of " + claims.size() + " claims, held against each benchmark: " + String.join(", ", parts);
    }

    private static String title(ClaimAnswer c) {
        return "“" + Facts.brief(c.text()) + "”, held against each benchmark: "
                + c.each().words() + "; on average: " + c.onAverage().words();
    }

    /** One page a claim, with the rows behind it. */
    static List<Page> each(Facts facts) {
        List<Page> out = new ArrayList<>();
        List<ClaimAnswer> claims = facts.analysis().claims();
        for (int i = 0; i < claims.size(); i++) {
            out.add(one(facts, claims.get(i), i + 1));
        }
        return out;
    }

    private static Page one(Facts facts, ClaimAnswer c, int number) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Facts.normal(c.because()));
        blocks.add(Facts.quiet("Taken as " + c.reading() + "."));
        List<List<Block.Table.Cell>> rows = new ArrayList<>();
        rows(facts, c.contradicting(), "proven outside", Claims::outside, rows);
        rows(facts, c.undecided(), "cannot tell", any -> Kind.UNDECIDED, rows);
        rows(facts, c.supporting(), "proven inside", any -> Kind.EQUIVALENT, rows);
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    "The benchmarks that the claim names",
                    List.of(
                            new Block.Table.Column("Benchmark", 4, false),
                            new Block.Table.Column("Performance", 1.2, true),
                            new Block.Table.Column("Interval", 2, false),
                            new Block.Table.Column("Verdict", 2, false),
                            new Block.Table.Column("Against the claim", 2, false)),
                    rows));
        }
        return new Page(
                "claim-" + number,
                facts.kicker("Claim " + number),
                title(c),
                blocks,
                FOOT,
                facts.speech(title(c) + ". " + c.because()));
    }

    /** Outside on either side: a claim of 95 to 105 % is contradicted by 110 % too. */
    private static Kind outside(Comparison c) {
        return c.judgement().performance() > 1 ? Kind.FASTER : Kind.SLOWER;
    }

    private static void rows(
            Facts facts,
            List<String> ids,
            String word,
            Function<Comparison, Kind> kind,
            List<List<Block.Table.Cell>> rows) {
        for (String id : ids) {
            Optional<Comparison> found = facts.analysis().find(id);
            if (found.isPresent()) {
                Comparison c = found.get();
                rows.add(List.of(
                        Block.Table.Cell.of(facts.name(c)),
                        Block.Table.Cell.of(Wording.performance(c)),
                        Cells.interval(c),
                        Cells.verdict(c),
                        new Block.Table.Cell(word, Optional.of(kind.apply(c)))));
            }
        }
    }
}
