/// Renders a whole song to files, faster than it plays.
@NullMarked
package org.soundlathe.engine.bounce;

import org.jspecify.annotations.NullMarked;
