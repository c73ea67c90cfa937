package org.soundlathe.paperwork.chart;

/// One bar: whose, and how long. Without a length where the value is not finite.
public record Bar(String name, Source source, double value) {}
