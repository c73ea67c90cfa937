package org.soundlathe.tracking.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.live.DeskSource;
import org.soundlathe.session.Session;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.chain.RecordingChain;
import org.soundlathe.tracking.click.Metronome;
import org.soundlathe.tracking.cue.CueDesk;
import org.soundlathe.tracking.cue.CueMix;
import org.soundlathe.tracking.monitor.Ears;
import org.soundlathe.tracking.monitor.LiveTrack;
import org.soundlathe.tracking.monitor.OutputRamps;
import org.soundlathe.tracking.monitor.Talkback;
import org.soundlathe.tracking.monitor.TalkbackSettings;
import org.soundlathe.tracking.run.RunOrder.Monitoring;
import org.soundlathe.tracking.tape.Course;
import org.soundlathe.tracking.tape.Overlay;

/// What everybody hears besides the session: the click, themselves, and who talks to them; and
/// their cue mixes, as they are turned while the tape rolls.
final class Headphones implements Overlay {
  private final RunOrder order;
  private final SessionConsole paper;
  private final int outputs;
  private final OutputRamps clickGains;
  private final OutputRamps liveGains;
  private final Overlay click;
  private final Ears ears;
  private final Optional<Talkback> talkback;
  private final List<RecordingChain> chains = new ArrayList<>();
  private List<CueMix> cues;

  /// @param heard the session as it is played
  /// @param blockFrames that the tape is rendered by
  Headphones(RunOrder order, Session heard, AudioDevice device, Capture capture, int blockFrames) {
    this.order = order;
    cues = order.cues();
    paper = SessionConsole.of(heard);
    outputs = device.exchange().outputChannels();
    int rateHz = device.format().sampleRateHz();
    clickGains = new OutputRamps(clickGains(), rateHz, Ears.MOST_FRAMES);
    liveGains = new OutputRamps(liveGains(), rateHz, Ears.MOST_FRAMES);
    click =
        order
            .tempo()
            .<Overlay>map(tempo -> new Metronome(tempo, order.click(), order.plan(), clickGains))
            .orElse(Overlay.NONE);
    talkback = order.talkback().map(settings -> talkback(settings, rateHz));
    boolean isMonitored = order.monitor() != Monitoring.OFF;
    ears =
        new Ears(
            capture,
            device.exchange().inputChannels(),
            blockFrames,
            isMonitored ? order.armed().stream().map(one -> live(one, rateHz)).toList() : List.of(),
            liveGains,
            talkback,
            rateHz,
            this::hearThemselves);
  }

  /// A musician at an input.
  private LiveTrack live(ArmedTrack track, int rateHz) {
    var chain = RecordingChain.prepare(track.chain(), rateHz, Ears.MOST_FRAMES);
    chain.warm();
    chains.add(chain);
    return new LiveTrack(track.inputs(), chain, Ears.MOST_FRAMES);
  }

  /// In the cue mixes named, in all of them, or where there are none on the main outputs.
  private Talkback talkback(TalkbackSettings settings, int rateHz) {
    var isHeard = new boolean[outputs];
    for (int c = 0; c < outputs; c++) {
      isHeard[c] =
          cueOf(c)
              .map(cue -> settings.cues().isEmpty() || settings.cues().contains(cue.name()))
              .orElse(cues.isEmpty());
    }
    double dimGain = Decibels.toGain(-settings.dimDb());
    return new Talkback(settings.input(), isHeard, dimGain, rateHz, Ears.MOST_FRAMES);
  }

  private boolean hearThemselves(long frame) {
    var plan = order.plan();
    boolean isByHand = plan.inFrame() == Course.NEVER;
    return order.monitor() == Monitoring.ON
        || isByHand
        || frame == STANDING
        || (frame >= plan.inFrame() && frame < plan.outFrame());
  }

  @Override
  public void add(long sessionFrame, float[][] into, int offset, int frames) {
    click.add(sessionFrame, into, offset, frames);
    ears.add(sessionFrame, into, offset, frames);
  }

  /// Of those who are monitored, in the order of the armed tracks.
  List<RecordingChain> chains() {
    return List.copyOf(chains);
  }

  Optional<Talkback> talkback() {
    return talkback;
  }

  // Cue mixes -------------------------------------------------------------------------------------

  /// As they are now.
  synchronized List<CueMix> cues() {
    return cues;
  }

  /// Turns one thing in one mix; heard once [#adopt] was called. Any thread.
  ///
  /// @param what see [CueMix#with]
  /// @throws RunRefusal if there is no such mix, or nothing of that name
  synchronized void turn(String name, String what, double db) {
    boolean isWord = List.of("tracks", "click", "live").contains(what);
    if (cues.stream().noneMatch(cue -> cue.name().equals(name))) {
      throw RunRefusal.ofArm("there is no cue mix " + name, "say --cue " + name + " at the start");
    }
    if (!isWord && !CueDesk.canHear(paper, what)) {
      throw RunRefusal.ofArm(
          "there is no track or return " + what,
          "lathe tracks lists them; tracks, click and live are words of their own");
    }
    cues = cues.stream().map(cue -> cue.name().equals(name) ? cue.with(what, db) : cue).toList();
  }

  /// The mixes as they are wanted now, without a click. The tape's thread.
  void adopt(DeskSource source) {
    var plan = CueDesk.plan(paper, cues());
    clickGains.aim(clickGains());
    liveGains.aim(liveGains());
    source.adopt(plan);
  }

  private synchronized Optional<CueMix> cueOf(int output) {
    int place = output / 2 - 1;
    return place >= 0 && place < cues.size() ? Optional.of(cues.get(place)) : Optional.empty();
  }

  private float[] clickGains() {
    return gains(order.clickDb(), CueMix::clickDb);
  }

  private float[] liveGains() {
    return gains(0, CueMix::liveDb);
  }

  /// How loud something is on each output channel.
  private float[] gains(double mainDb, ToDoubleFunction<CueMix> cueDb) {
    var gains = new float[outputs];
    for (int c = 0; c < outputs; c++) {
      double db = cueOf(c).map(cueDb::applyAsDouble).orElse(mainDb);
      gains[c] = db == CueMix.OFF ? 0f : (float) Decibels.toGain(db);
    }
    return gains;
  }
}
