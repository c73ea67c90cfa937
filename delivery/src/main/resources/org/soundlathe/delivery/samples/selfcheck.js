// Opened with #selfcheck, the page measures itself: what it decoded, and a flip rendered by its own deck.

async function selfCheck(data, player) {
  const rate = data.rateHz;
  const frames = Math.min(data.frames, rate);
  const flipAt = Math.floor(frames / 2) / rate;
  const context = new OfflineAudioContext(2, frames, rate);
  const deck = new Deck(context, player.sounds);
  deck.main.param.value = deck.main.to = deck.main.from = 1;
  deck.fade(player.gains(), 0, 0);
  deck.start(0, 0, { start: 0, end: player.seconds });
  player.hear(1);
  deck.fade(player.gains(), flipAt, FLIP_SECONDS);
  player.hear(0);
  const heard = (await context.startRendering()).getChannelData(0);
  byId("selfcheck").textContent = JSON.stringify({
    frames: player.sounds.map(sound => sound.buffer.length),
    rateHz: player.sounds.map(sound => sound.buffer.sampleRate),
    lagFrames: player.sounds.map(sound => Math.round(sound.lagSeconds * rate)),
    flipError: flipError(data, player, heard, flipAt * rate),
  });
}

// The largest distance of the rendered flip from one straight line between the two sources.
function flipError(data, player, heard, flipFrame) {
  const [before, after] = player.sounds.map(sound => sound.buffer.getChannelData(0));
  const length = FLIP_SECONDS * data.rateHz;
  let worst = 0;
  for (let i = Math.ceil(0.02 * data.rateHz); i < heard.length; i++) {
    const share = Math.min(1, Math.max(0, (i - flipFrame) / length));
    const expected = before[i] * data.sources[0].matchGain * (1 - share) + after[i] * data.sources[1].matchGain * share;
    worst = Math.max(worst, Math.abs(heard[i] - expected));
  }
  return worst;
}
