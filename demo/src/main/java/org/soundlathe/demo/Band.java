package org.soundlathe.demo;

import org.soundlathe.demo.drum.DrumKit;
import org.soundlathe.demo.drum.HandDrum;
import org.soundlathe.demo.drum.Percussion;
import org.soundlathe.demo.drum.Piece;
import org.soundlathe.demo.drum.Trigger;
import org.soundlathe.demo.effect.Echo;
import org.soundlathe.demo.effect.Moment;
import org.soundlathe.demo.key.Keyboard;
import org.soundlathe.demo.key.Stop;
import org.soundlathe.demo.room.DrumRoom;
import org.soundlathe.demo.room.Hall;
import org.soundlathe.demo.room.Squash;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.string.BassGuitar;
import org.soundlathe.demo.string.Guitar;
import org.soundlathe.demo.string.Piano;
import org.soundlathe.demo.string.Rig;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Noise;
import org.soundlathe.demo.tone.Tape;
import org.soundlathe.demo.voice.Choir;
import org.soundlathe.demo.voice.Singer;

/// The band in the studio: plays any part for any track, as often as asked.
///
/// The drums and the bass are played once, for all of their microphones. Several threads may ask at
/// once.
final class Band {
  private static final double HISS = 3e-5;
  private static final String LEAD_SINGER = "Lead Vox take 1";
  private static final String LEAD_GUITARIST = "Gtr Lead";

  private final Song song;
  private final DrumKit kit;
  private final DrumRoom drums;
  private final Tape bass;

  Band(Song song) {
    this.song = song;
    kit = DrumKit.play(song, "drums");
    drums = new DrumRoom(kit.tapes());
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
    var take = row.take();
    return switch (row.part()) {
      case DRUMS -> drums.heard(DrumRoom.microphone(row.detail()).orElseThrow());
      case FAR_ROOM -> drums.heard(DrumRoom.farMicrophone(Integer.parseInt(row.detail())));
      case CRUSH -> Squash.hard(drums.heard(DrumRoom.microphone(row.detail()).orElseThrow()));
      case TRIGGER -> Trigger.of(kit, Piece.of(row.detail()), take);
      case BASS_DIRECT -> bass.copy();
      case BASS_AMP -> BassGuitar.amplified(bass, row.detail());
      case BASS_SUB -> BassGuitar.sub(song, take);
      case RHYTHM_GUITAR -> Guitar.rhythm(song, row.word(0), Rig.of(row.word(1)), row.playing(2));
      case LEAD_GUITAR ->
          Guitar.lead(song, Rig.of(row.word(0)), Integer.parseInt(row.word(1)), row.playing(2));
      case PIANO ->
          row.detail().equals("-")
              ? Piano.play(song, take)
              : Piano.side(song, row.word(0), row.playing(1));
      case KEYS -> Keyboard.play(song, Stop.of(row.word(0)), row.word(1));
      case LEAD_VOICE -> Singer.lead(song, Integer.parseInt(row.detail()), take);
      case BACKING_VOICES -> Choir.backing(song, Integer.parseInt(row.detail()), take);
      case BACKING_VOICE -> Choir.one(song, Integer.parseInt(row.word(0)), row.word(1), take);
      case GANG -> Choir.gang(song, take);
      case TAMBOURINE -> Percussion.tambourine(song, take);
      case SHAKER -> Percussion.shaker(song, take);
      case COWBELL -> Percussion.cowbell(song, take);
      case CLAPS -> Percussion.claps(song, take);
      case SNAPS -> Percussion.snaps(song, take);
      case CONGA -> HandDrum.play(song, row.detail(), take);
      case WOOD_BLOCK -> Percussion.woodBlock(song, take);
      case TRIANGLE -> Percussion.triangle(song, take);
      case STOMP -> Percussion.stomps(song, take);
      case RISER -> Moment.riser(song, take);
      case REVERSE_CYMBAL -> Moment.reverseCymbal(song, take);
      case IMPACT -> Moment.impact(song, take);
      case CRACKLE -> Moment.crackle(song, take);
      case VERB -> Hall.alone(source(row.word(0)), row.word(1));
      case ECHO -> Echo.alone(source(row.word(0)), song.tempo(), row.word(1));
      case NOBODY -> new Tape(Tape.frames(song.lengthSeconds()));
    };
  }

  /// What a printed effect was fed with.
  private Tape source(String part) {
    return switch (part) {
      case "snare" -> drums.heard(DrumRoom.microphone("snare top").orElseThrow());
      case "voice" -> Singer.lead(song, 0, LEAD_SINGER);
      case "lead" -> Guitar.lead(song, Rig.LEAD, 0, LEAD_GUITARIST);
      default -> throw new IllegalArgumentException("no such part: " + part);
    };
  }
}
