package org.soundlathe.cli.command;

import org.soundlathe.media.measure.FileMeasurement;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.production.story.FigureTree;
import tools.jackson.databind.node.ObjectNode;

/// What the meters read from a file, under the keys of the contract.
final class MeasurementJson {
  private MeasurementJson() {}

  static ObjectNode of(String path, FileMeasurement measurement) {
    var format = measurement.format();
    var figures = measurement.figures();
    var node =
        Json.object()
            .put("path", path)
            .put("format", format.container())
            .put("codec", format.codec())
            .put("bitDepth", format.bitDepth() > 0 ? (Integer) format.bitDepth() : null);
    node.setAll(FigureTree.of(figures));
    measurement.all().ifPresent(all -> FullFigureTree.addTo(node, all));
    node.put("nonFiniteSamples", figures.nonFiniteSamples());
    node.set("findings", FindingsText.json(measurement.findings()));
    return node;
  }
}
