package org.soundlathe.demo;

import org.soundlathe.demo.drum.DrumKit;
import org.soundlathe.demo.drum.Percussion;
import org.soundlathe.demo.room.DrumRoom;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.string.BassGuitar;
import org.soundlathe.demo.string.Guitar;
import org.soundlathe.demo.string.Piano;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Noise;
import org.soundlathe.demo.tone.Tape;
import org.soundlathe.demo.voice.Choir;
import org.soundlathe.demo.voice.Singer;

/// The band in the studio: plays any part for any track, as often as asked.
///
/// The drums and the bass are played once, for all of their microphones.
final class Band {
  private static final double HISS = 3e-5;

  private final Song song;
  private final DrumRoom drums;
  private final Tape bass;

  Band(Song song) {
    this.song = song;
    drums = new DrumRoom(DrumKit.play(song, "drums"));
    bass = BassGuitar.direct(song, "bass");
  }

  /// Plays one track; what it returns is the caller's own.
  Tape play(TrackRow row) {
    var tape = tape(row);
    if (row.part() != Part.NOBODY) {
      Noise.hiss(tape, Dice.named(row.take() + " hiss"), HISS * tape.peak());
    }
    return tape;
  }

  private Tape tape(TrackRow row) {
    return switch (row.part()) {
      case DRUMS -> drums.heard(DrumRoom.microphone(row.detail()).orElseThrow());
      case FAR_ROOM -> drums.heard(DrumRoom.farMicrophone(Integer.parseInt(row.detail())));
      case BASS_DIRECT -> bass.copy();
      case BASS_AMP -> BassGuitar.amplified(bass);
      case RHYTHM_GUITAR -> Guitar.rhythm(song, row.detail(), row.take());
      case LEAD_GUITAR -> Guitar.lead(song, row.take());
      case PIANO -> Piano.play(song, row.take());
      case LEAD_VOICE -> Singer.lead(song, row.take());
      case BACKING_VOICES -> Choir.backing(song, Integer.parseInt(row.detail()), row.take());
      case GANG -> Choir.gang(song, row.take());
      case TAMBOURINE -> Percussion.tambourine(song, row.take());
      case SHAKER -> Percussion.shaker(song, row.take());
      case COWBELL -> Percussion.cowbell(song, row.take());
      case CLAPS -> Percussion.claps(song, row.take());
      case NOBODY -> new Tape(Tape.frames(song.lengthSeconds()));
    };
  }
}
