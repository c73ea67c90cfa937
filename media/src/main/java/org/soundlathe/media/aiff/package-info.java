/// AIFF and AIFC, in.
@NullMarked
package org.soundlathe.media.aiff;

import org.jspecify.annotations.NullMarked;
