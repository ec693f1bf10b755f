package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.model.Facts;
import tare.model.Source;
import tare.support.SampleAnalysis;

final class RedactionTest {
    private final Analysis study = SampleAnalysis.study();
    private final List<Source> sources = SampleAnalysis.sources(study).stream()
            .map(s -> s.withFacts(Facts.of(Map.of("host.name", "esx-prod-07", "dmi.serial", "CZ3409XYZ"))))
            .toList();
    private final Redaction redaction = Redaction.of(sources);

    @Test
    void namesOfTheFactsAndShapesAreReplacedTheSameWayEachTime() {
        String text =
                "esx-prod-07 (10.1.2.3, aa:bb:cc:dd:ee:ff, CZ3409XYZ) by ann@corp.example in /home/ann/runs; 10.1.2.3";
        String neutral = redaction.text(text);
        assertThat(neutral).isEqualTo("host-1 (address-1, address-2, id-1) by mail-1 in path-1; address-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "listens on fe80::1ff:fe23:4567:890a | listens on address-1",
                "2001:db8::8a2e:370:7334 answered | address-1 answered",
                "2001:0db8:0000:0000:0000:ff00:0042:8329 | address-1",
                "MAC 0c-c4-7a-12-34-56 and 0cc4.7a12.3456 | MAC address-1 and address-2",
                "10.1.2.3:8080 | address-1:8080",
                "C:\\Users\\Ann Smith\\runs\\a.json line 3 | path-1 line 3",
                "\\\\filer01\\bench\\vm\\a.json | path-1",
                "in /home/annsmith/runs/a.json, line 3 | in path-1, line 3",
                "/mnt/esx-datastore/test.dat (O_DIRECT) | path-1 (O_DIRECT)",
                "https://ann:pw@ci.corp.example/job/7?token=abc done | url-1 done",
                "curl with token=abcdef0123 | curl with token=secret-1",
                "Serial Number: CZ3409XYZ | Serial Number: id-1",
                "disk naa.6000c2998f3b1d2a | disk id-2",
                "machine 4c4c4544004235108052b4c04f564433 | machine id-2",
                "ESX-PROD-07.corp.example is up | host-1 is up",
                "BM_net_10.1.2.3 | BM_net_address-1",
                "BM_file/home/ann/data.bin | BM_filepath-1",
                "to root@esx-prod-07 | to root@host-1",
            })
    void everyShapeOfANameIsReplaced(String text, String neutral) {
        assertThat(redaction.text(text)).isEqualTo(neutral);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/items",
                "GET /api/home/items",
                "std::vector and a::b",
                "11:19:40 on 2014-07-12T11:19:40",
                "ops/s, bytes/op, 1/2/3",
                "BenchmarkSort/size=10/heap",
                "driver 525.85.12 against 515.65.01",
                "bare metal: 512 GB / 1 TB",
                "randrw (bs=4k, device=/dev/nvme0n1)",
                "4f9a5e26b64b9a5f57bdbcfc47e626ef2f4b6b44a967454a0387f21f64132a85",
                "ratio: 0.99 (0.98 to 1.00)"
            })
    void whatNamesNobodyStays(String text) {
        assertThat(redaction.text(text)).isEqualTo(text);
    }

    @Test
    void aHostBeforeItsDomainAndWhoHasAHomeAreReplacedAsWords() {
        List<Source> named = sources.stream()
                .map(s -> s.withFacts(
                        Facts.of(Map.of("host.name", "esx01.corp.example", "runner.path", "/home/jdoe/bin/bench"))))
                .toList();
        Redaction own = Redaction.of(named);
        assertThat(own.text("BM_copy/esx01 on esx01.corp.example by jdoe"))
                .isEqualTo("BM_copy/host-1 on host-1 by user-1");
        assertThat(own.text("esx012 and jdoes stay, as does bench")).isEqualTo("esx012 and jdoes stay, as does bench");
        assertThat(own.replaced()).containsEntry("esx01", "host-1").containsEntry("jdoe", "user-1");
    }

    /** Concurrent users are no user, and what stands in place of a name is none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run.users | 100 | performance 100 % of 100.5",
                "system.serial | Unknown | unknown on one side",
                "system.serial | Not Specified | not specified",
                "system.serial | 1234 | 1234 ops/s",
                "host.name | (none) | None of 4 (none)",
                "host.name | server | Server scenario, server-side",
                "host.name | lab | available in labs",
                "os.user | tom | custom atoms",
            })
    void numbersAndWordsThatAreNoNamesStay(String key, String value, String text) {
        assertThat(told(key, value, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "host.name | lab | on LAB and lab_2 | on host-1 and host-1_2",
                "os.user | tom | by tom/atom | by user-1/atom",
                "system.serial | 00123456 | S/N 00123456 | S/N id-1",
            })
    void shortNamesAreReplacedAsWords(String key, String value, String text, String neutral) {
        assertThat(told(key, value, text)).isEqualTo(neutral);
    }

    private String told(String key, String value, String text) {
        return Redaction.of(sources.stream()
                        .map(s -> s.withFacts(Facts.of(Map.of(key, value))))
                        .toList())
                .text(text);
    }

    @Test
    void whatCpuCostsNamesNoPlatformEither() {
        Comparison row = study.comparisons().getFirst();
        CpuCost cost = new CpuCost(row.judgement(), "CPU time per I/O", "esx-prod-07 takes 2 times the CPU.");
        Analysis neutral = redaction.of(SampleAnalysis.withRows(study, List.of(row.withCpu(cost))));
        assertThat(neutral.comparisons().getFirst().cpu().orElseThrow().sentence())
                .isEqualTo("host-1 takes 2 times the CPU.");
    }

    @Test
    void pathsBecomeNumberedFilesAndHashesStay() {
        Provenance neutral = redaction.of(new Provenance("1", "", sources));
        assertThat(neutral.sources()).allMatch(s -> s.path().matches("file-\\d+\\.json"));
        assertThat(neutral.sources().getFirst().sha256())
                .isEqualTo(sources.getFirst().sha256());
    }

    @Test
    void verdictsAndNumbersStay() {
        Analysis neutral = redaction.of(study);
        assertThat(neutral.counts()).isEqualTo(study.counts());
        assertThat(neutral.comparisons())
                .extracting(c -> c.judgement())
                .containsExactlyElementsOf(
                        study.comparisons().stream().map(c -> c.judgement()).toList());
    }
}
