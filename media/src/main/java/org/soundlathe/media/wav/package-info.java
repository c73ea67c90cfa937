/// WAV, RF64 and Broadcast Wave, in and out.
@NullMarked
package org.soundlathe.media.wav;

import org.jspecify.annotations.NullMarked;
