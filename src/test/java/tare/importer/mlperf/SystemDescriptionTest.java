package tare.importer.mlperf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.importer.Draft;
import tare.importer.MemoryInput;
import tare.importer.text.JsonDoc;
import tare.model.FactKeys;
import tare.model.PlatformKind;

/** What hides in the free text of system descriptions. */
final class SystemDescriptionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        run in a virtual machine with 40 vCPU, 96GB memory       | 40 | ''  | 96GB    | ''
        VM configured with 48 virtual CPUs (vCPUs) of 64 threads | 48 | 64  | ''      | ''
        36 vCPUs out of 72, memory of 128 GB                     | 36 | 72  | 128 GB  | ''
        vCPU count: 12 of 24; KVM guest                          | 12 | 24  | ''      | KVM
        given 16 virtual cores and 64 GiB RAM on Nutanix AHV 2024.1 | 16 | '' | 64 GiB | Nutanix AHV 2024.1
        ESXi 8.0 U1, two VMs with 20vCPU each                    | 20 | ''  | ''      | ESXi 8.0 U1
        """)
    void aVirtualMachineSaysWhatItWasGiven(String notes, String vcpus, String of, String memory, String hypervisor)
            throws IOException {
        Draft draft = read("{\"system_name\": \"n\", \"sw_notes\": \"" + notes + "\"}");
        assertThat(draft.kind()).isEqualTo(PlatformKind.VM);
        assertThat(draft.kindBecause()).contains("sw_notes").contains(notes);
        assertThat(draft.facts().get(FactKeys.VCPUS).orElse("")).isEqualTo(vcpus);
        assertThat(draft.facts().get(FactKeys.HOST_CPUS).orElse("")).isEqualTo(of);
        assertThat(draft.facts().get("vm.memory").orElse("")).isEqualTo(memory);
        assertThat(draft.facts().get(FactKeys.HYPERVISOR).orElse("")).isEqualTo(hypervisor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sw_notes         | Bare metal, virtualization off in the firmware | BARE_METAL
        system_name      | BM.GPU.X9.8                                    | BARE_METAL
        system_name      | VM.GPU.X9.1                                    | VM
        hw_notes         | Virtualization disabled in BIOS                | UNKNOWN
        operating_system | Ubuntu 24.04                                   | UNKNOWN
        """)
    void theFieldThatTellsTheKindIsNamed(String field, String text, PlatformKind kind) throws IOException {
        Draft draft = read("{\"" + field + "\": \"" + text + "\"}");
        assertThat(draft.kind()).isEqualTo(kind);
        assertThat(draft.kindBecause()).contains(kind == PlatformKind.UNKNOWN ? "" : field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ubuntu 22.04 (linux-6.5.0-1001-cloud-glibc2.35)  | 6.5.0-1001-cloud
        Ubuntu (Linux host7 5.19.0-1030-lab #32 SMP)      | 5.19.0-1030-lab
        Ubuntu 18.04, Linux 4.15.0-117-generic            | 4.15.0-117-generic
        CentOS 8.1.1911, kernel 4.18.0-147.el8.x86_64     | 4.18.0-147.el8.x86_64
        """)
    void theKernelHidesInTheOperatingSystem(String os, String kernel) throws IOException {
        Draft draft = read("{\"operating_system\": \"" + os + "\"}");
        assertThat(draft.facts().get(FactKeys.KERNEL)).contains(kernel);
    }

    @Test
    void softwareThatIsTakenApartIsPutTogether() throws IOException {
        Draft draft = read("{\"other_software_stack\": {\"driver\": \"535.1\", \"runtime\": \"x==2\"}}");
        assertThat(draft.facts().get("software.stack")).contains("driver: 535.1; runtime: x==2");
        assertThat(draft.facts().get(FactKeys.GPU_DRIVER)).contains("535.1");
    }

    @Test
    void storageOfAMakerNamesItsHypervisor() throws IOException {
        Draft draft = read("{\"accelerator_model_name\": \"GRID T4-16Q\", \"host_storage_type\": \"disk vSAN\"}");
        assertThat(draft.facts().get(FactKeys.HYPERVISOR)).contains("VMware");
    }

    private static Draft read(String json) throws IOException {
        Draft draft = new Draft();
        SystemDescription.read(JsonDoc.read(MemoryInput.of("x.json", json), draft), "plain.json", draft);
        return draft;
    }
}
