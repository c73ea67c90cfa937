package org.soundlathe.engine.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dynamics.Compressor;
import org.soundlathe.dsp.dynamics.CompressorSettings;
import org.soundlathe.dsp.dynamics.DeEsser;
import org.soundlathe.dsp.dynamics.DeEsserSettings;
import org.soundlathe.dsp.dynamics.Gate;
import org.soundlathe.dsp.dynamics.GateSettings;
import org.soundlathe.dsp.dynamics.Links;
import org.soundlathe.dsp.equalizer.DynamicBand;
import org.soundlathe.dsp.equalizer.DynamicEqualizer;
import org.soundlathe.dsp.equalizer.Equalizer;
import org.soundlathe.dsp.filter.Cut;
import org.soundlathe.dsp.parameter.CompressorParameters;

/// Builds the stages of a rack.
final class RackStages {
  private static final String LOOK_AHEAD = ".lookAheadMs";

  private final Spec spec;
  private final List<Column> columns;
  private final Links links;

  private RackStages(int sampleRateHz, List<Column> columns) {
    this.spec = new Spec(sampleRateHz, columns.size(), Grid.FRAMES);
    this.columns = columns;
    // Both sides of a strip are turned down together.
    links = new Links(columns.stream().map(column -> 1 + column.channel().index()).toList());
  }

  /// @param columns of all strips of the rack
  static List<RackStage<?>> of(Set<RowStage> stages, int sampleRateHz, List<Column> columns) {
    if (columns.isEmpty()) {
      return List.of();
    }
    var builder = new RackStages(sampleRateHz, columns);
    return stages.stream().<RackStage<?>>map(builder::of).toList();
  }

  private RackStage<?> of(RowStage kind) {
    return switch (kind) {
      case CUT -> cut();
      case GATE -> gate();
      case EQUALIZER -> equalizer();
      case COMPRESSOR_1, COMPRESSOR_2 -> compressor(kind);
      case DE_ESSER -> deEsser();
      default -> dynamicBand(kind);
    };
  }

  private RackStage<?> cut() {
    RackStage.Reading<Cut.Settings> reading = (values, _) -> StripSettings.cut(values);
    var settings = all(reading);
    var bank = Cut.prepare(spec, settings);
    return new RackStage<>(
        RowStage.CUT,
        0,
        (rows, _, frames) -> bank.process(rows, frames),
        reading,
        bank::adopt,
        bank::reset,
        settings);
  }

  private RackStage<?> equalizer() {
    RackStage.Reading<Equalizer.Settings> reading = (values, _) -> StripSettings.equalizer(values);
    var settings = all(reading);
    var bank = Equalizer.prepare(spec, settings);
    return new RackStage<>(
        RowStage.EQUALIZER,
        0,
        (rows, _, frames) -> bank.process(rows, frames),
        reading,
        bank::adopt,
        bank::reset,
        settings);
  }

  private RackStage<?> dynamicBand(RowStage kind) {
    RackStage.Reading<DynamicBand> reading =
        (values, _) -> StripSettings.dynamicBand(values, kind.number());
    var settings = all(reading);
    var bank = DynamicEqualizer.prepare(spec, settings);
    return new RackStage<>(kind, 0, bank::process, reading, bank::adopt, bank::reset, settings);
  }

  private RackStage<?> gate() {
    RackStage.Reading<GateSettings> reading =
        (values, column) ->
            StripSettings.gate(values, columns.get(column).key(RowStage.GATE, column));
    var settings = all(reading);
    int latency = latency(RowStage.GATE, Gate.neededLatencyFrames(spec.sampleRateHz(), settings));
    var bank = Gate.prepare(spec, settings, links, latency);
    return new RackStage<>(
        RowStage.GATE, latency, bank::process, reading, bank::adopt, bank::reset, settings);
  }

  private RackStage<?> compressor(RowStage kind) {
    RackStage.Reading<CompressorSettings> reading =
        (values, column) ->
            StripSettings.compressor(values, kind.number(), columns.get(column).key(kind, column));
    var settings = all(reading);
    int latency = latency(kind, Compressor.neededLatencyFrames(spec.sampleRateHz(), settings));
    var bank = Compressor.prepare(spec, settings, links, latency);
    return new RackStage<>(
        kind, latency, bank::process, reading, bank::adopt, bank::reset, settings);
  }

  private RackStage<?> deEsser() {
    RackStage.Reading<DeEsserSettings> reading =
        (values, column) ->
            StripSettings.deEsser(values, columns.get(column).key(RowStage.DE_ESSER, column));
    var settings = all(reading);
    int latency = Grid.up(DeEsser.neededLatencyFrames(spec.sampleRateHz()));
    var bank = DeEsser.prepare(spec, settings, links, latency);
    return new RackStage<>(
        RowStage.DE_ESSER, latency, bank::process, reading, bank::adopt, bank::reset, settings);
  }

  /// Where a look-ahead may move, there is room for the longest.
  private int latency(RowStage kind, int neededFrames) {
    var lookAhead = kind.key() + LOOK_AHEAD;
    boolean isMoving =
        columns.stream()
            .anyMatch(column -> column.channel().plan().control().curves().containsKey(lookAhead));
    double longestMs = CompressorParameters.LOOK_AHEAD.max();
    int longest = (int) Math.ceil(longestMs * spec.sampleRateHz() / 1_000) + Grid.FRAMES;
    return Grid.up(isMoving ? Math.max(longest, neededFrames) : neededFrames);
  }

  private <S> List<S> all(RackStage.Reading<S> reading) {
    return IntStream.range(0, columns.size())
        .mapToObj(column -> reading.of(columns.get(column).values(0), column))
        .toList();
  }
}
