/// How loud a sound is: ITU-R BS.1770 and EBU R 128 loudness, true peaks, and the loudness of hits
/// and of active passages.
@NullMarked
package org.soundlathe.dsp.loudness;

import org.jspecify.annotations.NullMarked;
