package org.soundlathe.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.SpaceParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mixing.Band.Taken;
import org.soundlathe.mixing.listening.Heard;
import org.soundlathe.mixing.listening.Sum;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.settings.Assignment;

class MixEngineerTest {
  /// The gains at which the band is delivered once more, in dB; the sounds are the same.
  private static final Map<String, Double> OTHER_GAINS_DB =
      Map.of("Kick", 6.0, "Bass", -20.0, "Gtr 1", 8.0, "Gtr 2", -10.0, "Lead Vox", -20.0);

  @TempDir static Path shared;
  private static Taken taken;
  private static Session planned;

  @BeforeAll
  static void plan() {
    taken = band().in(shared.resolve("band"));
    planned = taken.planned();
  }

  /// Five players; two of them play the same guitar part.
  private static Band band() {
    return Band.five()
        .without("Gtr")
        .with("Gtr 1", Sounds.withPeak(Sounds.guitar(1), 0.35))
        .with("Gtr 2", Sounds.withPeak(Sounds.guitar(2), 0.3));
  }

  @Test
  void whatWasSetByHandStaysAndHasNoMove() {
    var session = with(taken.session(), "gtr-1", StripParameters.PAN, Value.of(-12.5), false);
    session = with(session, Bus.MIX, StripParameters.FADER, Value.of(-1), false);
    var again = taken.planned(session, 60, Set.of());
    assertThat(again.mixer().amount("gtr-1", StripParameters.PAN)).isEqualTo(-12.5);
    assertThat(again.mixer().amount(Bus.MIX, StripParameters.FADER)).isEqualTo(-1);
    assertThat(again.moves())
        .noneMatch(move -> isAbout(move, "gtr-1", StripParameters.PAN))
        .noneMatch(move -> isAbout(move, Bus.MIX, StripParameters.FADER))
        .anyMatch(move -> isAbout(move, "gtr-2", StripParameters.PAN));
  }

  @Test
  void whatAPersonBuiltOnTheConsoleStays() {
    var session =
        Assignment.applyAll(
            List.of(
                "return.slap=echo",
                "bass.send.slap=-9",
                "bus.crush=new",
                "vca.band=new",
                "bass.vca=band",
                "bass.fader@0:01=-3"),
            taken.session());
    var again = taken.planned(session, 60, Set.of()).mixer();
    assertThat(again.spaces()).extracting(Space::id).containsExactly("room", "hall", "slap");
    assertThat(again.buses()).extracting(Bus::id).contains("crush");
    assertThat(again.setting("bass", "send.slap.gainDb")).isPresent();
    assertThat(again.vcas()).isEqualTo(session.mixer().vcas());
    assertThat(again.automation()).isEqualTo(session.mixer().automation());
  }

  @Test
  void whatThePlanSetAndAPersonLockedStaysAndHasNoMove() {
    var session = with(planned, "bass", StripParameters.FADER, Value.of(3.25), true);
    var again = taken.planned(session, 60, Set.of());
    assertThat(again.mixer().amount("bass", StripParameters.FADER)).isEqualTo(3.25);
    assertThat(again.moves()).noneMatch(move -> isAbout(move, "bass", StripParameters.FADER));
  }

  @Test
  void planningItsOwnResultChangesNothing() {
    assertThat(taken.planned(planned, 60, Set.of())).isEqualTo(planned);
  }

  @Test
  void theGainsAtWhichTracksWereDeliveredDoNotChangeTheBalance(@TempDir Path place) {
    var other = band();
    OTHER_GAINS_DB.forEach((name, gainDb) ->
        other.with(name, Sounds.times(other.sound(name), StrictMath.pow(10, gainDb / 20))));
    var before = levels(taken, planned);
    var otherTaken = other.in(place);
    var after = levels(otherTaken, otherTaken.planned());
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((strip, lufs) ->
        assertThat(after.getOrDefault(strip, 0.0)).as(strip).isCloseTo(lufs, within(0.3)));
  }

  @Test
  void theOrderOfTheTracksDoesNotChangeTheBalance() {
    var session = taken.session().withTracks(taken.session().tracks().reversed());
    var after = levels(taken, taken.planned(session, 60, Set.of()));
    levels(taken, planned)
        .forEach((strip, lufs) ->
            assertThat(after.getOrDefault(strip, 0.0)).as(strip).isCloseTo(lufs, within(0.3)));
  }

  @Test
  void theMixLeavesHeadRoomByLoudnessOrByPeakWhicheverIsLower() {
    var mix = Map.of("mix", Sum.of(List.of(Bus.MIX)));
    var heard = taken.ear().hear(planned, mix, Progress.none()).getOrDefault("mix", Heard.NOTHING);
    double loudnessToSpareLu = -18 - heard.integratedLufs();
    double peakToSpareDb = -6 - heard.truePeakDbtp();
    assertThat(Math.min(loudnessToSpareLu, peakToSpareDb)).isBetween(-0.005, 0.05);
  }

  @Test
  void noHighPassComesNearTheLowestNote() {
    var lowestHz = Map.of("gtr-1", 165.0, "gtr-2", 165.0, "lead-vox", 247.0);
    for (var track : planned.tracks()) {
      var mixer = planned.mixer();
      if (mixer.isOn(track.id(), StripParameters.HIGH_PASS)) {
        assertThat(mixer.amount(track.id(), StripParameters.HIGH_PASS_CUTOFF))
            .as(track.id())
            .isLessThanOrEqualTo(0.7 * 1.02 * lowestHz.getOrDefault(track.id(), 190.0));
      }
    }
    assertThat(planned.mixer().isOn("lead-vox", StripParameters.HIGH_PASS)).isTrue();
    assertThat(planned.mixer().isOn("bass", StripParameters.HIGH_PASS)).isFalse();
  }

  @Test
  void whatCarriesTheSongStandsInTheCentreAndTwoGuitarsOnOppositeSides() {
    for (var id : List.of("kick", "snare", "bass", "lead-vox")) {
      assertThat(pan(planned, id)).as(id).isZero();
    }
    assertThat(pan(planned, "gtr-1")).isNotZero().isEqualTo(-pan(planned, "gtr-2"));
  }

  @Test
  void noAmountGivesNoSendsAndEverythingInTheCentre() {
    var plain = taken.planned(taken.session(), 0, Set.of());
    for (var track : plain.tracks()) {
      var mixer = plain.mixer();
      assertThat(pan(plain, track.id())).as(track.id()).isZero();
      assertThat(mixer.amount(track.id(), StripParameters.ROOM_SEND))
          .isEqualTo(StripParameters.SHUT_DB);
      assertThat(mixer.amount(track.id(), StripParameters.HALL_SEND))
          .isEqualTo(StripParameters.SHUT_DB);
    }
    assertThat(plain.moves()).noneMatch(move -> move.stage().equals("panning"));
  }

  @Test
  void planningOneStageAnewKeepsTheMovesOfTheOthers() {
    var again = taken.planned(planned, 100, Set.of("panning"));
    assertThat(others(again)).isEqualTo(others(planned));
    assertThat(Math.abs(pan(again, "gtr-1"))).isGreaterThan(Math.abs(pan(planned, "gtr-1")));
    assertThat(again.mixer().amount("snare", StripParameters.ROOM_SEND))
        .isEqualTo(planned.mixer().amount("snare", StripParameters.ROOM_SEND));
    movesAgree(again);
  }

  @Test
  void everyMoveLeadsFromTheDefaultToWhatStandsOnTheConsole() {
    movesAgree(planned);
    var kept = new ArrayList<String>();
    planned
        .mixer()
        .settings()
        .forEach((strip, settings) ->
            settings.keySet().forEach(parameter -> kept.add(strip + " " + parameter)));
    assertThat(planned.moves())
        .extracting(move -> move.track() + " " + move.parameter())
        .containsExactlyInAnyOrderElementsOf(kept);
  }

  /// The second microphone of a drum gets its fader in two steps.
  @Test
  void aMoveOfTwoStepsLeadsFromWhereTheFaderStood(@TempDir Path place) {
    var top = Sounds.withPeak(Sounds.snare(), 0.4);
    var bottom = Sounds.sum(Sounds.times(top, 0.5), Sounds.withPeak(Sounds.hat(), 0.02));
    var band = Band.five().without("Snare").with("Snare Btm", bottom).with("Snare Top", top);
    movesAgree(band.in(place).planned());
  }

  private static void movesAgree(Session session) {
    assertThat(session.moves()).extracting(Move::id).doesNotHaveDuplicates();
    for (var move : session.moves()) {
      var setting = session.mixer().setting(move.track(), move.parameter());
      assertThat(setting.map(Setting::value)).as(move.id()).contains(move.to());
      assertThat(move.from()).as(move.id()).isEqualTo(atFirst(move)).isNotEqualTo(move.to());
    }
  }

  private static Value atFirst(Move move) {
    var empty = Mixer.empty();
    var parameter =
        StripParameters.find(move.parameter())
            .or(() -> SpaceParameters.find(move.parameter()))
            .orElseThrow();
    return switch (parameter) {
      case Parameter.Amount amount -> Value.of(empty.amount(move.track(), amount));
      case Parameter.Toggle toggle -> Value.of(empty.isOn(move.track(), toggle));
      case Parameter.Option option -> Value.of(option.byDefault());
      case Parameter.Choice choice -> Value.of(empty.choice(move.track(), choice));
    };
  }

  /// How loud each track comes out of its strip, through the faders behind it, relative to the mix.
  private static Map<String, Double> levels(Taken taken, Session session) {
    var sums = new TreeMap<String, Sum>();
    session.tracks().forEach(track -> sums.put(track.id(), Sum.of(List.of(track.id()))));
    var heard = taken.ear().hear(session, sums, Progress.none());
    var levels = new TreeMap<String, Double>();
    heard.forEach((strip, sound) -> {
      double lufs = sound.integratedLufs();
      for (var bus = session.mixer().choice(strip, StripParameters.BUS);
          !bus.equals(Bus.MIX);
          bus = session.mixer().choice(bus, StripParameters.BUS)) {
        lufs += session.mixer().amount(bus, StripParameters.FADER);
      }
      levels.put(strip, lufs + session.mixer().amount(Bus.MIX, StripParameters.FADER));
    });
    return levels;
  }

  private static List<Move> others(Session session) {
    return session.moves().stream()
        .filter(move -> !move.stage().equals("panning"))
        .sorted(Comparator.comparing(Move::id))
        .toList();
  }

  private static double pan(Session session, String id) {
    return session.mixer().amount(id, StripParameters.PAN);
  }

  private static boolean isAbout(Move move, String strip, Parameter parameter) {
    return move.track().equals(strip) && move.parameter().equals(parameter.name());
  }

  private static Session with(
      Session session, String strip, Parameter parameter, Value value, boolean locked) {
    var setting = new Setting(value, locked ? Origin.MOVE : Origin.HAND, locked);
    return session.withMixer(session.mixer().with(strip, parameter.name(), setting));
  }
}
