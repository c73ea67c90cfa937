package org.soundlathe.paperwork.chart;

/// A place in time that a picture points at.
public record Mark(double atSeconds, String name) {}
