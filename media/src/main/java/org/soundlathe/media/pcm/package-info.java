/// Uncompressed samples: bytes to floats and back.
@NullMarked
package org.soundlathe.media.pcm;

import org.jspecify.annotations.NullMarked;
