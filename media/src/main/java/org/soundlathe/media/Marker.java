package org.soundlathe.media;

/// A named place in a file.
///
/// @param frame counted from the start of the file
public record Marker(long frame, String label) {}
