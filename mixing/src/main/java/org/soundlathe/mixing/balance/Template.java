package org.soundlathe.mixing.balance;

import org.soundlathe.session.track.Role;

/// How loud each role stands beside the lead voice in a finished mix, in LU.
///
/// Mid-points of the ranges that mix engineers give for tracks of equal loudness (Diff-MST
/// knowledge ranges; lead voice and band about equal: Pestana and Reiss 2014), moved for how this
/// house measures: drums count by their hits, which read about 2 LU above their programme loudness,
/// and the kit's overheads and room already carry the close microphones' sound. The figures for
/// hats, overheads, rooms, shakers and pads were set by ear's stand-in, the four test songs with a
/// person's mix, and are tastes.
final class Template {
  private Template() {}

  /// LU relative to the lead voice, for the sum of all tracks of the role.
  static double offsetLu(Role role) {
    return switch (role) {
      case LEAD_VOICE -> 0;
      case BACKING_VOICE, CHOIR -> -4;
      case BASS, SYNTH_BASS -> -2.5;
      // Kick and bass are one low-end pair: a kick's hit sits just below the bass under it.
      case KICK -> -3.5;
      // The snare answers the lead voice.
      case SNARE -> -2;
      case TOM -> -3;
      case HI_HAT, CYMBAL -> -9;
      case OVERHEAD -> -6;
      case DRUM_ROOM -> -9;
      case DRUM_KIT -> -1;
      case CLAP -> -5;
      case PERCUSSION -> -7;
      case SHAKER -> -10;
      case LEAD_GUITAR -> -1.5;
      case ELECTRIC_GUITAR, BRASS -> -3.5;
      case ACOUSTIC_GUITAR, KEYS, SYNTH, UNKNOWN -> -4.5;
      case PIANO, WOODWIND -> -4;
      case STRINGS -> -5.5;
      case ORGAN -> -6;
      case PAD, EFFECT -> -7;
    };
  }

  /// How sure the figure is, 0..1: firm for what every mix agrees on, less for matters of style.
  static double confidence(Role role) {
    return switch (role) {
      case LEAD_VOICE, KICK, SNARE, BASS -> 0.9;
      case UNKNOWN -> 0.3;
      case EFFECT, PAD, SYNTH, SYNTH_BASS, DRUM_ROOM -> 0.5;
      default -> 0.7;
    };
  }
}
