/// The console as a graph of strips: nodes in the order of the sound, and no knowledge of sessions.
@NullMarked
package org.soundlathe.engine.graph;

import org.jspecify.annotations.NullMarked;
