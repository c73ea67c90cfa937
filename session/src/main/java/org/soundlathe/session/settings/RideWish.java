package org.soundlathe.session.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Origin;

/// A wish about automation: a point (`kick.fader@1:02.5=-3`, with `,step` or `,curve:0.5` for the
/// way on from there, `=none` to take it away), or all of a setting's points
/// (`kick.fader@all=off|on|none`). What it draws is by hand.
///
/// @param value as written, after the `=`
record RideWish(SettingPath setting, String at, String value) {
  private static final Pattern WAY = Pattern.compile("(.*?),\\s*([a-z]+)\\s*(?::\\s*(\\S+))?\\s*");
  private static final List<String> NONE = List.of("none", "default");

  /// Reads `PATH@TIME`.
  static RideWish parse(String path, String value, Session session) {
    int at = path.lastIndexOf('@');
    var setting = SettingPath.parse(path.substring(0, at).strip(), session);
    return new RideWish(setting, path.substring(at + 1).strip().toLowerCase(Locale.ROOT), value);
  }

  Session grant(Session session) {
    if (!Moving.canMove(setting.parameter())) {
      throw Moving.refusal(setting.strip(), setting.parameter());
    }
    var plain = value.strip().toLowerCase(Locale.ROOT);
    if (at.equals("all")) {
      return all(session, plain);
    }
    long frame =
        SongTime.frame(at, session.sampleRateHz())
            .orElseThrow(() ->
                new NotASetting(
                    "\"" + at + "\" is no time of the song",
                    "write minutes and seconds such as 1:02.5, seconds such as 62.5, frames such as"
                        + " 48000f, or all"));
    return NONE.contains(plain) ? without(session, frame) : with(session, point(frame, plain));
  }

  private Session all(Session session, String plain) {
    var lane = existing(session);
    return switch (plain) {
      case "on" -> put(session, lane.turned(true));
      case "off" -> put(session, lane.turned(false));
      case "none", "default" -> remove(session);
      default ->
          throw new NotAValue(
              setting + "@all cannot be \"" + value + "\"", "write on, off or none");
    };
  }

  private Session without(Session session, long frame) {
    var lane = existing(session);
    var rest = Lane.without(lane.points(), frame);
    if (rest.size() == lane.points().size()) {
      throw new NotASetting(
          setting + " has no point at " + at,
          "lathe tracks SESSION " + setting.strip() + " --automation lists its points");
    }
    return rest.isEmpty() ? remove(session) : put(session, lane.withPoints(rest));
  }

  private Session with(Session session, Point point) {
    var lane =
        lane(session)
            .map(old -> old.withPoints(Lane.with(old.points(), point)))
            .orElseGet(() -> new Lane(List.of(point), true, Origin.HAND, false));
    return put(session, lane);
  }

  private Point point(long frame, String plain) {
    var way = WAY.matcher(plain);
    boolean hasWay = way.matches();
    var number = SettingText.parse(setting.parameter(), hasWay ? way.group(1) : value);
    if (!hasWay) {
      boolean moves = setting.parameter() instanceof Amount;
      return Point.of(frame, number, moves ? Segment.LINEAR : Segment.STEP);
    }
    var segment = segment(way.group(2));
    var bend = way.group(3);
    if (bend != null && segment != Segment.CURVE) {
      throw new NotAValue("only a curve can bend, not " + segment.word(), "write ,curve:" + bend);
    }
    return new Point(frame, number, segment, bend == null ? 0 : bend(bend));
  }

  private Segment segment(String word) {
    for (var segment : Segment.values()) {
      if (segment.word().equals(word)) {
        return segment;
      }
    }
    var words = new ArrayList<String>();
    List.of(Segment.values()).forEach(segment -> words.add(segment.word()));
    throw new NotAValue(
        "\"" + word + "\" is no way from one point to the next",
        Suggestions.sentence(word, words, "write one of " + String.join(", ", words)));
  }

  private static double bend(String text) {
    if (text.matches("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)")) {
      double bend = Double.parseDouble(text.replace(',', '.'));
      if (bend >= -1 && bend <= 1) {
        return bend;
      }
    }
    throw new NotAValue(
        "a curve cannot bend by \"" + text + "\"",
        "write a number from -1 (slow first) to 1 (fast first)");
  }

  private Optional<Lane> lane(Session session) {
    return session.mixer().lane(setting.strip(), setting.parameter().name());
  }

  private Lane existing(Session session) {
    return lane(session)
        .orElseThrow(() ->
            new NotASetting(
                setting + " has no automation", "draw a point first: " + setting + "@0:00=VALUE"));
  }

  private Session put(Session session, Lane lane) {
    var byHand = new Lane(lane.points(), lane.isOn(), Origin.HAND, lane.locked());
    return session.withMixer(
        session.mixer().with(setting.strip(), setting.parameter().name(), byHand));
  }

  private Session remove(Session session) {
    return session.withMixer(
        session.mixer().withoutLane(setting.strip(), setting.parameter().name()));
  }
}
