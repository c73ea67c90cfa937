package org.soundlathe.delivery.master;

import org.soundlathe.media.Tags;

/// What the files say about the song.
///
/// @param fileTitle the title as a file name without an ending; safe on every system
/// @param title as people read it
/// @param artist empty where nobody said
/// @param tags everything else that players show
public record Song(String fileTitle, String title, String artist, Tags tags) {}
