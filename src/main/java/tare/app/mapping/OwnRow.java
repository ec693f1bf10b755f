package tare.app.mapping;

/**
 * One of the user's mappings, in words.
 *
 * @param about how its files are built and known, and how many of them are in the study
 * @param trouble why it cannot be used; empty when it can
 * @param pointed whether it can be changed by pointing
 */
record OwnRow(String name, String about, String trouble, boolean pointed) {}
