package org.soundlathe.demo.room;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundlathe.demo.drum.Piece;
import org.soundlathe.demo.score.Sheet;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Tape;

/// The room with the drum kit in it: each microphone hears every piece, late and soft by its way,
/// then the walls, then the room.
public final class DrumRoom {
  private static final double SOUND_METRES_A_SECOND = 343.0;
  private static final double RING_SECONDS = 0.55;

  /// A reflection softer than this, beside the nearest drum, is not worth its work: -40 dB.
  private static final double AUDIBLE = 0.01;

  private static final Walls WALLS = new Walls(6.4, 5.2, 2.9, 0.62);

  private final Map<Piece, Tape> kit;
  private final Map<Piece, Place> places = new EnumMap<>(Piece.class);
  private final float[] sum;

  public DrumRoom(Map<Piece, Tape> kit) {
    this.kit = new EnumMap<>(kit);
    for (var row : Sheet.rows("room/pieces.tsv")) {
      places.put(piece(row.get(0)), place(row, 1));
    }
    sum = sum();
  }

  /// The microphone of that name, if one was set up.
  public static Optional<Microphone> microphone(String name) {
    return Sheet.rows("room/microphones.tsv").stream()
        .filter(row -> row.get(0).equals(name))
        .map(DrumRoom::microphone)
        .findFirst();
  }

  /// One more microphone for the room, away from the kit.
  ///
  /// @param number 0 or more; each number is another place
  public static Microphone farMicrophone(int number) {
    var x = 0.5 + (number * 1.7) % 5.4;
    var y = 3.2 + (number * 0.6) % 1.7;
    var aim = new Place(3.2, 1.6, 0.8);
    var place = new Place(x, y, 1.0 + number % 4 * 0.4);
    return new Microphone("far " + number, place, aim, 1.0, 1.6, 28.0);
  }

  /// What a microphone hears of the whole kit.
  public Tape heard(Microphone microphone) {
    var tape = new Tape(sum.length);
    var thrown = new Tape(sum.length);
    var faintest = AUDIBLE * loudest(microphone);
    for (var piece : Piece.values()) {
      var source = place(piece);
      var samples = samples(piece);
      hear(tape, samples, microphone, source, 1.0);
      for (var image : WALLS.images(source)) {
        if (Math.abs(image.gain() * microphone.gainOf(image.place())) > faintest) {
          hear(thrown, samples, microphone, image.place(), image.gain());
        }
      }
    }
    tape.add(Filter.lowPass(6_500.0, 0.6).over(thrown.samples()), 0, 1.0);
    var seat = (int) (microphone.place().x() * 37.0 + microphone.place().z() * 11.0) & 127;
    new Hall(RING_SECONDS).ring(sum, tape, seat, microphone.hall());
    Filter.highPass(microphone.lowestHz(), 0.7).over(tape.samples());
    return tape;
  }

  private double loudest(Microphone microphone) {
    return places.values().stream()
        .mapToDouble(place -> Math.abs(microphone.gainOf(place)))
        .max()
        .orElseThrow();
  }

  private static void hear(
      Tape into, float[] samples, Microphone microphone, Place source, double gain) {
    var late = source.metresTo(microphone.place()) / SOUND_METRES_A_SECOND;
    into.add(samples, late, gain * microphone.gainOf(source));
  }

  private float[] sum() {
    var tape = new Tape(samples(Piece.KICK).length);
    for (var piece : Piece.values()) {
      tape.add(samples(piece), 0, 1.0);
    }
    return Filter.highPass(120.0, 0.7).over(tape.samples());
  }

  private float[] samples(Piece piece) {
    return Optional.ofNullable(kit.get(piece)).orElseThrow().samples();
  }

  private Place place(Piece piece) {
    return Optional.ofNullable(places.get(piece)).orElseThrow();
  }

  private static Piece piece(String word) {
    for (var piece : Piece.values()) {
      if (piece.word().equals(word)) {
        return piece;
      }
    }
    throw new IllegalStateException("no such piece of the kit: " + word);
  }

  private static Microphone microphone(List<String> row) {
    var omni = Double.parseDouble(row.get(7));
    var hall = Double.parseDouble(row.get(8));
    var lowestHz = Double.parseDouble(row.get(9));
    return new Microphone(row.get(0), place(row, 1), place(row, 4), omni, hall, lowestHz);
  }

  private static Place place(List<String> row, int from) {
    return new Place(
        Double.parseDouble(row.get(from)),
        Double.parseDouble(row.get(from + 1)),
        Double.parseDouble(row.get(from + 2)));
  }
}
