package org.soundlathe.session.store;

import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.tempo.Meter;
import org.soundlathe.session.tempo.TempoChange;
import org.soundlathe.session.tempo.TempoMap;
import tools.jackson.databind.node.ObjectNode;

/// A tempo map as a JSON tree and back.
final class TempoForm {
  private static final String FRAME = "frame";
  private static final String BAR = "bar";

  private TempoForm() {}

  static ObjectNode write(TempoMap map) {
    var tree = Json.object();
    tree.set("changes", SessionWriting.each(map.changes(), TempoForm::write));
    return tree;
  }

  static TempoMap read(Fields fields, int sampleRateHz) {
    return new TempoMap(sampleRateHz, fields.each("changes", TempoForm::change));
  }

  private static ObjectNode write(TempoChange change) {
    var tree =
        switch (change) {
          case TempoChange.AtFrame at -> Json.object().put(FRAME, at.frame());
          case TempoChange.AtBar at -> Json.object().put(BAR, at.bar());
        };
    return tree.put("beatsPerMinute", change.meter().beatsPerMinute())
        .put("beatsPerBar", change.meter().beatsPerBar())
        .put("beatUnit", change.meter().beatUnit());
  }

  private static TempoChange change(Fields fields) {
    var meter =
        new Meter(
            fields.number("beatsPerMinute"),
            (int) fields.whole("beatsPerBar", 1, 64),
            (int) fields.whole("beatUnit", 1, 64));
    return fields.node().has(BAR)
        ? new TempoChange.AtBar(fields.frames(BAR), meter)
        : new TempoChange.AtFrame(fields.frames(FRAME), meter);
  }
}
