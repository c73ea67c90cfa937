package org.soundlathe.dsp.dynamics;

/// The largest of the last values that came in.
// A queue of falling values: what is smaller than a newcomer can never be the largest again.
final class SlidingMaximum {
  private final double[] values;
  private final long[] dueFrames;
  private final int window;
  private int head;
  private int count;
  private long frame;

  SlidingMaximum(int window) {
    this.window = window;
    values = new double[window];
    dueFrames = new long[window];
  }

  double push(double value) {
    if (count > 0 && dueFrames[head] == frame) {
      head = head + 1 == window ? 0 : head + 1;
      count--;
    }
    int tail = wrap(head + count);
    while (count > 0 && values[tail == 0 ? window - 1 : tail - 1] <= value) {
      tail = tail == 0 ? window - 1 : tail - 1;
      count--;
    }
    values[tail] = value;
    dueFrames[tail] = frame + window;
    count++;
    frame++;
    return values[head];
  }

  void reset() {
    head = 0;
    count = 0;
    frame = 0;
  }

  private int wrap(int index) {
    return index >= window ? index - window : index;
  }
}
