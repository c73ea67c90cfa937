// The player: where the music is, which source is heard, at what level.

class Player {
  constructor(data, sounds) {
    this.data = data;
    this.sounds = sounds;
    this.seconds = data.frames / data.rateHz;
    this.loop = { start: 0, end: this.seconds };
    this.heard = 0;
    this.partner = 1;
    this.isMatched = true;
    this.isDelta = false;
    this.autoBars = 0;
    this.isPlaying = false;
    this.stoodAt = 0;
    this.changed = () => {};
  }

  // The gain of every source for what is to be heard now.
  gains() {
    const level = source => this.isMatched ? source.matchGain : source.trueGain;
    if (this.isDelta) {
      const [before, after] = this.data.sources;
      return this.data.sources.map((_, i) =>
        i === 0 ? -before.matchGain * this.data.deltaGain : i === 1 ? after.matchGain * this.data.deltaGain : 0);
    }
    return this.data.sources.map((source, i) => i === this.heard ? level(source) : 0);
  }

  position() {
    if (!this.isPlaying) return this.stoodAt;
    return this.positionAt(this.context.currentTime - (this.context.outputLatency || 0));
  }

  positionAt(time) {
    const place = this.stoodAt + Math.max(0, time - this.startedAt);
    const { start, end } = this.loop;
    return place < end ? place : start + (place - start) % (end - start);
  }

  async play() {
    if (!this.context) this.context = openContext(this.data.rateHz);
    if (this.context.state !== "running") await this.context.resume();
    if (!this.deck) this.deck = new Deck(this.context, this.sounds);
    if (!this.isPlaying) this.begin(this.stoodAt);
    this.changed();
  }

  pause() {
    if (!this.isPlaying) return;
    this.stoodAt = this.position();
    this.deck.stop(this.context.currentTime);
    this.isPlaying = false;
    this.changed();
  }

  begin(position) {
    const { start, end } = this.loop;
    this.stoodAt = position >= start && position < end ? position : start;
    this.startedAt = this.context.currentTime + 0.03;
    this.deck.fade(this.gains(), this.context.currentTime, 0.001);
    this.deck.start(this.startedAt, this.stoodAt, this.loop);
    this.isPlaying = true;
    this.planAuto();
  }

  seek(position) {
    const place = Math.min(Math.max(position, 0), this.seconds - 0.01);
    if (place < this.loop.start || place >= this.loop.end) this.loop = { start: 0, end: this.seconds };
    this.restart(place);
  }

  setLoop(start, end) {
    if (end - start < 0.5) return;
    const place = this.position();
    this.loop = { start, end };
    this.restart(place);
  }

  restart(place) {
    if (this.isPlaying) {
      this.deck.stop(this.context.currentTime);
      this.begin(place);
    } else {
      this.stoodAt = place < this.loop.start || place >= this.loop.end ? this.loop.start : place;
    }
    this.changed();
  }

  hear(index, time) {
    if (index > 0) this.partner = index;
    this.heard = index;
    this.isDelta = false;
    this.fade(FLIP_SECONDS, time);
  }

  flip(time) {
    this.hear(this.heard === 0 ? this.partner : 0, time);
  }

  match(isMatched) {
    this.isMatched = isMatched;
    this.fade(LEVEL_SECONDS);
  }

  delta(isDelta) {
    this.isDelta = isDelta;
    this.fade(FLIP_SECONDS);
  }

  fade(seconds, time) {
    const now = this.context ? this.context.currentTime : 0;
    if (this.deck) this.deck.fade(this.gains(), time || now, seconds);
    if (time > now) setTimeout(() => this.changed(), (time - now) * 1000);
    else this.changed();
  }

  auto(bars) {
    this.autoBars = bars;
    this.planAuto();
    this.changed();
  }

  // The places in the loop where the sound flips by itself: every few bars, and where the loop begins again.
  planAuto() {
    const { start, end } = this.loop;
    const marks = this.data.bars.length ? this.data.bars : everySecond(this.seconds);
    const inside = marks.filter(mark => mark > start - 0.05 && mark < end - 1.5);
    this.autoAt = inside.filter((mark, i) => i % this.autoBars === 0 && mark > start + 1.5);
    this.autoAt.push(end);
    this.autoFrom = this.isPlaying ? this.context.currentTime : 0;
  }

  // Called often: sets the next automatic flip on the audio clock a little ahead of its time.
  tick() {
    if (!this.isPlaying || !this.autoBars) return;
    const now = Math.max(this.context.currentTime, this.startedAt);
    const place = this.positionAt(now);
    const next = this.autoAt.find(mark => mark > place);
    const time = now + (next - place) - FLIP_SECONDS;
    if (next !== undefined && time - now < 0.15 && time > this.autoFrom) {
      this.autoFrom = time + 0.3;
      this.flip(Math.max(time, now));
    }
  }
}

function openContext(rateHz) {
  if (navigator.audioSession) navigator.audioSession.type = "playback"; // a phone's silent switch would mute us
  try {
    return new AudioContext({ sampleRate: rateHz });
  } catch (_) {
    return new AudioContext();
  }
}

function everySecond(seconds) {
  return Array.from({ length: Math.ceil(seconds) }, (_, i) => i);
}
