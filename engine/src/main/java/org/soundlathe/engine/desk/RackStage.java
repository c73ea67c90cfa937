package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.parameter.Values;

/// One stage of all columns of a rack: a bank, and the way from what strips are set to, to what the
/// bank is told.
///
/// @param <S> the settings of one column
final class RackStage<S> {
  /// A bank whose columns hear the key rows where they are set to.
  interface Sound {
    void process(double[][] rows, double[][] keyRows, int frames);
  }

  /// From a strip's settings to the bank's.
  interface Reading<S> {
    S of(Values values, int column);
  }

  /// Gives a column new settings while it plays.
  interface Change<S> {
    void adopt(int column, S settings);
  }

  private final RowStage kind;
  private final int latencyFrames;
  private final Sound sound;
  private final Reading<S> reading;
  private final Change<S> change;
  private final Runnable reset;
  private final List<S> settings;

  RackStage(
      RowStage kind,
      int latencyFrames,
      Sound sound,
      Reading<S> reading,
      Change<S> change,
      Runnable reset,
      List<S> settings) {
    this.kind = kind;
    this.latencyFrames = latencyFrames;
    this.sound = sound;
    this.reading = reading;
    this.change = change;
    this.reset = reset;
    this.settings = new ArrayList<>(settings);
  }

  RowStage kind() {
    return kind;
  }

  /// How late the sound leaves it: a multiple of the grid.
  int latencyFrames() {
    return latencyFrames;
  }

  /// Treats 64 rows in place.
  void process(double[][] rows, double[][] keyRows) {
    sound.process(rows, keyRows, Grid.FRAMES);
  }

  void reset() {
    reset.run();
  }

  /// Gives a column the settings in force now.
  void adopt(int column, Values values) {
    S wanted = reading.of(values, column);
    if (!wanted.equals(settings.get(column))) {
      settings.set(column, wanted);
      change.adopt(column, wanted);
    }
  }
}
