package org.soundlathe.session.track;

import java.util.Locale;

/// What a track plays in the band.
public enum Role {
  KICK(Group.DRUMS),
  SNARE(Group.DRUMS),
  HI_HAT(Group.DRUMS),
  TOM(Group.DRUMS),
  CYMBAL(Group.DRUMS),
  OVERHEAD(Group.DRUMS),
  DRUM_ROOM(Group.DRUMS),
  DRUM_KIT(Group.DRUMS),
  CLAP(Group.PERCUSSION),
  SHAKER(Group.PERCUSSION),
  PERCUSSION(Group.PERCUSSION),
  BASS(Group.BASS),
  SYNTH_BASS(Group.BASS),
  ELECTRIC_GUITAR(Group.GUITARS),
  ACOUSTIC_GUITAR(Group.GUITARS),
  LEAD_GUITAR(Group.GUITARS),
  PIANO(Group.KEYS),
  ORGAN(Group.KEYS),
  KEYS(Group.KEYS),
  SYNTH(Group.KEYS),
  PAD(Group.KEYS),
  STRINGS(Group.ORCHESTRA),
  BRASS(Group.ORCHESTRA),
  WOODWIND(Group.ORCHESTRA),
  LEAD_VOICE(Group.LEAD_VOICE),
  BACKING_VOICE(Group.BACKING_VOICES),
  CHOIR(Group.BACKING_VOICES),
  EFFECT(Group.EFFECTS),
  UNKNOWN(Group.OTHER);

  private final Group group;

  Role(Group group) {
    this.group = group;
  }

  public Group group() {
    return group;
  }

  /// The word in files and on the command line, such as `lead-voice`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
