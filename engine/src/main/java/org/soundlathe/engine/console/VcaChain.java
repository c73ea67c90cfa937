package org.soundlathe.engine.console;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Vca;

/// The VCAs whose faders move a strip's.
final class VcaChain {
  private VcaChain() {}

  /// The strip's own VCA, then the one that moves that, and so on; one that does not exist ends the
  /// chain, and none stands in it twice.
  static SequencedSet<String> of(Mixer mixer, String strip) {
    var all = mixer.vcas().stream().map(Vca::id).collect(Collectors.toSet());
    var chain = new LinkedHashSet<String>();
    var vca = mixer.choice(strip, StripParameters.VCA);
    while (all.contains(vca) && chain.add(vca)) {
      vca = mixer.choice(vca, StripParameters.VCA);
    }
    return chain;
  }
}
