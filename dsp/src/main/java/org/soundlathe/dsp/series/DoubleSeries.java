package org.soundlathe.dsp.series;

import java.util.Arrays;

/// A row of double values that grows at its end. One thread at a time.
public final class DoubleSeries {
  private double[] values = new double[64];
  private int size;

  public void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  public int size() {
    return size;
  }

  /// The value at index 0..size-1.
  public double at(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException("index " + index + " of a series of " + size);
    }
    return values[index];
  }

  public double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
