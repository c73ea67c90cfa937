package org.soundlathe.session.mixer;

/// A fader that moves the faders of others: strips join by their setting `vca`, and so do VCAs. It
/// carries no sound itself.
///
/// @param id stable, lower case, unique among tracks, buses, spaces and VCAs
/// @param name as people read it
public record Vca(String id, String name) {}
