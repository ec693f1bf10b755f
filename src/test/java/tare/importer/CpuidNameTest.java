package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.model.FactKeys;

class CpuidNameTest {
    @ParameterizedTest
    @CsvSource({
        "KVMKVMKVM, KVM",
        "VMwareVMware, VMware",
        "Microsoft Hv, Microsoft Hyper-V",
        "none, none",
        "ESXi 8, ESXi 8"
    })
    void aHypervisorIsCalledAsPeopleCallIt(String read, String kept) {
        Draft draft = new Draft();
        draft.fact(FactKeys.HYPERVISOR, read);
        draft.fact(FactKeys.OS, "KVMKVMKVM");
        assertThat(draft.facts().get(FactKeys.HYPERVISOR)).contains(kept);
        assertThat(draft.facts().get(FactKeys.OS))
                .as("other facts as they stand")
                .contains("KVMKVMKVM");
    }
}
