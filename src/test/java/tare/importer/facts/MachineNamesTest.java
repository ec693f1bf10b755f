package tare.importer.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.importer.PlatformHint;
import tare.model.PlatformKind;

/** Names that firmware gives to machines, and what they mean. */
final class MachineNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Amazon EC2 c5.large                      | VM         | ''
        Amazon EC2 c5.metal                      | BARE_METAL | ''
        Amazon EC2 m7i.metal-24xl                | BARE_METAL | ''
        Google Google Compute Engine             | VM         | ''
        DigitalOcean Droplet                     | VM         | ''
        OpenStack Foundation OpenStack Nova      | VM         | ''
        Alibaba Cloud Alibaba Cloud ECS          | VM         | ''
        Hetzner vServer                          | VM         | ''
        Microsoft Corporation Virtual Machine    | VM         | Microsoft Hyper-V
        QEMU Standard PC (Q35 + ICH9, 2009)      | VM         | QEMU
        Red Hat KVM                              | VM         | KVM
        Nutanix AHV                              | VM         | Nutanix AHV
        innotek GmbH VirtualBox                  | VM         | VirtualBox
        Dell Inc. PowerEdge R750                 | BARE_METAL | ''
        HPE ProLiant DL380 Gen10                 | BARE_METAL | ''
        Supermicro SYS-1029U-TR4T                | BARE_METAL | ''
        """)
    void aKnownNameSaysItsKind(String name, PlatformKind kind, String hypervisor) {
        PlatformHint hint = MachineNames.of(name).orElseThrow();
        assertThat(hint.kind()).isEqualTo(kind);
        assertThat(hint.hypervisor()).isEqualTo(hypervisor);
    }

    @ParameterizedTest
    @CsvSource({"Microsoft Corporation Surface Laptop 3", "''", "Acme Anvil 9", "Hpx Something", "HPlan X1"})
    void anyOtherNameSaysNothing(String name) {
        assertThat(MachineNames.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Common KVM processor                        | true
        QEMU Virtual CPU version 2.5+               | true
        Intel Xeon Processor (Skylake, IBRS)        | true
        AMD EPYC-Rome Processor                     | true
        AMD EPYC Processor (with IBPB)              | true
        AMD EPYC 7742 64-Core Processor             | false
        Intel(R) Xeon(R) Platinum 8380 CPU @ 2.30GHz | false
        Neoverse-N1                                 | false
        """)
    void aProcessorNamedByAHypervisorIsAGuests(String model, boolean guest) {
        assertThat(PlatformHint.isGuestProcessor(model)).isEqualTo(guest);
    }
}
