/// The room that the demo band plays in, and the microphones that hear it.
@NullMarked
package org.soundlathe.demo.room;

import org.jspecify.annotations.NullMarked;
