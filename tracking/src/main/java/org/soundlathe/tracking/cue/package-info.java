/// What each musician hears while recording: a mix of their own of the tracks, the click and the
/// live inputs, on outputs of their own.
@NullMarked
package org.soundlathe.tracking.cue;

import org.jspecify.annotations.NullMarked;
