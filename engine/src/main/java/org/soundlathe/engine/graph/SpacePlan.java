package org.soundlathe.engine.graph;

import org.soundlathe.dsp.reverb.SharedSpace;

/// The room behind a strip of kind SPACE.
///
/// @param strip index of its return in the graph's strips
public record SpacePlan(int strip, SharedSpace.Settings settings) {}
