package org.soundlathe.mixing.intake;

import org.soundlathe.paperwork.finding.Finding;

/// A track that must not play, because another one holds the same part.
///
/// @param id of the track that is muted
/// @param plays id of the track (or the first of the tracks) that plays instead
/// @param reason one sentence for a musician
/// @param correlation how alike the two are, -1..1
/// @param finding what the intake check says of it
public record Alternate(
    String id, String plays, String reason, double correlation, Finding finding) {}
