package org.soundlathe.dsp.series;

import java.util.Arrays;

/// A row of float values that grows at its end. One thread at a time.
public final class FloatSeries {
  private float[] values = new float[64];
  private int size;

  public void add(float value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  /// Begins anew; keeps the room.
  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  /// The value at index 0..size-1.
  public float at(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException("index " + index + " of a series of " + size);
    }
    return values[index];
  }

  public float[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
