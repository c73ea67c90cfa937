package org.soundlathe.mixing.listening;

import org.soundlathe.dsp.meter.LossySource;
import org.soundlathe.dsp.meter.PaddedDepth;
import org.soundlathe.dsp.meter.UpsampledSource;

/// What a track's sound says of the way that it came: through a lossy encoder, a lower sample rate,
/// or fewer bits than its file has.
public record Origin(LossySource lossy, UpsampledSource upsampled, PaddedDepth padded) {}
