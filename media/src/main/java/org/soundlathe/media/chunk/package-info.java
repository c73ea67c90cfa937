/// Files made of chunks, read without trusting a size that they state.
@NullMarked
package org.soundlathe.media.chunk;

import org.jspecify.annotations.NullMarked;
