package org.soundlathe.session.store;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.media.Marker;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Scene;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.mixer.Vca;
import org.soundlathe.session.tempo.Meter;
import org.soundlathe.session.tempo.TempoChange;
import org.soundlathe.session.tempo.TempoMap;
import org.soundlathe.session.track.AsideFile;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Comping;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Fade;
import org.soundlathe.session.track.FadeShape;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.TakeGap;
import org.soundlathe.session.track.Track;

/// Sessions to store and things to do to them.
public final class Songs {
  private Songs() {}

  /// A small song in which every field of the format is used.
  public static Session song() {
    return new Session(
        "Blaue Stunde „live“",
        "Die Beispiele",
        "rock",
        48_000,
        480_000,
        List.of(track("kick", Role.KICK), track("bass", Role.BASS), voice()),
        List.of(new AsideFile(AsideFile.Kind.ROUGH_MIX, "audio/rough.wav", "Rough.wav", 2, 9)),
        mixer("vocal-up"),
        List.of(new Marker(0, "intro"), new Marker(96_000, "chorus")),
        List.of(move("kick", -3), move("bass", 1.5)),
        List.of(
            Finding.onTrack("SL2401", "vox", "clipped 3 times", "listen to it").at(1.25),
            Finding.of("SL1401", "all in 48 kHz", "nothing to do")),
        List.of(new Scene("verse", "Verse", Set.of("kick", "bass", "vox"), mixer("verse-only"))),
        Optional.of(tempo(90)));
  }

  /// A voice that was sung three times and put together.
  static Track voice() {
    var microphone = new Equipment("U 47", "tube", "20 cm", "hall", "Anna", "warm „Ä“", "3+4");
    var gaps =
        List.of(new TakeGap(100, 64, TakeGap.Kind.DEVICE), new TakeGap(900, 1, TakeGap.Kind.DISK));
    var sum = "0123456789abcdef".repeat(4);
    var takes =
        List.of(
            new Take("t01", "audio/vox.wav", 0, 480_000, 0),
            new Take(
                "t02",
                "audio/vox-2.wav",
                Take.Kind.DRY,
                "",
                -96,
                200_000,
                2,
                gaps,
                sum,
                microphone),
            new Take(
                "t03",
                "audio/vox-3.wav",
                Take.Kind.WET,
                "t02",
                96_000,
                9_000,
                3,
                List.of(),
                "",
                microphone.withNotes(""),
                List.of(1, 3)));
    var track = track("vox", Role.LEAD_VOICE);
    return track.withTakes(
        takes,
        List.of(
            new CompRange("t02", 0, 96_000, 960, FadeShape.EQUAL_POWER),
            new CompRange("t03", 96_000, 100_000, 480, FadeShape.EQUAL_GAIN),
            new CompRange("t01", 100_000, 480_000)));
  }

  /// Three fourths at first, then faster, then six eighths.
  static TempoMap tempo(double beatsPerMinute) {
    return new TempoMap(
        48_000,
        List.of(
            new TempoChange.AtBar(1, new Meter(beatsPerMinute, 3, 4)),
            new TempoChange.AtBar(3, new Meter(beatsPerMinute + 5.5, 3, 4)),
            new TempoChange.AtFrame(400_001, new Meter(200, 6, 8))));
  }

  static UnaryOperator<Session> take(int pass) {
    return session ->
        session.tracks().stream()
            .map(track -> take(track.id(), pass))
            .reduce(UnaryOperator.identity(), (a, b) -> a.andThen(b)::apply)
            .apply(session);
  }

  static UnaryOperator<Session> take(String id, int pass) {
    return session ->
        session.withTracks(
            session.tracks().stream()
                .map(track ->
                    !track.id().equals(id)
                        ? track
                        : Comping.punched(
                            track,
                            new Take(track.nextTakeId(), "audio/new.wav", 1_000, 9_000, pass),
                            2_000,
                            10_000,
                            new Fade(100, FadeShape.EQUAL_GAIN)))
                .toList());
  }

  static UnaryOperator<Session> comp(CompRange... ranges) {
    return session ->
        session.withTracks(
            session.tracks().stream()
                .map(track -> track.id().equals("vox") ? track.withComp(List.of(ranges)) : track)
                .toList());
  }

  static Track track(String id, Role role) {
    return new Track(
        id,
        id.toUpperCase(java.util.Locale.ROOT),
        role,
        0.9,
        Origin.DEFAULT,
        1,
        List.of(id + ".wav"),
        List.of(new Clip("audio/" + id + ".wav", 0, 0, 480_000)));
  }

  static Move move(String track, double gainDb) {
    return move(track, StripParameters.FADER.name(), gainDb);
  }

  static Move send(String track, double gainDb) {
    return move(track, StripParameters.HALL_SEND.name(), gainDb);
  }

  private static Move move(String track, String parameter, double gainDb) {
    return new Move(
        Move.idOf(track, "balance", parameter),
        track,
        "balance",
        parameter,
        Value.of(0),
        Value.of(gainDb),
        "dB",
        "It stood out.",
        "loudness LUFS",
        -20.5,
        -23,
        0.8,
        false);
  }

  static UnaryOperator<Session> fader(String strip, double gainDb) {
    return set(strip, StripParameters.FADER.name(), Value.of(gainDb));
  }

  static UnaryOperator<Session> set(String strip, String parameter, Value value) {
    return session ->
        session.withMixer(
            session.mixer().with(strip, parameter, new Setting(value, Origin.HAND, false)));
  }

  /// Something that a person or the plan might do; most of it changes the session, some does not.
  static UnaryOperator<Session> anything(Random random) {
    var strip = List.of("kick", "bass", "vox", "mix", "room").get(random.nextInt(5));
    var halves = random.nextInt(-40, 12) * 0.5;
    return switch (random.nextInt(15)) {
      case 0, 1 -> fader(strip, halves);
      case 2 -> set(strip, StripParameters.MUTE.name(), Value.of(random.nextBoolean()));
      case 3 ->
          session ->
              session.withMixer(session.mixer().without(strip, StripParameters.FADER.name()));
      case 4 -> session -> session.withMoves(List.of(move("kick", halves), move("vox", 1)));
      case 5 -> session -> session.withMoves(List.of());
      case 6 ->
          session ->
              session.withTracks(
                  random.nextBoolean() ? session.tracks().reversed() : song().tracks());
      case 7 -> lane(strip, random.nextInt(3) * 1_000L, 96_000 + random.nextInt(3));
      case 8 ->
          session ->
              session.withMixer(session.mixer().withoutLane(strip, StripParameters.FADER.name()));
      case 9 -> take(random.nextInt(1, 4));
      case 10 ->
          session ->
              session.withTracks(
                  session.tracks().stream()
                      .map(track ->
                          track.withComp(track.comp().reversed().stream().limit(1).toList()))
                      .toList());
      case 11 ->
          session ->
              session.withTempo(
                  random.nextBoolean() ? Optional.empty() : Optional.of(tempo(100 + halves)));
      case 12 -> session -> session.withMarkers(List.of(new Marker(random.nextInt(3), "here")));
      case 13 ->
          session ->
              session.withScenes(
                  random.nextBoolean()
                      ? List.of()
                      : List.of(
                          new Scene("scene-" + random.nextInt(3), "S", Set.of(), session.mixer())));
      default -> role(List.of(Role.values()).get(random.nextInt(20)));
    };
  }

  static UnaryOperator<Session> lane(String strip, long first, long last) {
    return session ->
        session.withMixer(
            session.mixer().with(strip, StripParameters.FADER.name(), ride(first, last)));
  }

  private static UnaryOperator<Session> role(Role role) {
    return session ->
        session.withTracks(
            session.tracks().stream()
                .map(track -> track.withRole(role, 0.5, Origin.MOVE))
                .toList());
  }

  private static Mixer mixer(String vca) {
    return Mixer.empty()
        .with(
            List.of(new Bus("drums", "Drums"), new Bus("music", "Music")),
            List.of(new Space(Space.ROOM, "Room"), new Space(Space.HALL, "Hall")))
        .withVcas(List.of(new Vca("band", "Band"), new Vca(vca, "Another")))
        .with("kick", "bus", new Setting(Value.of("drums"), Origin.MOVE, false))
        .with("kick", "fader.gainDb", new Setting(Value.of(-2), Origin.HAND, true))
        .with("kick", "vca", new Setting(Value.of("band"), Origin.HAND, false))
        .with("band", "vca", new Setting(Value.of(vca), Origin.HAND, false))
        .with("vox", "trim.polarityFlipped", new Setting(Value.of(true), Origin.MOVE, false))
        .with("room", "space.decaySeconds", new Setting(Value.of(0.65), Origin.MOVE, false))
        .with("vox", "fader.gainDb", ride(0, 96_000))
        .with("band", "mute", new Lane(List.of(step(48_000, true)), false, Origin.MOVE, true));
  }

  /// A fader's way through a few points.
  public static Lane ride(long first, long last) {
    return new Lane(
        List.of(
            new Point(first, Value.of(-3.5), Segment.CURVE, 0.25),
            Point.of(first + 1, Value.of(-3), Segment.STEP),
            Point.of(last, Value.of(1), Segment.LINEAR)),
        true,
        Origin.HAND,
        false);
  }

  private static Point step(long frame, boolean on) {
    return Point.of(frame, Value.of(on), Segment.STEP);
  }
}
