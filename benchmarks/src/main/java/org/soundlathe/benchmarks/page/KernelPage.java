package org.soundlathe.benchmarks.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.paperwork.chart.Chart;

/// Writes docs/kernels.md and its pictures from the kernels themselves: `KernelPage DOCS [COSTS]`.
///
/// COSTS is what JMH has measured, as its CSV; without it the costs of the last time stay.
public final class KernelPage {
  private static final String HEAD =
      """
      # The kernels

      What treats the sound, stage by stage. This page is written by the kernels themselves: the settings come from `dsp.parameter`, the
      pictures are measured from the kernels at 48 kHz (responses by transform of the impulse response), the costs by JMH
      (`benchmarks/page`). Costs are nanoseconds per sample of one channel, warm, on one core of the machine of the day: compare them
      with each other, not with another machine. A song of 240 s at 48 kHz has 11.5 million samples a channel: 10 ns are 0.12 s.

      """;

  private final Path docs;
  private final Map<String, String> costs;

  private KernelPage(Path docs, Map<String, String> costs) {
    this.docs = docs;
    this.costs = costs;
  }

  public static void main(String[] arguments) throws IOException {
    var docs = Path.of(arguments[0]);
    var table = docs.resolve("kernels/costs.tsv");
    var costs = arguments.length > 1 ? fromCsv(Path.of(arguments[1])) : fromTable(table);
    new KernelPage(docs, costs).write();
    var lines = new StringBuilder();
    costs.forEach((name, cost) -> lines.append(name).append('\t').append(cost).append('\n'));
    Files.writeString(table, lines);
  }

  private void write() throws IOException {
    Files.createDirectories(docs.resolve("kernels"));
    var page = new StringBuilder(HEAD);
    index(page);
    for (var exhibit : Rack.exhibits()) {
      section(page, exhibit);
    }
    parts(page);
    Files.writeString(docs.resolve("kernels.md"), page);
  }

  private void index(StringBuilder page) {
    page.append("| kernel | class | ns per sample |\n|---|---|---|\n");
    for (var exhibit : Rack.exhibits()) {
      page.append(
          "| [%s](#%s) | `dsp.%s` | %s |\n"
              .formatted(exhibit.name(), anchor(exhibit), exhibit.place(), cost(exhibit)));
    }
  }

  private void section(StringBuilder page, Exhibit exhibit) throws IOException {
    page.append("\n## ").append(exhibit.name()).append("\n");
    page.append(exhibit.does()).append("\n\n");
    page.append("Source: ").append(exhibit.source()).append("\n\n");
    page.append("Cost: ").append(cost(exhibit)).append(" ns per sample; latency: ");
    page.append(exhibit.kernel().get().latencyFrames()).append(" frames at 48 kHz.\n\n");
    if (!exhibit.settings().isEmpty()) {
      page.append("| setting | range | default | |\n|---|---|---|---|\n");
      for (var setting : exhibit.settings()) {
        page.append(row(setting));
      }
      page.append('\n');
    }
    for (int i = 0; i < exhibit.portrait().size(); i++) {
      var portrait = exhibit.portrait().get(i);
      Chart chart = Drawing.of(portrait);
      var file = anchor(exhibit) + (i == 0 ? "" : "-" + (i + 1)) + ".svg";
      Files.writeString(docs.resolve("kernels").resolve(file), onWhite(chart.svg()));
      page.append("![%s](kernels/%s)\n".formatted(chart.altText(), file));
    }
  }

  private static void parts(StringBuilder page) {
    page.append(
        "\n## Conversions, transforms and meters\n| class | does | source |\n|---|---|---|\n");
    for (var part : Parts.all()) {
      page.append("| `dsp.%s` | %s | %s |\n".formatted(part.place(), part.does(), part.source()));
    }
  }

  private static String row(Parameter setting) {
    return switch (setting) {
      case Parameter.Amount amount ->
          "| `%s` | %s..%s %s | %s | %s |\n"
              .formatted(
                  amount.name(),
                  plain(amount.min()),
                  plain(amount.max()),
                  amount.unit(),
                  plain(amount.byDefault()),
                  amount.help());
      case Parameter.Toggle toggle ->
          "| `%s` | on, off | %s | %s |\n"
              .formatted(toggle.name(), toggle.byDefault() ? "on" : "off", toggle.help());
      case Parameter.Option option ->
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  option.name(),
                  String.join(", ", option.words()),
                  option.byDefault(),
                  option.help());
      case Parameter.Choice choice ->
          "| `%s` | a name | %s | %s |\n"
              .formatted(choice.name(), choice.byDefault(), choice.help());
    };
  }

  private String cost(Exhibit exhibit) {
    return costs.getOrDefault(exhibit.name(), "–");
  }

  private static String anchor(Exhibit exhibit) {
    return exhibit.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /// Pictures of a page take the colours of their page; alone in a file they need a ground.
  private static String onWhite(String svg) {
    int end = svg.indexOf('>') + 1;
    return svg.substring(0, end)
        + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
        + svg.substring(end);
  }

  /// From the CSV of JMH: the kernel is the only parameter, the score is nanoseconds a sample.
  private static Map<String, String> fromCsv(Path csv) throws IOException {
    var costs = new LinkedHashMap<String, String>();
    var lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
    for (var line : lines.subList(1, lines.size())) {
      var fields = line.split(",", -1);
      double score = Double.parseDouble(fields[4]);
      costs.put(unquoted(fields[7]), String.format(Locale.ROOT, "%.1f", score));
    }
    return costs;
  }

  private static Map<String, String> fromTable(Path table) throws IOException {
    var costs = new LinkedHashMap<String, String>();
    if (Files.exists(table)) {
      for (var line : Files.readAllLines(table)) {
        var fields = line.split("\t", -1);
        costs.put(fields[0], fields[1]);
      }
    }
    return costs;
  }

  private static String unquoted(String field) {
    return field.startsWith("\"") ? field.substring(1, field.length() - 1) : field;
  }
}
