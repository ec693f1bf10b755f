package tare.report.page;

import java.util.ArrayList;
import java.util.List;
import tare.model.Source;
import tare.model.Status;
import tare.report.Audience;
import tare.report.Block;
import tare.report.Block.Table.Cell;
import tare.report.Block.Table.Column;
import tare.report.MethodsText;
import tare.report.Page;
import tare.report.Report;
import tare.study.Study;

/** How it was done, what it cannot say, and from which files. */
final class Method {
    private Method() {}

    private static List<String> sentences(Facts facts) {
        return MethodsText.sentences(
                new Report(facts.analysis(), facts.provenance(), Audience.FULL, facts.branding(), List.of()));
    }

    private static String title(Facts facts) {
        return "Equivalence within " + facts.margins()
                + " has to be shown; what the runs do not show is called undecided";
    }

    static Page limits(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Points(sentences(facts), Block.Tone.QUIET));
        List<String> protocol = facts.provenance().lock().protocol();
        if (!protocol.isEmpty()) {
            blocks.add(new Block.Heading("Held against the sealed protocol"));
            blocks.add(new Block.Points(protocol, Block.Tone.QUIET));
        }
        List<Study.Change> changes = facts.provenance().lock().changes();
        if (!changes.isEmpty()) {
            blocks.add(new Block.Heading("Changed in the study"));
            blocks.add(new Block.Points(changes.stream().map(Method::told).toList(), Block.Tone.QUIET));
        }
        blocks.add(new Block.Heading("Limits"));
        blocks.add(new Block.Points(limitsOf(facts), Block.Tone.QUIET));
        return new Page(
                "method",
                facts.kicker("Method and limits"),
                title(facts),
                blocks,
                facts.foot(),
                facts.speech(title(facts)));
    }

    private static String told(Study.Change c) {
        return c.what()
                + (c.at().isEmpty() ? "" : " (" + c.at() + ")")
                + (c.afterResults() ? ", after results were seen" : "");
    }

    private static List<String> limitsOf(Facts facts) {
        List<String> out = new ArrayList<>(List.of(
                "A verdict speaks of the runs in these files: the machines, boots, settings and days on which"
                        + " they ran.",
                "“Undecided” and “not testable” are no evidence of a gap, nor of equivalence.",
                "A gap that is shown may come from anything that differs between the sides, not only from the"
                        + " hypervisor."));
        out.addAll(FileDoubts.of(facts.analysis(), folders(facts)));
        return out;
    }

    /** The folders that all files have in common; empty if none. */
    private static String folders(Facts facts) {
        int common = facts.provenance().commonFolder();
        return common == 0 ? "" : facts.provenance().sources().getFirst().path().substring(0, common);
    }

    /** For the short deck: method and files on one page. */
    static Page short5(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Points(PlainMethod.of(facts), Block.Tone.NORMAL));
        List<Source> sources = facts.provenance().sources();
        blocks.add(new Block.Heading("Sources"));
        String first = sources.isEmpty()
                ? "No file."
                : facts.files()
                        + "; the full report lists each with its SHA-256. The first one’s: "
                        + sources.getFirst().sha256() + ".";
        blocks.add(Facts.quiet(first + " Tare " + facts.provenance().version() + ", seed "
                + facts.analysis().settings().seed() + "."));
        return new Page(
                "method",
                facts.kicker("How to read this"),
                title(facts),
                blocks,
                facts.foot(),
                facts.speech(title(facts)));
    }

    static Page sources(Facts facts) {
        List<Source> sources = facts.provenance().sources();
        String folders = folders(facts);
        List<List<Cell>> rows = sources.stream()
                .map(s -> List.of(
                        Cell.of(s.path().substring(folders.length())),
                        Cell.of(
                                s.platform().label().isEmpty()
                                        ? "–"
                                        : s.platform().label()),
                        Cell.of(s.format().isEmpty() ? "–" : s.format()),
                        Cell.of(s.status().code()),
                        Cell.of(s.sha256())))
                .toList();
        long refused =
                sources.stream().filter(s -> s.status() == Status.REFUSED).count();
        String title = sources.isEmpty()
                ? "No file was read"
                : "Everything rests on " + facts.files()
                        + (refused > 0
                                ? ", of which " + refused + " could not be read"
                                : sources.size() == 1
                                        ? ", with its SHA-256 on record"
                                        : ", each with its SHA-256 on record");
        return new Page(
                "sources",
                facts.kicker("Sources"),
                title,
                sources.isEmpty()
                        ? List.of()
                        : List.of(new Block.Table(
                                "Source files",
                                List.of(
                                        new Column("File", 2.2, false),
                                        new Column("Platform", 0.9, false),
                                        new Column("Format", 1.3, false),
                                        new Column("Status", 0.6, false),
                                        new Column("SHA-256", 5.7, false)),
                                rows)),
                (folders.isEmpty() ? "" : "Files below " + Facts.brief(lastFolder(folders)) + " · ")
                        + "Tare " + facts.provenance().version() + " · seed "
                        + facts.analysis().settings().seed(),
                facts.speech(title));
    }

    /** Where on whose disk the files lay is nobody's business: the name of the folder is enough to find them. */
    private static String lastFolder(String folders) {
        String bare = folders.replaceAll("[/\\\\]+$", "");
        return bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1) + "/";
    }
}
