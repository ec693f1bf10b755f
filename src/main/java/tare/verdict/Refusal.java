package tare.verdict;

/** Why a comparison or a computation was refused, in the order of the checks. */
public enum Refusal {
    NON_FINITE,
    TOO_FEW_VALUES,
    ONE_RUN,
    NON_POSITIVE,
    COARSE_RESOLUTION,
    OFFERED_LOAD,
    NO_VARIATION,
    UNEQUAL_LENGTHS,
    BAD_PARAMETER,
    TOO_FEW_GROUPS,
    UNREACHABLE,
    UNKNOWN_DIRECTION,
    SAME_FILE,
    PARTS_OR_REPEATS,
    MIXED_SYSTEMS
}
