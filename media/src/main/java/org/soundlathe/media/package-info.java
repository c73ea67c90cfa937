/// Audio files in and out, as streams.
@NullMarked
package org.soundlathe.media;

import org.jspecify.annotations.NullMarked;
