/// A session played in real time: rendered ahead of a sound card, with all that a hand on the
/// transport does meanwhile.
@NullMarked
package org.soundlathe.engine.live;

import org.jspecify.annotations.NullMarked;
