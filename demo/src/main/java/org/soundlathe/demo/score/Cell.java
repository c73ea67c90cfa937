package org.soundlathe.demo.score;

/// What a pattern asks of a player at one place.
///
/// @param token what stands in the pattern, such as `0+7m`
public record Cell(Bar bar, double atSeconds, double lengthSeconds, String token) {}
