/// How loud the record may be: the decision that follows the music.
@NullMarked
package org.soundlathe.mastering.release;

import org.jspecify.annotations.NullMarked;
