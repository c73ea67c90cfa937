package org.soundlathe.engine.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.settings.Sends;
import org.soundlathe.session.settings.Strips;

/// One strip's sound on its way into another, by their ids.
///
/// @param send the setting that says how loud; empty for what feeds its bus
record Feed(String from, String to, Edge.Tap tap, Optional<Amount> send) {
  /// Every way of the console, strip by strip: first its bus, then its open sends.
  static List<Feed> all(Session session) {
    var mixer = session.mixer();
    var feeds = new ArrayList<Feed>();
    for (var strip : Strips.ids(session)) {
      if (!strip.equals(Bus.MIX)) {
        feeds.add(new Feed(strip, busOf(mixer, strip), Edge.Tap.POST, Optional.empty()));
        Sends.open(mixer, strip).forEach(to -> feeds.add(send(mixer, strip, to)));
      }
    }
    return feeds;
  }

  /// The bus that a strip feeds; one that no longer exists counts as the mix.
  private static String busOf(Mixer mixer, String strip) {
    var bus = mixer.choice(strip, StripParameters.BUS);
    return mixer.buses().stream().anyMatch(b -> b.id().equals(bus)) ? bus : Bus.MIX;
  }

  private static Feed send(Mixer mixer, String from, String to) {
    var word = mixer.word(from, StripParameters.send(to, StripParameters.SEND_TAP));
    var tap = word.equals("pre") ? Edge.Tap.PRE : Edge.Tap.POST;
    var gain = StripParameters.send(to, StripParameters.SEND_GAIN);
    return new Feed(from, to, tap, Optional.of(gain));
  }

  boolean isBus() {
    return send.isEmpty();
  }
}
