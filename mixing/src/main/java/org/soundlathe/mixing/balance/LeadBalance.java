package org.soundlathe.mixing.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mixing.listening.Heard;
import org.soundlathe.mixing.listening.Sum;
import org.soundlathe.mixing.plan.MixPlan;
import org.soundlathe.mixing.routing.Routing;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.track.Group;

/// Sets the lead voice against everything else.
///
/// In charts since 1975 the lead voice is about as loud as the rest of the band together, from 3 LU
/// over it in country to 2 LU under it in metal (Gerdes and Siedenburg 2023; Pestana and Reiss
/// 2014).
public final class LeadBalance {
  /// The step's name in the moves.
  public static final String STAGE = "lead";

  private static final String LEAD = "lead";
  private static final String BAND = "band";

  /// Smaller differences are not worth a move.
  private static final double TOLERANCE_LU = 0.3;

  private static final double USUAL_LEAD_LU = 1;
  private static final Map<String, Double> LEAD_BY_GENRE_LU =
      Map.of(
          "country", 3.0,
          "rap", 2.0,
          "hip hop", 2.0,
          "pop", 1.5,
          "singer-songwriter", 3.0,
          "rock", 0.0,
          "rock 'n' roll", 0.5,
          "metal", -2.0,
          "edm", 0.0);

  private LeadBalance() {}

  /// The sums to listen to before [#plan]; none where nobody sings the lead.
  public static Map<String, Sum> sums(Session session) {
    var lead = Routing.busOf(Group.LEAD_VOICE).id();
    var mixer = session.mixer();
    var sums = new LinkedHashMap<String, Sum>();
    if (mixer.buses().stream().anyMatch(bus -> bus.id().equals(lead))) {
      var band =
          Stream.concat(mixer.buses().stream().map(Bus::id), mixer.spaces().stream().map(Space::id))
              .filter(id -> !id.equals(lead) && !id.equals(Routing.VOICES))
              .filter(id -> endsInMix(mixer.choice(id, StripParameters.BUS)))
              .toList();
      sums.put(LEAD, Sum.of(List.of(lead)));
      sums.put(BAND, Sum.of(band));
    }
    return sums;
  }

  private static boolean endsInMix(String bus) {
    return bus.equals(Bus.MIX) || bus.equals(Routing.VOICES);
  }

  /// The same two sums of the tracks as they came, to hear how the voice stood before anybody
  /// mixed.
  public static Map<String, Sum> sumsAsDelivered(Session session) {
    var lead = new ArrayList<String>();
    var band = new ArrayList<String>();
    for (var track : session.tracks()) {
      (track.role().group() == Group.LEAD_VOICE ? lead : band).add(track.id());
    }
    return Map.of(LEAD, Sum.of(lead), BAND, Sum.of(band));
  }

  /// @param asDelivered what was heard of [#sumsAsDelivered]
  /// @param planned what was heard of [#sums]
  public static void plan(
      Session session, Map<String, Heard> asDelivered, Map<String, Heard> planned, MixPlan plan) {
    double is = leadLu(planned);
    if (!Double.isFinite(is)) {
      return;
    }
    double wanted = wantedLu(session.genre());
    double came = leadLu(asDelivered);
    double before = Double.isFinite(came) ? came : is;
    if (Math.abs(wanted - is) > TOLERANCE_LU) {
      plan.set(
          Routing.busOf(Group.LEAD_VOICE).id(),
          STAGE,
          StripParameters.FADER,
          wanted - is,
          new MixPlan.Reason(
              sentence(before, wanted), "lead voice over the band, LU", before, wanted, 0.8));
    }
  }

  private static double leadLu(Map<String, Heard> heard) {
    return heard.getOrDefault(LEAD, Heard.NOTHING).integratedLufs()
        - heard.getOrDefault(BAND, Heard.NOTHING).integratedLufs();
  }

  private static String sentence(double before, double wanted) {
    if (Math.abs(before - wanted) < 1) {
      return "The voice stood well against the band, and it still does.";
    }
    return before < wanted
        ? "The voice was buried by the band; it was brought forward."
        : "The voice stood too far in front of the band; it was set back.";
  }

  private static double wantedLu(String genre) {
    return LEAD_BY_GENRE_LU.getOrDefault(genre.toLowerCase(Locale.ROOT), USUAL_LEAD_LU);
  }
}
