package io.leadscorer.wire;

/**
 * Whole lines that stand together in a file.
 *
 * @param firstLine the number of the first, from 1
 * @param text holds them, in UTF-8, before anything else
 * @param length how many of its bytes they are
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read once, never compared
public record LineBlock(long firstLine, byte[] text, int length) {}
