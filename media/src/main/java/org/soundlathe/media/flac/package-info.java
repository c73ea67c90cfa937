/// What a FLAC file says about itself, frame by frame, without decoding the audio.
@NullMarked
package org.soundlathe.media.flac;

import org.jspecify.annotations.NullMarked;
