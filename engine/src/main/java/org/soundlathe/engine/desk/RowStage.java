package org.soundlathe.engine.desk;

import org.soundlathe.dsp.parameter.CompressorParameters;
import org.soundlathe.dsp.parameter.DeEsserParameters;
import org.soundlathe.dsp.parameter.EqualizerParameters;
import org.soundlathe.dsp.parameter.GateParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.engine.plan.Control;

/// The stages that strips pass side by side in rows, in the order of the sound.
enum RowStage {
  CUT("highPass", "lowPass"),
  GATE("gate"),
  EQUALIZER("equalizer1", "equalizer2", "equalizer3", "equalizer4", "equalizer5", "equalizer6"),
  DYNAMIC_1("equalizer1"),
  DYNAMIC_2("equalizer2"),
  DYNAMIC_3("equalizer3"),
  DYNAMIC_4("equalizer4"),
  DYNAMIC_5("equalizer5"),
  DYNAMIC_6("equalizer6"),
  COMPRESSOR_1("compressor1"),
  COMPRESSOR_2("compressor2"),
  DE_ESSER("deEsser");

  private final String names;

  RowStage(String... names) {
    this.names = String.join(" ", names) + " ";
  }

  /// The name that its settings begin with, and that it is keyed by.
  String key() {
    return names.substring(0, names.indexOf(' '));
  }

  /// Which of several alike, from 1.
  int number() {
    return key().charAt(key().length() - 1) - '0';
  }

  boolean isDynamicBand() {
    return compareTo(DYNAMIC_1) >= 0 && compareTo(DYNAMIC_6) <= 0;
  }

  /// Whether a setting is one of this stage's.
  boolean has(String parameter) {
    int dot = parameter.indexOf('.');
    return dot > 0 && names.contains(parameter.substring(0, dot) + " ");
  }

  /// Whether the strip's sound is changed here, or may be as something moves.
  boolean isUsedBy(Control control) {
    return isOn(control.values()) || isMovedBy(control);
  }

  boolean isMovedBy(Control control) {
    return control.curves().keySet().stream().anyMatch(this::has);
  }

  /// Whether another strip may move it.
  boolean hearsKeys() {
    return this != CUT && this != EQUALIZER;
  }

  private boolean isOn(Values strip) {
    return switch (this) {
      case CUT -> strip.isOn(StripParameters.HIGH_PASS) || strip.isOn(StripParameters.LOW_PASS);
      case GATE -> strip.isOn(GateParameters.ON);
      case EQUALIZER ->
          StripSettings.equalizer(strip).bands().stream()
              .anyMatch(band -> band.on() && !(band.shape().hasGain() && band.gainDb() == 0));
      case COMPRESSOR_1, COMPRESSOR_2 ->
          strip.at(StripParameters.compressor(number())).isOn(CompressorParameters.ON);
      case DE_ESSER -> strip.isOn(DeEsserParameters.ON);
      default ->
          StripSettings.dynamicBand(strip, number()).on()
              && strip.at(StripParameters.equalizer(number())).isOn(EqualizerParameters.ON);
    };
  }
}
