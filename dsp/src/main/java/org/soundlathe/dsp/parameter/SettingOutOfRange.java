package org.soundlathe.dsp.parameter;

/// A setting was given a value that it cannot have.
public final class SettingOutOfRange extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public SettingOutOfRange(Parameter.Amount parameter, double value) {
    super(
        "%s %s is outside %s..%s %s"
            .formatted(
                parameter.name(),
                plain(value),
                plain(parameter.min()),
                plain(parameter.max()),
                parameter.unit())
            .strip());
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
