/// Session to sound: the render graph and the offline bounce.
@NullMarked
package org.soundlathe.engine;

import org.jspecify.annotations.NullMarked;
