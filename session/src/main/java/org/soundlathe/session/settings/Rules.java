package org.soundlathe.session.settings;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal;
import org.soundlathe.session.SessionRefusal.RoutingLoop;

/// What must hold in every session, whoever wrote it: ids are unique, values fit their settings,
/// what is named exists, and all sound ends in the mix. Settings that are not known here are left
/// alone: a newer version may know them.
public final class Rules {
  /// More buses, spaces and VCAs than any console has; what comes from a damaged file stops here.
  private static final int MAX_SHARED_STRIPS = 1_000;

  private Rules() {}

  /// The first rule that the session breaks, in words.
  public static Optional<String> broken(Session session) {
    return idTrouble(session).or(() -> refusal(session).map(SessionRefusal::what));
  }

  /// What is to be said to a person whose wish breaks a rule.
  static Optional<SessionRefusal> refusal(Session session) {
    return Stream.concat(
            ValueRules.broken(session), Stream.concat(StageRules.broken(session), loops(session)))
        .findFirst();
  }

  private static Stream<SessionRefusal> loops(Session session) {
    return Stream.concat(
        Routing.loopInWords(session.mixer()).map(RoutingLoop::ofSound).stream(),
        Routing.vcaLoopInWords(session.mixer()).map(RoutingLoop::ofVcas).stream());
  }

  private static Optional<String> idTrouble(Session session) {
    var mixer = session.mixer();
    if (Strips.sharedIds(mixer).size() + mixer.vcas().size() > MAX_SHARED_STRIPS) {
      return Optional.of("more than " + MAX_SHARED_STRIPS + " buses, spaces and VCAs");
    }
    var seen = new HashSet<String>();
    for (var id : Strips.withVcas(session)) {
      if (!id.matches("[a-z0-9-]{1,200}")) {
        return Optional.of("the id \"" + id + "\" is not made of a-z, 0-9 and -");
      }
      if (!seen.add(id)) {
        return Optional.of("the id \"" + id + "\" stands twice");
      }
    }
    return Optional.empty();
  }
}
