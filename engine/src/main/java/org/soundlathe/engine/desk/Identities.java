package org.soundlathe.engine.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;

/// Names for what strips and sums sound like: a SHA-256 of everything that they depend on.
///
/// Every setting of the table goes in, whether it is heard or not, and every curve by its value at
/// each point of the grid; then the names of all that feeds and keys the strip. So two sums of one
/// name were made of the same.
final class Identities {
  /// To be counted up whenever a kernel or the order of a sum changes what comes out.
  private static final String EDITION = "1";

  private final DeskPlan plan;
  private final Reused reused;
  private final List<String> strips = new ArrayList<>();

  /// @param cells that are summed together, in their order
  Identities(DeskPlan plan, List<List<Integer>> cells, Reused reused) {
    this.plan = plan;
    this.reused = reused;
    plan.strips().forEach(_ -> strips.add(""));
    var into = new ArrayList<List<Edge>>();
    plan.strips().forEach(_ -> into.add(new ArrayList<>()));
    plan.edges().forEach(edge -> into.get(edge.to()).add(edge));
    var cellOf = new int[plan.strips().size()];
    for (int cell = 0; cell < cells.size(); cell++) {
      for (int strip : cells.get(cell)) {
        cellOf[strip] = cell;
      }
    }
    var readers = reused.tracks().iterator();
    for (int strip = 0; strip < strips.size(); strip++) {
      boolean isTrack = plan.strips().get(strip).kind() == StripPlan.Kind.TRACK;
      var source = isTrack && readers.hasNext() ? readers.next() : "";
      strips.set(strip, strip(strip, source, sums(into.get(strip), cellOf)));
    }
  }

  /// The name of what some edges add up to.
  String sum(List<Edge> edges) {
    var words = new ArrayList<String>(List.of("sum"));
    edges.forEach(edge -> words.add(edge(edge)));
    return hash(words);
  }

  /// The name of a strip's sound before its fader, as a key.
  String key(int strip) {
    return hash(List.of("key", strips.get(strip)));
  }

  private List<String> sums(List<Edge> edges, int[] cellOf) {
    Map<Integer, List<Edge>> byCell = new TreeMap<>();
    edges.forEach(
        edge -> byCell.computeIfAbsent(cellOf[edge.from()], _ -> new ArrayList<>()).add(edge));
    return byCell.values().stream().map(this::sum).toList();
  }

  private String strip(int index, String source, List<String> sums) {
    var strip = plan.strips().get(index);
    var words = new ArrayList<String>();
    words.add("strip " + EDITION + " " + plan.sampleRateHz() + " " + strip.kind());
    words.add(strip.inputChannels() + " " + strip.isShut() + " " + source);
    words.addAll(sums);
    words.addAll(control(strip));
    for (var vca : strip.vcas()) {
      words.add("vca");
      words.addAll(control(vca, List.of(StripParameters.FADER, StripParameters.MUTE)));
    }
    new TreeMap<>(strip.keys()).forEach((stage, key) -> words.add(stage + "<" + strips.get(key)));
    strip.shadows().ifPresent(leader -> words.add("shadow of " + strips.get(leader)));
    return hash(words);
  }

  private String edge(Edge edge) {
    var words = new ArrayList<String>();
    words.add(strips.get(edge.from()) + " " + edge.tap() + " " + edge.gainDb());
    var control = plan.strips().get(edge.from()).control();
    edge.send().ifPresent(send -> words.addAll(control(control, List.of(send))));
    edge.level().ifPresent(level -> words.add(hash(values(level::at))));
    return hash(words);
  }

  private List<String> control(StripPlan strip) {
    var values = strip.control().values();
    var all = new ArrayList<>(StripParameters.all());
    for (int number = 1; number <= StripParameters.INSERTS; number++) {
      var place = StripParameters.insert(number);
      all.add(place.here(EffectParameters.ON));
      EffectParameters.of(values.at(place).word(EffectParameters.KIND)).stream()
          .map(place::here)
          .forEach(all::add);
    }
    if (strip.kind() == StripPlan.Kind.SPACE) {
      all.add(EffectParameters.SPACE_KIND);
      all.addAll(EffectParameters.ofSpace(values.word(EffectParameters.SPACE_KIND)));
    }
    return control(strip.control(), all);
  }

  private List<String> control(Control control, List<? extends Parameter> settings) {
    var words = new ArrayList<String>();
    for (var setting : settings) {
      var curve = control.curves().get(setting.name());
      words.add(setting.name() + "=" + value(control.values(), setting));
      if (curve != null) {
        words.add(hash(values(curve::at)));
      }
    }
    return words;
  }

  private String value(Values values, Parameter setting) {
    return switch (setting) {
      case Amount amount -> Double.toString(values.amount(amount));
      case Toggle toggle -> Boolean.toString(values.isOn(toggle));
      case Option option -> values.word(option);
      case Choice choice -> reused.responses().apply(values.choice(choice));
    };
  }

  private List<String> values(LongToDoubleFunction curve) {
    var words = new ArrayList<String>();
    for (long frame = 0; frame <= reused.frames(); frame += Grid.FRAMES) {
      words.add(Long.toHexString(Double.doubleToLongBits(curve.applyAsDouble(frame))));
    }
    return words;
  }

  private static String hash(List<String> words) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var word : words) {
        digest.update(word.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
