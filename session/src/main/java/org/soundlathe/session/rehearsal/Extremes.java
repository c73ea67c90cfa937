package org.soundlathe.session.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.soundlathe.dsp.parameter.EqualizerParameters;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.settings.Moving;
import org.soundlathe.session.settings.Strips;

/// Values at the ends of their ranges for every setting of a strip.
///
/// @param earlier strips that may key this one
/// @param later strips that this one may feed and send to
record Extremes(Random random, List<String> earlier, List<String> later) {
  private static final Set<String> SELDOM = Set.of("mute", "solo", "soloSafe");
  private static final Set<String> SHELVES = Set.of("low-shelf", "high-shelf");
  private static final String FILE = "convolution";
  private static final int LANE_IN = 40;

  /// A kind of insert or space; not the one that needs a file.
  Value kind(Option option) {
    var words = option.words().stream().filter(word -> !word.equals(FILE)).toList();
    return Value.of(words.get(random.nextInt(words.size())));
  }

  /// The session with every setting of a strip set, and some moving.
  Session set(Session session, String strip) {
    var mixer = session.mixer();
    var settings = new TreeMap<>(mixer.settings().getOrDefault(strip, new TreeMap<>()));
    for (var parameter : Strips.parameters(session, strip)) {
      var name = parameter.name();
      if (name.endsWith(".kind") || isBack(name)) {
        continue;
      }
      settings.put(name, byHand(value(session, parameter)));
      if (Moving.canMove(parameter) && !name.matches("equalizer\\d\\.(q|shape|dynamic)")) {
        mixer = random.nextInt(LANE_IN) == 0 ? moving(session, mixer, strip, parameter) : mixer;
      }
    }
    return session.withMixer(mixer.with(strip, buildable(strip, settings)));
  }

  private boolean isBack(String name) {
    return name.startsWith("send.") && !later.contains(name.split("\\.", -1)[1]);
  }

  private Value value(Session session, Parameter parameter) {
    return switch (parameter) {
      case Amount amount -> Value.of(number(amount));
      case Toggle toggle -> Value.of(random.nextInt(10) == 0 == SELDOM.contains(toggle.name()));
      case Option option -> Value.of(option.words().get(random.nextInt(option.words().size())));
      case Choice choice -> Value.of(name(session, choice));
    };
  }

  private double number(Amount amount) {
    double number =
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> amount.min();
          case 3, 4, 5 -> amount.max();
          case 6 -> amount.byDefault();
          default -> amount.min() + random.nextDouble() * (amount.max() - amount.min());
        };
    return amount.unit().equals("frames") ? Math.rint(number) : number;
  }

  private String name(Session session, Choice choice) {
    if (choice.name().equals(StripParameters.BUS.name())) {
      var buses = session.mixer().buses().stream().map(Bus::id).filter(later::contains).toList();
      return random.nextBoolean() || buses.isEmpty() ? Bus.MIX : pick(buses);
    }
    if (choice.name().equals(StripParameters.VCA.name())) {
      return random.nextBoolean() ? "" : pick(session.mixer().vcas()).id();
    }
    boolean isKey = choice.name().endsWith(StripParameters.KEY_FROM.name());
    return isKey && !earlier.isEmpty() && random.nextBoolean() ? pick(earlier) : "";
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Mixer moving(Session session, Mixer mixer, String strip, Parameter parameter) {
    var frames = new TreeSet<Long>();
    for (int i = 0; i <= 1 + random.nextInt(4); i++) {
      frames.add(random.nextLong(session.lengthFrames()));
    }
    var points = new ArrayList<Point>();
    for (long frame : frames) {
      var segment = parameter instanceof Amount ? pick(List.of(Segment.values())) : Segment.STEP;
      double bend = segment == Segment.CURVE ? random.nextDouble(-1, 1) : 0;
      points.add(new Point(frame, value(session, parameter), segment, bend));
    }
    return mixer.with(strip, parameter.name(), new Lane(points, true, Origin.HAND, false));
  }

  /// The settings, with what only some shapes of bands can have taken back.
  private static SortedMap<String, Setting> buildable(
      String strip, SortedMap<String, Setting> settings) {
    var mixer = Mixer.empty().with(strip, settings);
    for (int number = 1; number <= StripParameters.EQUALIZER_BANDS; number++) {
      var band = StripParameters.equalizer(number);
      var shape = mixer.word(strip, band.here(EqualizerParameters.SHAPE));
      var q = band.here(EqualizerParameters.Q);
      var dynamic = band.here(StripParameters.DYNAMIC);
      boolean isShelf = SHELVES.contains(shape);
      double most = isShelf ? EqualizerParameters.SHELF_Q.max() : q.max();
      boolean canMove = isShelf || shape.equals("bell");
      settings.put(q.name(), byHand(Value.of(Math.min(most, mixer.amount(strip, q)))));
      settings.put(dynamic.name(), byHand(Value.of(canMove && mixer.isOn(strip, dynamic))));
    }
    return settings;
  }

  private static Setting byHand(Value value) {
    return new Setting(value, Origin.HAND, false);
  }
}
