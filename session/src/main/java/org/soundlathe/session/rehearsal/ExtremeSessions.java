package org.soundlathe.session.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.mixer.Vca;
import org.soundlathe.session.settings.Strips;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

/// Consoles on which everything is on and most settings stand at an end of their range: nested
/// buses, returns of every kind, keys, full inserts, VCAs and automation. Every one keeps the rules
/// of all sessions.
public final class ExtremeSessions {
  private static final List<Integer> RATES_HZ = List.of(44_100, 48_000, 96_000);
  private static final int MAX_BUSES = 4;
  private static final int MAX_SPACES = 4;
  private static final int VCAS = 3;

  private ExtremeSessions() {}

  /// A session of which track number n, from 1, has the id and the file `audio/track-n.wav` of one
  /// clip, mono or stereo; about half a second at 48 kHz. The same seed gives the same session.
  ///
  /// @param tracks 1 or more
  public static Session random(long seed, int tracks) {
    var random = new Random(seed);
    var list = new ArrayList<Track>();
    long length = 0;
    for (int i = 1; i <= tracks; i++) {
      list.add(track(random, "track-" + i));
      length = Math.max(length, list.getLast().endFrame());
    }
    var session =
        new Session(
            "Extreme " + seed,
            "",
            "",
            RATES_HZ.get(random.nextInt(RATES_HZ.size())),
            length,
            list,
            List.of(),
            console(random),
            List.of(),
            List.of(),
            List.of());
    var order = Strips.ids(session);
    for (int i = 0; i < order.size(); i++) {
      session = withStrip(session, order, i, random);
    }
    return session;
  }

  private static Track track(Random random, String id) {
    var clip =
        new Clip(
            "audio/" + id + ".wav", random.nextInt(3) * 1_000L, 0, 20_000 + random.nextInt(5_000));
    return new Track(
        id,
        id,
        Role.UNKNOWN,
        0,
        Origin.DEFAULT,
        1 + random.nextInt(2),
        List.of(id + ".wav"),
        List.of(clip));
  }

  private static Mixer console(Random random) {
    var buses = new ArrayList<Bus>();
    for (int i = 1; i <= 1 + random.nextInt(MAX_BUSES); i++) {
      buses.add(new Bus("bus-" + i, "Bus " + i));
    }
    var spaces = new ArrayList<Space>();
    for (int i = 1; i <= 1 + random.nextInt(MAX_SPACES); i++) {
      spaces.add(new Space("space-" + i, "Space " + i));
    }
    var vcas = new ArrayList<Vca>();
    for (int i = 1; i <= VCAS; i++) {
      vcas.add(new Vca("vca-" + i, "VCA " + i));
    }
    var mixer = Mixer.empty().with(buses, spaces).withVcas(vcas);
    for (int i = 1; i < VCAS; i++) {
      mixer =
          mixer.with("vca-" + i, StripParameters.VCA.name(), byHand(Value.of("vca-" + (i + 1))));
    }
    return mixer.with("vca-1", StripParameters.FADER.name(), byHand(Value.of(-6)));
  }

  /// Kinds first, since they bring settings with them. Sound only goes on to strips that come later
  /// in the order, so that there is no loop.
  private static Session withStrip(Session session, List<String> order, int place, Random random) {
    var strip = order.get(place);
    var extremes =
        new Extremes(random, order.subList(0, place), order.subList(place + 1, order.size()));
    var kinds = new TreeMap<String, Setting>();
    for (int insert = 1; insert <= StripParameters.INSERTS; insert++) {
      var kind = StripParameters.insert(insert).here(EffectParameters.KIND);
      kinds.put(kind.name(), byHand(extremes.kind(kind)));
    }
    if (Strips.kind(session, strip).orElseThrow() == Strips.Kind.SPACE) {
      var kind = Strips.spaceKind(strip);
      kinds.put(kind.name(), byHand(extremes.kind(kind)));
    }
    return extremes.set(session.withMixer(session.mixer().with(strip, kinds)), strip);
  }

  private static Setting byHand(Value value) {
    return new Setting(value, Origin.HAND, false);
  }
}
