package org.soundlathe.demo.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soundlathe.demo.score.Tone;
import org.soundlathe.demo.tone.Dice;

/// Turns notes with syllables into gestures: vowels fall on the beat, consonants before it.
final class Articulation {
  private static final double SHORTEST_VOWEL_SECONDS = 0.045;
  private static final double BREATH_PAUSE_SECONDS = 0.6;
  private static final double BREATH_GAP_SECONDS = 0.06;

  private final List<Gesture> gestures = new ArrayList<>();
  private double freeFrom = -1.0;
  private double vowelFrom = -1.0;

  /// @param voice which of the notes of a chord is sung, counted from the lowest
  /// @param shiftSemitones added to every note
  /// @param looseSeconds how far the singer strays from the beat
  static List<Gesture> of(
      List<Tone> melody, int voice, double shiftSemitones, double looseSeconds, Dice dice) {
    var articulation = new Articulation();
    for (var tone : melody) {
      var midi = tone.midi().get(voice % tone.midi().size()) + shiftSemitones;
      var at = tone.atSeconds() + looseSeconds * dice.bell();
      articulation.sing(tone, at, midi);
    }
    articulation.rest(articulation.freeFrom);
    return List.copyOf(articulation.gestures);
  }

  private void sing(Tone tone, double at, double midi) {
    var sounds = Arrays.stream(tone.manner().split("-")).map(Phoneme::of).toList();
    var vowelAt = 0;
    while (!sounds.get(vowelAt).isVowel()) {
      vowelAt++;
    }
    var energy = tone.bar().energy();
    var onset = sounds.subList(0, vowelAt);
    var start = Math.max(vowelFrom + SHORTEST_VOWEL_SECONDS, at - seconds(onset));
    if (start > freeFrom + 0.03) {
      rest(freeFrom);
      breathe(start, midi);
    }
    gestures.removeIf(g -> g.atSeconds() >= start);
    vowelFrom = consonants(onset, start, midi, energy);
    var coda = sounds.subList(vowelAt + 1, sounds.size());
    var end = at + tone.lengthSeconds();
    var codaAt = Math.max(vowelFrom + SHORTEST_VOWEL_SECONDS, end - seconds(coda));
    vowel(sounds.get(vowelAt), codaAt, midi, energy);
    freeFrom = Math.max(end, consonants(coda, codaAt, midi, energy));
  }

  private double consonants(List<Phoneme> sounds, double from, double midi, double energy) {
    var at = from;
    for (var sound : sounds) {
      gestures.add(Gesture.consonant(at, sound, midi, energy));
      at += sound.seconds();
      if (sound.after().isPresent()) {
        gestures.add(Gesture.consonant(at, sound.after().get(), midi, energy));
        at += sound.after().get().seconds();
      }
    }
    return at;
  }

  private void vowel(Phoneme vowel, double untilSeconds, double midi, double energy) {
    var lengthSeconds = untilSeconds - vowelFrom;
    var note = Optional.of(new Gesture.Span(vowelFrom, lengthSeconds));
    gestures.add(new Gesture(vowelFrom, vowel, midi, note, energy));
    if (vowel.after().isPresent()) {
      var turn = vowelFrom + lengthSeconds * 0.55;
      gestures.add(new Gesture(turn, vowel.after().get(), midi, note, energy));
    }
  }

  private void rest(double at) {
    if (at >= 0.0) {
      gestures.add(Gesture.consonant(at, Phoneme.of("rest"), 60.0, 0.5));
    }
  }

  private void breathe(double before, double midi) {
    var breath = Phoneme.of("breath");
    var from = before - BREATH_GAP_SECONDS - breath.seconds();
    if (from > freeFrom + BREATH_PAUSE_SECONDS || freeFrom < 0.0) {
      gestures.add(Gesture.consonant(Math.max(0.0, from), breath, midi, 0.8));
      rest(before - BREATH_GAP_SECONDS);
    }
  }

  private static double seconds(List<Phoneme> sounds) {
    return sounds.stream().mapToDouble(Phoneme::wholeSeconds).sum();
  }
}
