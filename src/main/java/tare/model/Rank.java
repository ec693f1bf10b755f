package tare.model;

/** The meaning of a level, top down. The unit of analysis is the highest of host, boot and run that was repeated. */
public enum Rank {
    HOST,
    BOOT,
    RUN,
    ITERATION,
    EVENT
}
