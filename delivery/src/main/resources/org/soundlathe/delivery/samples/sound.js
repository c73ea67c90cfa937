// The sound: all sources always run on one clock; what is heard is decided by their gains.

const FLIP_SECONDS = 0.008;
const LEVEL_SECONDS = 0.05;

// One gain that moves in straight lines and knows its value at any time of the audio clock.
class Line {
  constructor(param) {
    this.param = param;
    this.from = this.to = param.value = 0;
    this.start = this.end = 0;
  }

  at(time) {
    if (time <= this.start) return this.from;
    if (time >= this.end) return this.to;
    return this.from + (this.to - this.from) * (time - this.start) / (this.end - this.start);
  }

  move(to, time, seconds) {
    const from = this.at(time);
    this.param.cancelScheduledValues(time);
    this.param.setValueAtTime(from, time);
    this.param.linearRampToValueAtTime(to, time + seconds);
    Object.assign(this, { from, to, start: time, end: time + seconds });
  }
}

// The sources side by side in one audio context.
class Deck {
  constructor(context, sounds) {
    this.context = context;
    this.sounds = sounds;
    this.out = context.createGain();
    this.out.connect(context.destination);
    this.main = new Line(this.out.gain);
    this.gains = sounds.map(() => {
      const gain = context.createGain();
      gain.connect(this.out);
      return gain;
    });
    this.lines = this.gains.map(gain => new Line(gain.gain));
    this.nodes = [];
  }

  // Starts every source at the same instant and place, looping over the same stretch.
  start(time, position, loop) {
    this.nodes = this.sounds.map((sound, i) => {
      const node = this.context.createBufferSource();
      node.buffer = sound.buffer;
      node.loop = true;
      node.loopStart = loop.start + sound.lagSeconds;
      node.loopEnd = loop.end + sound.lagSeconds;
      node.connect(this.gains[i]);
      node.start(time, position + sound.lagSeconds);
      return node;
    });
    this.main.move(1, time, 0.01);
  }

  stop(time) {
    this.main.move(0, time, 0.01);
    this.nodes.forEach(node => node.stop(time + 0.02));
    this.nodes = [];
  }

  // Fades all sources at once to these gains: as one falls by as much as the other rises, two equal sounds stay as they are.
  fade(gains, time, seconds) {
    gains.forEach((gain, i) => {
      if (this.lines[i].to !== gain || this.lines[i].start > time) this.lines[i].move(gain, time, seconds);
    });
  }
}

function bytesOf(base64) {
  const text = atob(base64.trim());
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes.buffer;
}

// Decodes one embedded sound at its own rate, whatever the rate of the sound card.
async function decode(source, data) {
  const element = document.getElementById("sound-" + source.id);
  const bytes = bytesOf(element.textContent);
  element.remove();
  const context = new OfflineAudioContext(2, 1, data.rateHz);
  const buffer = await context.decodeAudioData(bytes);
  return { buffer, lagSeconds: lagFrames(buffer, source.probe) / data.rateHz };
}

// Where a few known samples really lie in the decoded sound: a decoder that adds its own delay is found out and corrected.
function lagFrames(buffer, probe) {
  const sound = buffer.getChannelData(0);
  let best = Infinity;
  let lag = 0;
  for (let distance = 0; distance <= 4096; distance++) {
    for (const shift of distance ? [distance, -distance] : [0]) {
      let error = 0;
      for (let i = 0; i < probe.values.length && error < best; i++) {
        error += Math.abs((sound[probe.frame + shift + i] || 0) * 32768 - probe.values[i]);
      }
      if (error < best) {
        best = error;
        lag = shift;
      }
    }
    if (best < 2 * probe.values.length) break; // no further off than dither
  }
  return lag;
}
