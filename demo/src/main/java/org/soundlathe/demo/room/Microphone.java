package org.soundlathe.demo.room;

/// A microphone: where it stands, what it points at and how well it hears from behind.
///
/// @param omni 1 hears all around, 0.5 is a cardioid, 0 a figure of eight
/// @param hall how much of the room's late sound it picks up
/// @param lowestHz where its low-cut switch is set
public record Microphone(
    String name, Place place, Place aim, double omni, double hall, double lowestHz) {
  /// How loud it hears a source that is 1 at one metre: nearer is louder, behind is softer.
  double gainOf(Place source) {
    var metres = Math.max(0.03, place.metresTo(source));
    var ahead = metres * Math.max(0.01, place.metresTo(aim));
    var cosine =
        ((source.x() - place.x()) * (aim.x() - place.x())
                + (source.y() - place.y()) * (aim.y() - place.y())
                + (source.z() - place.z()) * (aim.z() - place.z()))
            / ahead;
    return (omni + (1.0 - omni) * cosine) / metres;
  }
}
