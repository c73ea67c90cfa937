package org.soundlathe.demo.drum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.soundlathe.demo.score.Cell;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Tape;

/// The drummer: plays the kit, and lays what each piece of it radiates onto a tape of its own.
public final class DrumKit {
  private static final double LOOSE_SECONDS = 0.0035;
  private static final double SNARE_LAG_SECONDS = 0.004;

  /// What of the skin's movement the bottom radiates: the other side of the same air.
  private static final double BOTTOM_SKIN = -0.55;

  private final Dice dice;
  private final Map<Piece, Tape> tapes = new EnumMap<>(Piece.class);
  private final Map<Piece, List<Strike>> strikes = new EnumMap<>(Piece.class);
  private final Cymbal closedHat = new Cymbal("hat", Cymbal.Kind.CLOSED_HAT);
  private final Cymbal openHat = new Cymbal("hat", Cymbal.Kind.OPEN_HAT);
  private final Cymbal crash = new Cymbal("crash", Cymbal.Kind.CRASH);
  private final Cymbal ride = new Cymbal("ride", Cymbal.Kind.RIDE);

  /// When and how hard a piece was struck.
  ///
  /// @param velocity 0..1
  public record Strike(double atSeconds, double velocity) {}

  private DrumKit(Song song, String take) {
    dice = Dice.named(take);
    for (var piece : Piece.values()) {
      tapes.put(piece, new Tape(Tape.frames(song.lengthSeconds())));
    }
  }

  /// Plays the song.
  public static DrumKit play(Song song, String take) {
    var kit = new DrumKit(song, take);
    song.cells("kick").forEach(cell -> kit.kick(cell));
    song.cells("snare").forEach(cell -> kit.snare(cell));
    song.cells("tom").forEach(cell -> kit.drum(cell, Piece.TOM, Skin.TOM));
    song.cells("floor").forEach(cell -> kit.drum(cell, Piece.FLOOR_TOM, Skin.FLOOR_TOM));
    song.cells("hat").forEach(cell -> kit.cymbal(cell, Piece.HAT, kit.closedHat, 1.8));
    song.cells("openhat").forEach(cell -> kit.cymbal(cell, Piece.HAT, kit.openHat, 1.4));
    song.cells("crash").forEach(cell -> kit.cymbal(cell, Piece.CRASH, kit.crash, 1.3));
    song.cells("ride").forEach(cell -> kit.cymbal(cell, Piece.RIDE, kit.ride, 0.9));
    return kit;
  }

  /// What each piece radiates, before any room or microphone.
  public Map<Piece, Tape> tapes() {
    return Collections.unmodifiableMap(tapes);
  }

  /// The strikes on the kick or the snare, in order of time.
  List<Strike> strikes(Piece piece) {
    return List.copyOf(strikes.getOrDefault(piece, List.of()));
  }

  private void note(Piece piece, double at, double velocity) {
    strikes.computeIfAbsent(piece, _ -> new ArrayList<>()).add(new Strike(at, velocity));
  }

  private void kick(Cell cell) {
    var velocity = velocity(cell);
    var at = at(cell);
    note(Piece.KICK, at, velocity);
    lay(Piece.KICK, Skin.KICK.strike(velocity, dice), at, 0.8);
    lay(Piece.SNARE_BOTTOM, Wires.rattle(0.06 * velocity, dice), at + 0.002, 1.0);
  }

  private void snare(Cell cell) {
    var velocity = velocity(cell);
    var at = at(cell) + SNARE_LAG_SECONDS;
    note(Piece.SNARE_TOP, at, velocity);
    var skin = Skin.SNARE.strike(velocity, dice);
    var wires = Wires.rattle(velocity, dice);
    lay(Piece.SNARE_TOP, skin, at, 1.0);
    // What comes up through the shell has lost its likeness to what the bottom radiates.
    lay(Piece.SNARE_TOP, Wires.rattle(velocity, dice), at + 0.001, 0.35);
    lay(Piece.SNARE_BOTTOM, skin, at, BOTTOM_SKIN);
    lay(Piece.SNARE_BOTTOM, wires, at, 0.9);
  }

  private void drum(Cell cell, Piece piece, Skin skin) {
    var velocity = velocity(cell);
    var at = at(cell);
    lay(piece, skin.strike(velocity, dice), at, 1.1);
    lay(Piece.SNARE_BOTTOM, Wires.rattle(0.08 * velocity, dice), at + 0.002, 1.0);
  }

  private void cymbal(Cell cell, Piece piece, Cymbal cymbal, double gain) {
    var velocity = velocity(cell);
    lay(piece, cymbal.strike(), at(cell), gain * velocity * velocity);
  }

  private void lay(Piece piece, float[] sound, double at, double gain) {
    var tape = tapes.get(piece);
    if (tape != null) {
      tape.add(sound, at, gain);
    }
  }

  private double at(Cell cell) {
    return cell.atSeconds() + LOOSE_SECONDS * dice.bell();
  }

  private double velocity(Cell cell) {
    return Math.min(1.0, cell.force() * (1.0 + 0.06 * dice.bell()));
  }
}
