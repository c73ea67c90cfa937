package org.soundlathe.dsp.dynamics;

/// The largest of the last values that came in; none is below 0.
// A queue of falling values: what is smaller than a newcomer can never be the largest again. Zeros
// don't queue.
final class SlidingMaximum {
  private final double[] values;
  private final long[] dueAt;
  private final int window;
  private int head;
  private int count;
  private long now;

  SlidingMaximum(int window) {
    this.window = window;
    values = new double[window];
    dueAt = new long[window];
  }

  double push(double value) {
    if (count > 0 && dueAt[head] == now) {
      head = head + 1 == window ? 0 : head + 1;
      count--;
    }
    if (value > 0) {
      enqueue(value);
    }
    now++;
    return count > 0 ? values[head] : 0;
  }

  void reset() {
    head = 0;
    count = 0;
    now = 0;
  }

  private void enqueue(double value) {
    int tail = wrap(head + count);
    while (count > 0 && values[tail == 0 ? window - 1 : tail - 1] <= value) {
      tail = tail == 0 ? window - 1 : tail - 1;
      count--;
    }
    values[tail] = value;
    dueAt[tail] = now + window;
    count++;
  }

  private int wrap(int index) {
    return index >= window ? index - window : index;
  }
}
