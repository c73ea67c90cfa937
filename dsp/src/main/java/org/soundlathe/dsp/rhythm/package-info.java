/// When things happen: onsets, tempo, beats, bars and the sections of a song.
@NullMarked
package org.soundlathe.dsp.rhythm;

import org.jspecify.annotations.NullMarked;
