package org.soundlathe.cli.command;

import static org.soundlathe.cli.result.TextTable.Lean.LEFT;
import static org.soundlathe.cli.result.TextTable.Lean.RIGHT;

import java.util.ArrayList;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.result.TextTable;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.markup.NumberText;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.settings.SettingsTable;
import org.soundlathe.session.track.Track;

/// The whole console: what each strip is, how loud, where, and what it feeds.
final class ConsolePage {
  private static final double SURE = 0.6;

  private ConsolePage() {}

  static Outcome of(Session session) {
    var json =
        Json.object()
            .put("title", session.title())
            .put("sampleRateHz", session.sampleRateHz())
            .put("lengthFrames", session.lengthFrames());
    var tracks = json.putArray("tracks");
    for (var track : session.tracks()) {
      var node =
          tracks
              .addObject()
              .put("id", track.id())
              .put("name", track.name())
              .put("role", track.role().word())
              .put("roleConfidence", track.roleConfidence())
              .put("channels", track.channels());
      track.sourceFiles().forEach(node.putArray("sourceFiles")::add);
      SettingsPage.addTo(node.putArray("settings"), SettingsTable.of(session, track.id()));
    }
    var strips = json.putArray("strips");
    for (var strip : shared(session.mixer())) {
      var node = strips.addObject().put("id", strip.id()).put("name", strip.name());
      SettingsPage.addTo(node.putArray("settings"), SettingsTable.of(session, strip.id()));
    }
    var vcas = json.putArray("vcas");
    for (var vca : session.mixer().vcas()) {
      var node = vcas.addObject().put("id", vca.id()).put("name", vca.name());
      SettingsPage.addTo(node.putArray("settings"), SettingsTable.of(session, vca.id()));
    }
    return Outcome.done(json, text(session));
  }

  private static String text(Session session) {
    var table = new TextTable(LEFT, LEFT, LEFT, RIGHT, RIGHT, LEFT, LEFT, LEFT);
    table.row("id", "name", "role", "fader dB", "pan", "to", "VCA", "");
    for (var track : session.tracks()) {
      addRow(table, session.mixer(), track.id(), track.name(), role(track));
    }
    for (var strip : shared(session.mixer())) {
      addRow(table, session.mixer(), strip.id(), strip.name(), "");
    }
    for (var vca : session.mixer().vcas()) {
      table.row(
          vca.id(),
          vca.name(),
          "VCA",
          NumberText.fixed(session.mixer().amount(vca.id(), StripParameters.FADER), 1),
          "",
          "",
          session.mixer().choice(vca.id(), StripParameters.VCA),
          state(session.mixer(), vca.id()));
    }
    return table.toString();
  }

  private static void addRow(TextTable table, Mixer mixer, String id, String name, String role) {
    table.row(
        id,
        name,
        role,
        NumberText.fixed(mixer.amount(id, StripParameters.FADER), 1),
        pan(mixer.amount(id, StripParameters.PAN)),
        id.equals(Bus.MIX) ? "" : mixer.choice(id, StripParameters.BUS),
        mixer.choice(id, StripParameters.VCA),
        state(mixer, id));
  }

  private static String role(Track track) {
    return track.role().word() + (track.roleConfidence() < SURE ? "?" : "");
  }

  /// As on a desk: `L30`, `C`, `R30`.
  private static String pan(double position) {
    if (position == 0) {
      return "C";
    }
    return (position < 0 ? "L" : "R") + NumberText.fixed(Math.abs(position), 0);
  }

  private static String state(Mixer mixer, String id) {
    var moves = mixer.lanes(id).values().stream().anyMatch(Lane::isOn) ? "moves" : "";
    if (mixer.isOn(id, StripParameters.MUTE)) {
      return ("muted " + moves).strip();
    }
    return ((mixer.isOn(id, StripParameters.SOLO) ? "solo " : "") + moves).strip();
  }

  /// Every strip that is not a track, in the order of the sound.
  private static Iterable<Bus> shared(Mixer mixer) {
    var strips = new ArrayList<>(mixer.buses());
    mixer.spaces().forEach(space -> strips.add(new Bus(space.id(), space.name())));
    strips.add(new Bus(Bus.MIX, "Mix"));
    return strips;
  }
}
