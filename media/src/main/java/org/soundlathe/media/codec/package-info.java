/// Coded formats through FFmpeg, a child process with limits.
@NullMarked
package org.soundlathe.media.codec;

import org.jspecify.annotations.NullMarked;
