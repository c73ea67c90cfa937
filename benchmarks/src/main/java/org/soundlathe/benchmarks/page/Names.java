package org.soundlathe.benchmarks.page;

import java.util.stream.Collectors;

/// Prints the names of all kernels of the rack, as JMH wants its parameters.
public final class Names {
  private Names() {}

  public static void main(String[] arguments) {
    System.out.println(
        Rack.exhibits().stream().map(Exhibit::name).collect(Collectors.joining(",")));
  }
}
