/// What the graph reads: the clips of a track as one endless signal.
@NullMarked
package org.soundlathe.engine.source;

import org.jspecify.annotations.NullMarked;
