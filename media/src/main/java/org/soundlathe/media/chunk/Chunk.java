package org.soundlathe.media.chunk;

/// One chunk of a file as its header states it; nothing here has been checked against the file.
///
/// @param id four printable letters
/// @param bodyOffset the byte after its size
/// @param sizeBytes as stated, 0..0xFFFFFFFF
public record Chunk(String id, long bodyOffset, long sizeBytes) {}
