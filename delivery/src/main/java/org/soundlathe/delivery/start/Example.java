package org.soundlathe.delivery.start;

/// A command that the reader may try, in the folder of all results.
///
/// @param words what it does, in one plain sentence
/// @param command as it is typed
public record Example(String words, String command) {}
