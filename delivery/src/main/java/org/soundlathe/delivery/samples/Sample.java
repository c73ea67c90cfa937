package org.soundlathe.delivery.samples;

import java.nio.file.Path;

/// One before/after sample that was written.
public record Sample(SampleKind kind, Path path) {}
